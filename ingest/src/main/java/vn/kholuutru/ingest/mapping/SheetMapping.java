package vn.kholuutru.ingest.mapping;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * What one sheet of the mục lục was understood as.
 *
 * @param workbook path of the file within the delivery
 * @param firstHeadingRow and {@code lastHeadingRow}: as the spreadsheet numbers rows; records follow below
 * @param kinds what the rows describe; a flat sheet describes a hồ sơ and a văn bản in the same row. A sheet of văn bản may
 *     also have columns of the hồ sơ: the code among them names the hồ sơ, the others are not read
 * @param columns every column that has a heading, from left to right
 */
public record SheetMapping(
        String workbook,
        String sheet,
        int firstHeadingRow,
        int lastHeadingRow,
        Set<RecordKind> kinds,
        List<ColumnMapping> columns) {
    public SheetMapping {
        if (firstHeadingRow < 1 || lastHeadingRow < firstHeadingRow) {
            throw new IllegalArgumentException("heading rows " + firstHeadingRow + " to " + lastHeadingRow);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("sheet " + sheet + " describes nothing");
        }
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        columns = List.copyOf(columns);
        if (columns.stream().map(ColumnMapping::column).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("sheet " + sheet + " maps a column twice");
        }
    }

    /** True when hồ sơ and văn bản stand in the same rows. */
    public boolean flat() {
        return kinds.contains(RecordKind.DOSSIER) && kinds.size() > 1;
    }

    /** The columns whose meaning nobody knows. */
    public List<ColumnMapping> unmatched() {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.UNMATCHED)
                .toList();
    }
}
