package vn.kholuutru.access.intake;

import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.description.RecordKind;

/**
 * A sheet of the mục lục and what it was understood as.
 *
 * @param kinds what its rows describe
 * @param headingRow the last row of the heading, as the spreadsheet numbers rows
 */
public record UnderstoodSheet(
        String workbook, String name, int headingRow, Set<RecordKind> kinds, List<UnderstoodColumn> columns) {
    public UnderstoodSheet {
        kinds = Set.copyOf(kinds);
        columns = List.copyOf(columns);
    }
}
