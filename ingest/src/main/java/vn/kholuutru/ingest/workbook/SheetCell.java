package vn.kholuutru.ingest.workbook;

import java.util.Optional;

/**
 * A cell that is not empty.
 *
 * @param column counted from 0
 * @param value as stored: text untouched, a number in plain digits, a date as ISO 8601, 1 or 0 for true or false, the name
 *     of an error
 * @param format how a number is shown, such as {@code 0000000}; empty when it is shown as it is
 * @param delivered the text as stored, where {@code value} was converted from an encoding before Unicode
 */
public record SheetCell(int column, Kind kind, String value, String format, Optional<String> delivered) {
    /** What a spreadsheet can store in a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        /** A formula that failed, such as {@code #N/A}. */
        ERROR
    }

    public SheetCell {
        if (column < 0) {
            throw new IllegalArgumentException("column " + column);
        }
    }

    public SheetCell(int column, Kind kind, String value, String format) {
        this(column, kind, value, format, Optional.empty());
    }

    /** The same cell, its text brought to Unicode. */
    public SheetCell converted(String text) {
        return new SheetCell(column, kind, text, format, Optional.of(value));
    }

    static SheetCell text(int column, String text) {
        return new SheetCell(column, Kind.TEXT, text, "");
    }
}
