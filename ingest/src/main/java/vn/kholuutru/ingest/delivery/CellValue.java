package vn.kholuutru.ingest.delivery;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** What one cell of the mục lục holds, whatever Excel stored it as. */
sealed interface CellValue {
    record Empty() implements CellValue {}

    /** @param text NFC, trimmed, not blank */
    record Text(String text) implements CellValue {}

    /** @param zeros the least number of digits the cell's format shows: 0000001 is shown of a stored 1 */
    record Figure(BigDecimal number, int zeros) implements CellValue {
        String plain() {
            String digits =
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            return "0".repeat(Math.max(0, zeros - digits.length())) + digits;
        }
    }

    record Date(LocalDate date) implements CellValue {}

    record YesNo(boolean yes) implements CellValue {}

    /** A formula that failed, such as {@code #N/A}. */
    record Failed(String error) implements CellValue {}

    Pattern ZEROS = Pattern.compile("0{2,15}");
    Pattern DATE_FORMAT = Pattern.compile("(?i).*[dy].*");
    Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\uFEFF\\u200B]+");
    Pattern ESCAPED_RETURN = Pattern.compile("_x000[dD]_");

    static CellValue of(@Nullable Cell cell) {
        if (cell == null) {
            return new Empty();
        }
        return switch (cell.getType()) {
            case EMPTY -> new Empty();
            case STRING -> text(cell.getText());
            case NUMBER -> number(cell, cell.asNumber());
            case BOOLEAN -> new YesNo(cell.asBoolean());
            case ERROR -> new Failed(String.valueOf(cell.getRawValue()));
            case FORMULA -> ofFormula(cell);
        };
    }

    /** As a clerk would read it; empty when there is nothing to read. */
    default Optional<String> shown() {
        return switch (this) {
            case Empty none -> Optional.empty();
            case Text text -> Optional.of(text.text());
            case Figure number -> Optional.of(number.plain());
            case Date date -> Optional.of(date.date().toString());
            case YesNo answer -> Optional.of(answer.yes() ? "1" : "0");
            case Failed failed -> Optional.empty();
        };
    }

    private static CellValue ofFormula(Cell cell) {
        String cached = cell.getRawValue();
        if (cached == null || cached.isBlank()) {
            return cell.getValue() == null ? new Empty() : text(String.valueOf(cell.getValue()));
        }
        if (cached.startsWith("#")) {
            return new Failed(cached);
        }
        try {
            return number(cell, new BigDecimal(cached));
        } catch (NumberFormatException words) {
            return text(cached);
        }
    }

    private static CellValue text(@Nullable String text) {
        if (text == null) {
            return new Empty();
        }
        String clean = clean(text);
        return clean.isEmpty() ? new Empty() : new Text(clean);
    }

    /** NFC, without odd spaces and control characters at the ends; line breaks inside become a space. */
    static String clean(String text) {
        String composed = Normalizer.normalize(ESCAPED_RETURN.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    private static CellValue number(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        Integer formatId = cell.getDataFormatId();
        boolean date = (format != null
                        && DATE_FORMAT
                                .matcher(QUOTED.matcher(format).replaceAll(""))
                                .matches())
                || (formatId != null && formatId >= 14 && formatId <= 17)
                || (formatId != null && formatId == 22);
        if (date
                && !"General".equalsIgnoreCase(format)
                && cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER) {
            return new Date(cell.asDate().toLocalDate());
        }
        if (date && !"General".equalsIgnoreCase(format) && isSerialDay(number)) {
            return new Date(dayOf(number));
        }
        int zeros = format != null && ZEROS.matcher(format).matches() ? format.length() : 0;
        return new Figure(number, zeros);
    }

    /** True for the day numbers of 1900 to 2200. */
    static boolean isSerialDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.valueOf(110_000)) < 0;
    }

    /** The day an Excel serial number means (date system of 1900). */
    static LocalDate dayOf(BigDecimal serial) {
        return LocalDate.of(1899, 12, 30).plusDays(serial.longValue());
    }
}
