package vn.kholuutru.access.rest;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.port.Holdings.DocumentEntry;

/** A document in a list. */
public record EntryBody(
        String id,
        String docCode,
        String title,
        String dossier,
        String fonds,
        @Nullable String number,
        @Nullable LocalDate issuedDate,
        @Nullable String agency,
        @Nullable String type,
        String accessLevel,
        int pageCount) {
    static EntryBody from(DocumentEntry entry) {
        return new EntryBody(
                entry.id().toString(),
                entry.docCode(),
                entry.title(),
                entry.dossier().value(),
                entry.fonds().value(),
                entry.number().orElse(null),
                entry.issuedDate().orElse(null),
                entry.agency().orElse(null),
                entry.type().orElse(null),
                entry.accessLevel().name().toLowerCase(Locale.ROOT),
                entry.pageCount());
    }
}
