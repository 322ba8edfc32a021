package vn.kholuutru.ingest.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.report.Place;

/** Where the mục lục lists each hồ sơ, and in which column it has each field. */
public final class ListedDossiers {
    /** A delivery without a mục lục. */
    public static final ListedDossiers NONE = new ListedDossiers(List.of(), Map.of());

    private final Map<DossierCode, Place> rows;
    private final Map<Table, SheetColumns> columns = new HashMap<>();

    ListedDossiers(List<RecordTable> tables, Map<DossierCode, Place> rows) {
        this.rows = Map.copyOf(rows);
        tables.forEach(table -> columns.putIfAbsent(new Table(table.kind(), table.sheet()), table.columns()));
    }

    private record Table(RecordKind kind, String sheet) {}

    public Optional<Place> row(DossierCode code) {
        return Optional.ofNullable(rows.get(code));
    }

    /** The cell of a field; a column that the sheet lacks is called by the circular's label. */
    public Place cell(RecordKind kind, Place row, FieldDefinition field) {
        if (row.sheet().isEmpty() || row.row().isEmpty()) {
            return row;
        }
        String heading = Optional.ofNullable(
                        columns.get(new Table(kind, row.sheet().get())))
                .flatMap(table -> table.heading(field.code()))
                .orElse(field.label().vi());
        Place cell = Place.cell(row.sheet().get(), row.row().getAsInt(), heading);
        return row.file().map(cell::in).orElse(cell);
    }
}
