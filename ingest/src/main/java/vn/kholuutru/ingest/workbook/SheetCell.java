package vn.kholuutru.ingest.workbook;

/**
 * A cell that is not empty.
 *
 * @param column counted from 0
 * @param value as stored: text untouched, a number in plain digits, a date as ISO 8601, 1 or 0 for true or false, the name
 *     of an error
 * @param format how a number is shown, such as {@code 0000000}; empty when it is shown as it is
 */
public record SheetCell(int column, Kind kind, String value, String format) {
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

    static SheetCell text(int column, String text) {
        return new SheetCell(column, Kind.TEXT, text, "");
    }
}
