package vn.kholuutru.core.adapter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import vn.kholuutru.core.model.report.Finding;

/** Findings as they stand in a jsonb column. */
final class FindingsColumn {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private FindingsColumn() {}

    static String write(List<Finding> findings) {
        try {
            return JSON.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be written", e);
        }
    }

    static List<Finding> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Finding>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings cannot be read: " + json, e);
        }
    }
}
