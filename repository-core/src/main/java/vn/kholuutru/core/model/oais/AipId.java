package vn.kholuutru.core.model.oais;

import java.util.UUID;

/** The lasting name of an AIP; written {@code urn:uuid:…} in RDF. */
public record AipId(UUID value) {
    public static AipId random() {
        return new AipId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AipId of(String text) {
        return new AipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
