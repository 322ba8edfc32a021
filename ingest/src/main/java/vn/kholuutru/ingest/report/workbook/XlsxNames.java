package vn.kholuutru.ingest.report.workbook;

/** Names of the workbook format (ECMA-376, ISO/IEC 29500), and of its cells. */
final class XlsxNames {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final int LAST_COLUMN = 16_383;
    static final int LAST_ROW = 1_048_576;
    static final int LONGEST_TEXT = 32_000;

    private XlsxNames() {}

    /** A for 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }

    /** 0 for A1; -1 for no reference. */
    static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters)) && letters < 4) {
            int letter = Character.toUpperCase(reference.charAt(letters)) - 'A';
            if (letter < 0 || letter > 25) {
                return -1;
            }
            column = column * 26 + letter + 1;
            letters++;
        }
        return column - 1 > LAST_COLUMN ? -1 : column - 1;
    }

    /** An address within the workbook. */
    static String place(String sheet, int column, int row) {
        return "'" + sheet.replace("'", "''") + "'!" + letters(column) + row;
    }
}
