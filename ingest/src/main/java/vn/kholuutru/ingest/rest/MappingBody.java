package vn.kholuutru.ingest.rest;

import java.time.Instant;
import vn.kholuutru.core.port.MappingRegister.SavedMapping;

/** A saved mapping in a list; the mapping itself is read at its own address. */
public record MappingBody(String name, String profile, String keptBy, Instant keptAt) {
    static MappingBody from(SavedMapping mapping) {
        return new MappingBody(mapping.name(), mapping.profile().value(), mapping.keptBy(), mapping.keptAt());
    }
}
