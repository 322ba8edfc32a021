package vn.kholuutru.ingest.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A row with at least one cell that is not empty.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells from left to right
 */
public record SheetRow(int number, List<SheetCell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    public Optional<SheetCell> at(int column) {
        for (SheetCell cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
