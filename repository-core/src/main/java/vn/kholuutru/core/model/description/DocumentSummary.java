package vn.kholuutru.core.model.description;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lists and search results say of a document, drawn from its description under whichever profile.
 *
 * @param title trích yếu nội dung; of a photograph or a recording its title or event
 * @param number số và ký hiệu as one, such as {@code 1687/QĐ-UBND}
 * @param issued as far as it is known; of a photograph or a recording when it was taken
 * @param agency who issued, took or recorded it
 * @param type in words of the profile's language list, Vietnamese
 * @param retention thời hạn bảo quản in Vietnamese words; absent where the circular gives it to the hồ sơ alone (TT 02/2019)
 * @param languages in Vietnamese words, each once
 */
public record DocumentSummary(
        Optional<String> title,
        Optional<String> number,
        Optional<PartialDate> issued,
        Optional<String> agency,
        Optional<String> type,
        Optional<String> retention,
        List<String> languages) {
    public DocumentSummary {
        languages = List.copyOf(languages);
    }

    private static final List<String> TITLES = List.of("subject", "imageTitle", "movieTitle", "eventName", "title");
    private static final List<String> DATES = List.of("issuedDate", "photoTime", "recordDate");
    private static final List<String> AUTHORS = List.of("organName", "photographer", "recorder");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<String> TYPES = List.of("typeName", "typePic", "typeMedia");

    public static DocumentSummary of(Description description, MetadataProfile profile) {
        return new DocumentSummary(
                title(description),
                number(value(description, "codeNumber"), value(description, "codeNotation")),
                first(description, DATES).flatMap(PartialDate::read),
                first(description, AUTHORS),
                type(description, profile),
                retention(description, profile),
                languages(description, profile));
    }

    /** How long a hồ sơ or a tài liệu is kept, in Vietnamese words: {@code Vĩnh viễn}, {@code 20 năm}. */
    public static Optional<String> retention(Description description, MetadataProfile profile) {
        return words(description, profile, "maintenance")
                .map(text -> sentence(text.toLowerCase(VIETNAMESE)))
                .map(text -> text.matches("\\d{1,3}") ? text + " năm" : text);
    }

    /** Trích yếu of a văn bản; the title of a photograph or a recording, or the event it shows. */
    public static Optional<String> title(Description description) {
        return first(description, TITLES);
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

    private static Optional<String> first(Description description, List<String> codes) {
        return codes.stream().flatMap(code -> value(description, code).stream()).findFirst();
    }

    /** The record's own type, else what its table is called: "Phim/ảnh" where nobody says negative or print. */
    private static Optional<String> type(Description description, MetadataProfile profile) {
        Optional<String> own = TYPES.stream()
                .flatMap(code -> words(description, profile, code).stream())
                .findFirst();
        return own.isPresent() || description.kind() == RecordKind.DOCUMENT
                ? own
                : Optional.of(profile.record(description.kind()).label().vi());
    }

    private static Optional<String> number(Optional<String> number, Optional<String> notation) {
        if (number.isEmpty() || notation.isEmpty()) {
            return number.or(() -> notation);
        }
        return Optional.of(number.get() + sign(notation.get()) + notation.get());
    }

    /** A stroke as Nghị định 30/2020/NĐ-CP has it (15/QĐ-UBND), a hyphen as the Party has it (25-NQ/TU). */
    private static String sign(String notation) {
        if (notation.startsWith("/")) {
            return "";
        }
        boolean ofTheParty = notation.indexOf('/') > 0 && notation.indexOf('-') < 0;
        return ofTheParty ? "-" : "/";
    }

    private static List<String> languages(Description description, MetadataProfile profile) {
        return description.values().entrySet().stream()
                .filter(entry -> entry.getKey().value().equalsIgnoreCase("language"))
                .flatMap(entry -> entry.getValue().stream())
                .map(value -> words(description, profile, "language", value))
                .flatMap(text -> Stream.of(text.split("[,;]")))
                .map(DocumentSummary::sentence)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Single spaces, and a capital at the beginning: two clerks write one thing alike. */
    private static String sentence(String text) {
        String tidy = text.strip().replaceAll("\\s+", " ");
        return tidy.isEmpty() ? "" : tidy.substring(0, 1).toUpperCase(VIETNAMESE) + tidy.substring(1);
    }

    private static Optional<String> words(Description description, MetadataProfile profile, String code) {
        return value(description, code).map(value -> words(description, profile, code, value));
    }

    private static String words(Description description, MetadataProfile profile, String code, String value) {
        return profile.record(description.kind()).fields().stream()
                .filter(field -> field.code().value().equalsIgnoreCase(code))
                .flatMap(field -> field.codeList().stream())
                .flatMap(list -> list.find(value).stream())
                .map(found -> found.label().vi())
                .findFirst()
                .orElse(value);
    }
}
