package vn.kholuutru.ingest.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the marks by which a clerk repeats what stands above: {@code nt}, {@code -nt-}, {@code như trên}, {@code ″},
 * {@code //}. The value is that of the nearest record above with one in the same column; a mark with nothing above it stays
 * as it is written. The secrecy of a row may be given so too, therefore marks are read before anything is judged.
 */
final class DittoMarks {
    private static final Pattern MARK =
            Pattern.compile("(?iu)[-–(\\[ .]*(?:n[ ./]*t|như trên|nhu tren)[-–)\\] .]*|[-– ]*[\"“”″〃]+[-– ]*|''|//+");

    private final Map<Integer, CellValue> above = new HashMap<>();

    /** The row with what its marks repeat. */
    RowCells read(RowCells row) {
        Map<Integer, CellValue> read = new TreeMap<>(row.cells());
        read.replaceAll((column, value) -> value.shown()
                .filter(text -> MARK.matcher(text).matches())
                .flatMap(mark -> Optional.ofNullable(above.get(column)).map(repeated -> repeated(repeated, mark)))
                .orElse(value));
        return new RowCells(row.number(), read);
    }

    /** Marks below repeat this row, which is a record. */
    void remember(RowCells row) {
        above.putAll(row.cells());
    }

    /** A text keeps the mark as what was delivered; a number or a day is the same however it is written. */
    private static CellValue repeated(CellValue value, String mark) {
        return value instanceof CellValue.Text text ? new CellValue.Text(text.text(), Optional.of(mark)) : value;
    }
}
