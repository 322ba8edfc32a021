package vn.kholuutru.ingest.delivery;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.ingest.cleaning.Signs;

/**
 * Reads a whole number, perhaps with the unit that its field counts in: {@code 04 trang}, {@code 15 tờ}. Another unit than
 * the field's own says something else and is wrong. Where a thousands sign could be a decimal sign, nobody guesses.
 */
final class NumberValue {
    private static final Pattern WHOLE = Pattern.compile("0*(\\d{1,18})");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(\\d{1,18})\\s*\\(?\\s*(\\p{L}[\\p{L}\\s]{0,20})\\.?\\s*\\)?\\.?");

    private NumberValue() {}

    static FieldValue of(FieldDefinition field, CellValue cell) {
        String text = cell instanceof CellValue.Figure number
                ? number.number().stripTrailingZeros().toPlainString()
                : cell.shown().orElse("");
        String plain = withoutUnit(field, Signs.of(text));
        Matcher whole = WHOLE.matcher(plain);
        return whole.matches()
                ? new FieldValue.Read(
                        List.of(CodedValue.withoutZeros(whole.group(1))),
                        plain.equals(text) ? Optional.empty() : Optional.of(text))
                : new FieldValue.Wrong(RecordFault.INVALID_NUMBER, text);
    }

    private static String withoutUnit(FieldDefinition field, String text) {
        Matcher counted = WITH_UNIT.matcher(text);
        if (!counted.matches()) {
            return text;
        }
        List<String> unit = HeaderWords.ofHeading(counted.group(2).strip()).words().stream()
                .map(word -> word.equals("tr") ? "trang" : word)
                .toList();
        List<String> counts = HeaderWords.ofBareHeading(field.label().vi()).words();
        return !unit.isEmpty() && Collections.indexOfSubList(counts, unit) >= 0 ? counted.group(1) : text;
    }
}
