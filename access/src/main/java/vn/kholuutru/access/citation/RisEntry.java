package vn.kholuutru.access.citation;

import java.util.Locale;
import vn.kholuutru.core.model.description.PartialDate;

/** One document as RIS, UTF-8. A value is one line, so it cannot begin another tag. */
final class RisEntry {
    private RisEntry() {}

    static String of(CitedDocument document) {
        StringBuilder entry = new StringBuilder();
        line(entry, "TY", document.number().isPresent() ? "GOVDOC" : "GEN");
        line(entry, "TI", document.title());
        document.agency().ifPresent(agency -> line(entry, "AU", agency));
        document.issued().ifPresent(date -> {
            line(entry, "PY", String.format(Locale.ROOT, "%04d", date.year()));
            line(entry, "DA", date(date));
        });
        document.type().ifPresent(type -> line(entry, "M3", type));
        document.number().ifPresent(number -> line(entry, "M1", number));
        line(entry, "AN", document.code());
        line(entry, "AV", document.place());
        line(entry, "DB", document.institution());
        document.languages().forEach(language -> line(entry, "LA", language));
        line(entry, "UR", document.address());
        return entry.append("ER  - \r\n\r\n").toString();
    }

    /** {@code YYYY/MM/DD/}: what is not known stays empty between its strokes. */
    private static String date(PartialDate date) {
        String[] parts = date.iso().split("-");
        return parts[0] + "/" + (parts.length > 1 ? parts[1] : "") + "/" + (parts.length > 2 ? parts[2] : "") + "/";
    }

    private static void line(StringBuilder entry, String tag, String value) {
        entry.append(tag)
                .append("  - ")
                .append(value.strip().replaceAll("[\\s\\p{Cc}]+", " "))
                .append("\r\n");
    }
}
