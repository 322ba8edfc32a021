package vn.kholuutru.preservation.conversion.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table of any length: where Excel's sheet ends, another begins with the same heading. */
final class SheetInParts {
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final int WIDTH = 28;

    private final Workbook workbook;
    private final LossReportWords words;
    private final String name;
    private final List<String> columns;
    private int part;
    private int rows;
    private Worksheet sheet;

    SheetInParts(Workbook workbook, LossReportWords words, String name, List<String> columns) {
        this.workbook = workbook;
        this.words = words;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.sheet = begin();
    }

    /** @param cells texts and numbers */
    void row(List<Object> cells) {
        try {
            if (rows == ROWS_OF_A_SHEET) {
                sheet.finish();
                sheet = begin();
            }
            rows++;
            for (int column = 0; column < cells.size(); column++) {
                CellText.write(sheet, rows, column, cells.get(column));
            }
            if (rows % ROWS_BETWEEN_FLUSHES == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Worksheet begin() {
        part++;
        rows = 0;
        Worksheet next = workbook.newWorksheet(words.say("sheet." + name) + (part == 1 ? "" : " " + part));
        for (int column = 0; column < columns.size(); column++) {
            CellText.write(next, 0, column, words.say("column." + columns.get(column)));
            next.style(0, column).bold().set();
            next.width(column, WIDTH);
        }
        next.freezePane(0, 1);
        return next;
    }
}
