package vn.kholuutru.ingest.cli;

import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.ColumnRole;
import vn.kholuutru.ingest.mapping.SheetMapping;

/** What the columns of a sheet were understood as, in aligned lines for a terminal. */
final class MappingTable {
    private static final int LONGEST_HEADING = 36;
    private static final int LONGEST_SAMPLE = 40;

    private MappingTable() {}

    /** One line a column: its letter, its heading, what it gives, how sure that is, and a value. */
    static List<String> lines(SheetMapping sheet) {
        List<String[]> rows = sheet.columns().stream().map(MappingTable::cells).toList();
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int cell = 0; cell < widths.length; cell++) {
                widths[cell] = Math.max(widths[cell], row[cell].length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int cell = 0; cell < widths.length; cell++) {
                line.append(row[cell]).append(" ".repeat(widths[cell] - row[cell].length() + 2));
            }
            lines.add((line + row[4]).stripTrailing());
        }
        return lines;
    }

    private static String[] cells(ColumnMapping column) {
        return new String[] {
            column.letter(),
            shortened(column.heading(), LONGEST_HEADING),
            use(column),
            column.role() == ColumnRole.UNMATCHED ? "" : column.certainty().name(),
            shortened(String.join(" | ", column.samples()), LONGEST_SAMPLE)
        };
    }

    private static String use(ColumnMapping column) {
        return column.kind()
                .map(kind -> kind + " " + column.field().map(Object::toString).orElse("")
                        + (column.role() == ColumnRole.VALUE ? "" : " " + column.role()))
                .orElseGet(() -> column.role() == ColumnRole.UNMATCHED
                        ? "?"
                        : column.role().name());
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
