package vn.kholuutru.access.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.port.Holdings.DocumentEntry;

/**
 * A document in a list.
 *
 * @param issuedDate null when only the month or the year is known
 * @param issued yyyy-MM-dd, yyyy-MM or yyyy; null when not even the year is known
 */
public record EntryBody(
        String id,
        String docCode,
        String title,
        String dossier,
        String fonds,
        @Nullable String number,
        @Nullable LocalDate issuedDate,
        @Nullable String issued,
        @Nullable String agency,
        @Nullable String type,
        @Nullable String retention,
        List<String> languages,
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
                entry.issued().map(PartialDate::iso).orElse(null),
                entry.agency().orElse(null),
                entry.type().orElse(null),
                entry.retention().orElse(null),
                entry.languages(),
                entry.accessLevel().name().toLowerCase(Locale.ROOT),
                entry.pageCount());
    }
}
