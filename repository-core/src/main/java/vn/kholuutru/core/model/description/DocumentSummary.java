package vn.kholuutru.core.model.description;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What lists and search results say of a document, drawn from its description under whichever profile.
 *
 * @param title trích yếu nội dung
 * @param number số và ký hiệu as one, such as {@code 1687/QĐ-UBND}
 * @param issuedDate absent when the date is partial
 * @param type in words of the profile's language list, Vietnamese
 */
public record DocumentSummary(
        Optional<String> title,
        Optional<String> number,
        Optional<LocalDate> issuedDate,
        Optional<String> agency,
        Optional<String> type) {

    public static DocumentSummary of(Description description, MetadataProfile profile) {
        return new DocumentSummary(
                value(description, "subject"),
                number(value(description, "codeNumber"), value(description, "codeNotation")),
                value(description, "issuedDate").flatMap(DocumentSummary::fullDate),
                value(description, "organName"),
                words(description, profile, "typeName"));
    }

    /** Tiêu đề hồ sơ, or tên phông, whichever this description is of. */
    public static Optional<String> containerTitle(Description description) {
        return value(description, description.kind() == RecordKind.FONDS ? "fondName" : "title");
    }

    /** The circulars name the same field alike but for the letter case. */
    private static Optional<String> value(Description description, String code) {
        return description.values().entrySet().stream()
                .filter(entry -> entry.getKey().value().equalsIgnoreCase(code))
                .map(entry -> entry.getValue().getFirst())
                .findFirst();
    }

    private static Optional<String> number(Optional<String> number, Optional<String> notation) {
        if (number.isEmpty() || notation.isEmpty()) {
            return number.or(() -> notation);
        }
        String joined = notation.get().startsWith("/") ? notation.get() : "/" + notation.get();
        return Optional.of(number.get() + joined);
    }

    private static Optional<LocalDate> fullDate(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> words(Description description, MetadataProfile profile, String code) {
        return value(description, code)
                .map(value -> profile.record(description.kind()).fields().stream()
                        .filter(field -> field.code().value().equalsIgnoreCase(code))
                        .flatMap(field -> field.codeList().stream())
                        .flatMap(list -> list.find(value).stream())
                        .map(found -> found.label().vi())
                        .findFirst()
                        .orElse(value));
    }
}
