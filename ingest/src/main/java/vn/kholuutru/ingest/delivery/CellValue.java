package vn.kholuutru.ingest.delivery;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kholuutru.ingest.workbook.SheetCell;

/** What one cell of the mục lục holds, whatever Excel stored it as. */
sealed interface CellValue {
    record Empty() implements CellValue {}

    /**
     * @param text NFC, trimmed, not blank
     * @param delivered letter by letter, when the text was converted from an encoding before Unicode
     */
    record Text(String text, Optional<String> delivered) implements CellValue {
        Text(String text) {
            this(text, Optional.empty());
        }
    }

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
    Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\uFEFF\\u200B]+");
    Pattern ESCAPED_RETURN = Pattern.compile("_x000[dD]_");

    static CellValue of(SheetCell cell) {
        return switch (cell.kind()) {
            case TEXT -> text(cell.value(), cell.delivered());
            case NUMBER -> number(cell);
            case DATE -> new Date(LocalDate.parse(cell.value()));
            case YES_NO -> new YesNo(cell.value().equals("1"));
            case ERROR -> new Failed(cell.value());
        };
    }

    /** A text as a cell of the mục lục would hold it. */
    static CellValue text(String text) {
        return text(text, Optional.empty());
    }

    private static CellValue text(String text, Optional<String> delivered) {
        String clean = clean(text);
        return clean.isEmpty() ? new Empty() : new Text(clean, delivered);
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

    /** What the cell really says, when it was converted from an encoding before Unicode. */
    default Optional<String> converted() {
        return this instanceof Text text ? text.delivered() : Optional.empty();
    }

    /** NFC, without odd spaces and control characters at the ends; line breaks inside become a space. */
    static String clean(String text) {
        String composed = Normalizer.normalize(ESCAPED_RETURN.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    private static CellValue number(SheetCell cell) {
        String format = cell.format();
        int zeros = ZEROS.matcher(format).matches() ? format.length() : 0;
        return new Figure(new BigDecimal(cell.value()), zeros);
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
