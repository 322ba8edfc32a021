package vn.kholuutru.ingest.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.RecordKind;

/** A sheet of the mục lục that was read: its columns, and its rows in their order. */
record RecordTable(String sheet, SheetColumns columns, List<RecordRow> rows) {
    RecordTable {
        rows = List.copyOf(rows);
    }

    RecordKind kind() {
        return columns.kind();
    }

    /** The fields with a value, or an attempt at one, in at least one row. */
    Set<FieldCode> filledFields() {
        Set<FieldCode> filled = new HashSet<>();
        rows.forEach(row -> {
            filled.addAll(row.values().keySet());
            row.wrongCells().forEach(wrong -> filled.add(wrong.field().code()));
        });
        return filled;
    }
}
