package vn.kholuutru.preservation.conversion.report;

import org.dhatim.fastexcel.Worksheet;

/**
 * A value in a cell. Texts are written as texts, and one that would be a formula after somebody saved the sheet as CSV is
 * led by an apostrophe.
 */
final class CellText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    /** Excel takes 32,767. */
    private static final int LONGEST = 32_000;

    private CellText() {}

    static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!value.toString().isEmpty()) {
            sheet.inlineString(row, column, harmless(value.toString()));
        }
    }

    static String harmless(String text) {
        String begin = text.stripLeading();
        boolean formula = BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                || (!begin.isEmpty() && BEGINS_A_FORMULA.indexOf(begin.charAt(0)) >= 0);
        String guarded = formula ? "'" + text : text;
        if (guarded.length() <= LONGEST) {
            return guarded;
        }
        int end = Character.isHighSurrogate(guarded.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return guarded.substring(0, end);
    }
}
