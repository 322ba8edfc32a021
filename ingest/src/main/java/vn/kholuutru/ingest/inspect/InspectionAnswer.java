package vn.kholuutru.ingest.inspect;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An inspection on its way from the worker to the pool: JSON. */
final class InspectionAnswer {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .addMixIn(MediaFacts.class, NamedFacts.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Says on the way between the processes which facts these are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(PictureFacts.class),
        @JsonSubTypes.Type(RecordingFacts.class),
        @JsonSubTypes.Type(OfficeFacts.class)
    })
    private interface NamedFacts {}

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
