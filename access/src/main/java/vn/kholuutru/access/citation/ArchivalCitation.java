package vn.kholuutru.access.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document cited as Vietnamese historians cite archives: what it is, when it was issued, what it is about, and where it
 * lies down to the hồ sơ. Always Vietnamese, for it names a Vietnamese record.
 */
public record ArchivalCitation(String words) {

    /** @param page the page that is meant, when one is */
    public static ArchivalCitation of(CitedDocument document, OptionalInt page) {
        List<String> parts = new ArrayList<>();
        kind(document).ifPresent(parts::add);
        document.issued().map(VietnameseDate::words).ifPresent(parts::add);
        parts.add(document.title().strip());
        page.ifPresent(number -> parts.add("tr. " + number));
        parts.add(document.place());
        parts.add(document.institution());
        String joined = String.join(", ", parts);
        String whole = joined.substring(0, 1).toUpperCase(VietnameseDate.LOCALE) + joined.substring(1);
        return new ArchivalCitation(whole.replaceAll("\\s+", " ") + ".");
    }

    /** {@code Quyết định số 1687/QĐ-UBND}, or as much of it as is known. */
    private static Optional<String> kind(CitedDocument document) {
        if (document.number().isEmpty()) {
            return document.type();
        }
        String number = "số " + document.number().get();
        return Optional.of(document.type().map(type -> type + " " + number).orElse(number));
    }

    @Override
    public String toString() {
        return words;
    }
}
