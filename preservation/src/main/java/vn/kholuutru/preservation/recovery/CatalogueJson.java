package vn.kholuutru.preservation.recovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Catalogues and minutes as JSON. */
final class CatalogueJson {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private CatalogueJson() {}

    static byte[] write(Object value) throws IOException {
        return JSON.writeValueAsBytes(value);
    }

    static BackupCatalogue read(byte[] json) throws IOException {
        return JSON.readValue(json, BackupCatalogue.class);
    }
}
