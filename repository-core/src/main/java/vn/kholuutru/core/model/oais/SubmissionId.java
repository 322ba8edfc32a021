package vn.kholuutru.core.model.oais;

import java.util.UUID;

/** Names one SIP on its way in: one scanned file handed over, whatever becomes of it. */
public record SubmissionId(UUID value) {
    public static SubmissionId random() {
        return new SubmissionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
