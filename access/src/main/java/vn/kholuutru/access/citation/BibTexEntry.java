package vn.kholuutru.access.citation;

import java.util.Locale;

/** One document as BibTeX, UTF-8. No value can leave its braces or call a command of TeX. */
final class BibTexEntry {
    private static final String ORDINARY = "{}\\%&#_$~^";

    private BibTexEntry() {}

    static String of(CitedDocument document) {
        StringBuilder entry = new StringBuilder("@misc{").append(key(document)).append(",\n");
        // two braces: the letters of a Vietnamese title stay as they are
        field(entry, "title", "{" + safe(document.title()) + "}");
        document.agency().ifPresent(agency -> field(entry, "author", "{" + safe(agency) + "}"));
        document.issued().ifPresent(date -> {
            field(entry, "year", String.format(Locale.ROOT, "%04d", date.year()));
            date.month().ifPresent(month -> field(entry, "month", month.toString()));
            field(entry, "date", date.iso());
        });
        document.type().ifPresent(type -> field(entry, "howpublished", safe(type)));
        document.number().ifPresent(number -> field(entry, "number", safe(number)));
        field(entry, "note", safe(document.place()));
        field(entry, "organization", "{" + safe(document.institution()) + "}");
        if (!document.languages().isEmpty()) {
            field(entry, "language", safe(String.join(", ", document.languages())));
        }
        field(entry, "url", document.address());
        return entry.append("}\n\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        entry.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    private static String key(CitedDocument document) {
        return "kho-" + document.code().replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.strip().replaceAll("[\\s\\p{Cc}]+", " ").chars().forEach(sign -> safe.append(escaped((char) sign)));
        return safe.toString();
    }

    private static String escaped(char sign) {
        if (ORDINARY.indexOf(sign) < 0) {
            return String.valueOf(sign);
        }
        return switch (sign) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            default -> "\\" + sign;
        };
    }
}
