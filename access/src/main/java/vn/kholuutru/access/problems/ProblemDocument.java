package vn.kholuutru.access.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A refusal as RFC 9457 wants it. Title and detail are in the language asked for; both languages travel along.
 *
 * @param code stable; programs look at nothing else
 */
public record ProblemDocument(
        String type, String title, int status, String detail, String code, Wording vi, Wording en) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same refusal in one language. */
    public record Wording(String title, String detail) {}

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
