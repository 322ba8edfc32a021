package vn.kholuutru.access.export;

/** Text as a cell of a workbook takes it. */
public final class SheetText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    /** Excel takes 32,767. */
    private static final int LONGEST = 32_000;

    private SheetText() {}

    /** Led by an apostrophe where it would be a formula once somebody saved the sheet as CSV, and cut where it is too long. */
    public static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
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
