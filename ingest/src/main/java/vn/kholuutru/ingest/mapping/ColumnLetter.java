package vn.kholuutru.ingest.mapping;

import java.util.Locale;
import java.util.OptionalInt;

/** The letters by which a spreadsheet names its columns. */
public final class ColumnLetter {
    private ColumnLetter() {}

    /** @param column counted from 0 */
    public static String of(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The column counted from 0; empty for what is no column of a spreadsheet. */
    public static OptionalInt toColumn(String letters) {
        String upper = letters.strip().toUpperCase(Locale.ROOT);
        if (!upper.matches("[A-Z]{1,3}")) {
            return OptionalInt.empty();
        }
        int column = 0;
        for (char letter : upper.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column <= 16_384 ? OptionalInt.of(column - 1) : OptionalInt.empty();
    }
}
