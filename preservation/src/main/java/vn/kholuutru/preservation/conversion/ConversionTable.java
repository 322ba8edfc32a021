package vn.kholuutru.preservation.conversion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.kholuutru.core.model.description.CodeList;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.RecordKind;

/** The mapping as data: {@code fields.csv} says where a field goes, {@code words.csv} which words mean which code. */
final class ConversionTable {
    private static final String ANY_WORDS = "*";

    private final List<FieldLine> fields;
    private final List<DefaultLine> defaults;
    private final Map<Words, String> words = new HashMap<>();

    private ConversionTable(List<FieldLine> fields, List<DefaultLine> defaults) {
        this.fields = fields;
        this.defaults = defaults;
    }

    /** A value for a field that the former profile did not have and the new one demands. */
    record DefaultLine(RecordKind kind, FieldCode to, String value, String clause) {}

    private record Words(String field, String folded) {}

    /**
     * The code for words of the former profile.
     *
     * @param exact false when the code says less than the words did
     */
    record Meaning(String code, boolean exact) {}

    /** From Thông tư 02/2019/TT-BNV to Thông tư 05/2025/TT-BNV. */
    static ConversionTable standard() {
        ConversionTable table = new ConversionTable(
                rows("fields.csv").stream().map(ConversionTable::field).toList(),
                rows("defaults.csv").stream()
                        .map(row -> new DefaultLine(RecordKind.valueOf(row[0]), new FieldCode(row[1]), row[2], row[3]))
                        .toList());
        rows("words.csv").forEach(row -> table.words.put(new Words(row[0], folded(row[1])), row[2]));
        return table;
    }

    List<FieldLine> fields(RecordKind kind) {
        return fields.stream().filter(line -> line.kind() == kind).toList();
    }

    List<DefaultLine> defaults(RecordKind kind) {
        return defaults.stream().filter(line -> line.kind() == kind).toList();
    }

    /** Empty when no code of the list comes near these words. */
    Optional<Meaning> meaning(FieldCode field, CodeList list, String said) {
        Optional<String> code = list.find(said)
                .or(() -> list.codes().stream()
                        .filter(each -> folded(each.label().vi()).equals(folded(said)))
                        .findFirst())
                .map(CodeList.Code::code)
                .or(() -> Optional.ofNullable(words.get(new Words(field.value(), folded(said)))));
        return code.map(found -> new Meaning(found, true))
                .or(() -> Optional.ofNullable(words.get(new Words(field.value(), ANY_WORDS)))
                        .map(found -> new Meaning(found, false)));
    }

    /** Letter case, spaces and the place of the tone mark (số hoá, số hóa) make no other word. */
    private static String folded(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return folded.replace("oà", "òa")
                .replace("oá", "óa")
                .replace("oả", "ỏa")
                .replace("oã", "õa")
                .replace("oạ", "ọa")
                .replace("uỷ", "ủy");
    }

    private static FieldLine field(String[] row) {
        Optional<FieldCode> to =
                Optional.of(row[3]).filter(code -> !code.isEmpty()).map(FieldCode::new);
        return new FieldLine(
                RecordKind.valueOf(row[0]), new FieldCode(row[1]), FieldLine.Way.valueOf(row[2]), to, row[4]);
    }

    /** Without the heading; cells are parted by semicolons and hold none. */
    private static List<String[]> rows(String name) {
        try (InputStream stream = Objects.requireNonNull(ConversionTable.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
