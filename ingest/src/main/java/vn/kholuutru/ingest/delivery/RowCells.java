package vn.kholuutru.ingest.delivery;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.kholuutru.ingest.workbook.SheetCell;
import vn.kholuutru.ingest.workbook.SheetRow;

/** The cells of one row that hold something, by column. */
record RowCells(int number, Map<Integer, CellValue> cells) implements IntFunction<CellValue> {
    private static final CellValue NONE = new CellValue.Empty();

    static RowCells of(SheetRow row) {
        Map<Integer, CellValue> cells = new TreeMap<>();
        for (SheetCell cell : row.cells()) {
            CellValue value = CellValue.of(cell);
            if (!(value instanceof CellValue.Empty)) {
                cells.put(cell.column(), value);
            }
        }
        return new RowCells(row.number(), cells);
    }

    @Override
    public CellValue apply(int column) {
        return cells.getOrDefault(column, NONE);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Map<Integer, String> texts() {
        Map<Integer, String> texts = new TreeMap<>();
        cells.forEach((column, value) -> value.shown().ifPresent(text -> texts.put(column, text)));
        return texts;
    }

    /** Only the cells of some columns. */
    RowCells only(Set<Integer> columns) {
        Map<Integer, CellValue> some = new TreeMap<>(cells);
        some.keySet().retainAll(columns);
        return new RowCells(number, some);
    }

    /** These cells, and where they are empty those of another row. */
    RowCells over(Map<Integer, CellValue> below) {
        Map<Integer, CellValue> all = new TreeMap<>(below);
        all.putAll(cells);
        return new RowCells(number, all);
    }
}
