package vn.kholuutru.access.dip.dippackage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.DocumentSummary;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.oais.StoredAip;

/**
 * A document in the fields of a DIP, whichever circular it is described under: Thông tư 02/2019/TT-BNV writes the same field with
 * another letter case, some under another name, and words where codes stand now. What the table asks for and the document does not
 * say itself comes from its file, its hồ sơ, or is what a conversion to Thông tư 05/2025/TT-BNV fills in.
 *
 * @param dossier the description of its hồ sơ
 * @param under the profile the document is described under
 * @param current that of Thông tư 05/2025/TT-BNV, whose codes a DIP uses
 */
public record DescribedDocument(
        StoredAip aip, Optional<Description> dossier, MetadataProfile under, MetadataProfile current) {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Map<String, String> FORMER_NAMES = Map.of("docId", "DocCode", "numberOfPage", "PageAmount");
    private static final Map<String, String> FILLED_IN = Map.of("riskRecovery", "0");
    private static final String OTHER = "khác";
    private static final String LANGUAGE = "tiếng ";

    DipTable table() {
        return DipTable.of(aip.description().kind());
    }

    /** What lists say of it. */
    public DocumentSummary summary() {
        return DocumentSummary.of(aip.description(), under);
    }

    /** The values of a field of the DIP; several where it may be repeated. */
    List<String> values(String field) {
        return switch (field) {
            case "arcDocCode" -> List.of(aip.code().value());
            case "mode" -> List.of(aip.accessLevel().code());
            case "language" ->
                summary().languages().stream()
                        .map(word -> coded(field, word))
                        .distinct()
                        .toList();
            default -> {
                List<String> said = said(aip.description(), field);
                yield (said.isEmpty() ? derived(field).toList() : said)
                        .stream().map(value -> coded(field, value)).toList();
            }
        };
    }

    private Stream<String> derived(String field) {
        return switch (field) {
            case "numberOfPage" -> Stream.of(Integer.toString(aip.facts().pageCount()));
            case "maintenance" -> dossier.stream().flatMap(of -> said(of, field).stream());
            case "process" ->
                values("confidenceLevel").stream()
                        .filter(level -> level.equals("01") || level.equals("03"))
                        .map(level -> "0");
            default -> Optional.ofNullable(FILLED_IN.get(field)).stream();
        };
    }

    /** In whatever letter case; a name of the former circular counts only under it, since docCode means something else now. */
    private List<String> said(Description description, String field) {
        boolean former = !description.profile().equals(current.id());
        String name = former ? FORMER_NAMES.getOrDefault(field, field) : field;
        return description.values().entrySet().stream()
                .filter(entry -> entry.getKey().value().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /** Words as the code that has them, else as that for anything else; where there is none they stay words. */
    private String coded(String field, String value) {
        Optional<CodeList> list =
                current.record(table().kind()).find(new FieldCode(field)).flatMap(FieldDefinition::codeList);
        if (list.isEmpty() || list.get().find(value).isPresent()) {
            return value;
        }
        String words = value.strip().toLowerCase(VIETNAMESE);
        return called(list.get(), words)
                .or(() -> called(list.get(), LANGUAGE + words))
                .or(() -> called(list.get(), OTHER))
                .orElse(value);
    }

    private static Optional<String> called(CodeList list, String words) {
        return list.codes().stream()
                .filter(code -> code.label().vi().toLowerCase(VIETNAMESE).equals(words))
                .map(CodeList.Code::code)
                .findFirst();
    }
}
