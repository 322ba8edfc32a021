package vn.kholuutru.ingest.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An inspection on its way from the worker to the pool: JSON. */
final class InspectionAnswer {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private InspectionAnswer() {}

    static byte[] write(Inspection inspection) {
        try {
            return JSON.writeValueAsBytes(inspection);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Inspection read(byte[] body) {
        try {
            return JSON.readValue(body, Inspection.class);
        } catch (IOException e) {
            throw new UncheckedIOException("not an inspection", e);
        }
    }
}
