package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.ingest.cleaning.Signs;

/** Reads a whole number. Where a thousands sign could be a decimal sign, nobody guesses. */
final class NumberValue {
    private static final Pattern WHOLE = Pattern.compile("0*(\\d{1,18})");

    private NumberValue() {}

    static FieldValue of(CellValue cell) {
        String text = cell instanceof CellValue.Figure number
                ? number.number().stripTrailingZeros().toPlainString()
                : cell.shown().orElse("");
        String plain = Signs.of(text);
        Matcher whole = WHOLE.matcher(plain);
        return whole.matches()
                ? new FieldValue.Read(
                        List.of(CodedValue.withoutZeros(whole.group(1))),
                        plain.equals(text) ? Optional.empty() : Optional.of(text))
                : new FieldValue.Wrong(RecordFault.INVALID_NUMBER, text);
    }
}
