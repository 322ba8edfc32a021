package vn.kholuutru.ingest.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.MetadataProfile;
import vn.kholuutru.core.model.description.RecordKind;

/** Makes a record of the cells of one row, wherever the row comes from. */
final class RowReader {
    private final IdentifyingFields identifying;

    RowReader(MetadataProfile profile) {
        this.identifying = new IdentifyingFields(profile);
    }

    /** @param cells the value of each column that {@code columns} knows */
    RecordRow read(String sheet, int number, SheetColumns columns, IntFunction<CellValue> cells) {
        Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        Map<FieldCode, String> shown = new HashMap<>();
        List<RecordRow.WrongCell> wrong = new ArrayList<>();
        columns.fields().forEach((column, field) -> {
            CellValue cell = cells.apply(column);
            cell.shown().ifPresent(text -> shown.put(field.code(), text));
            switch (FieldValue.of(field, cell)) {
                case FieldValue.Read read -> {
                    if (!read.values().isEmpty()) {
                        values.put(field.code(), read.values());
                    }
                }
                case FieldValue.Wrong bad -> wrong.add(new RecordRow.WrongCell(field, bad.fault(), bad.value()));
            }
        });
        Optional<FieldDefinition> codeField = identifying.code(columns.kind());
        Optional<String> code = codeField.flatMap(field -> Optional.ofNullable(shown.get(field.code()))
                .or(() -> joined(shown, identifying.parts(field, columns.kind()))));
        return new RecordRow(
                sheet,
                number,
                values,
                code,
                dossierCode(columns, cells, shown),
                columns.filePath().flatMap(column -> cells.apply(column).shown()),
                wrong);
    }

    private Optional<String> dossierCode(
            SheetColumns columns, IntFunction<CellValue> cells, Map<FieldCode, String> shown) {
        if (!columns.kind().isItem()) {
            return Optional.empty();
        }
        return columns.dossierCode()
                .flatMap(column -> cells.apply(column).shown())
                .or(() -> identifying
                        .code(RecordKind.DOSSIER)
                        .flatMap(field -> joined(shown, identifying.parts(field, RecordKind.DOSSIER))));
    }

    /** A code from its parts, when every part is given. */
    private static Optional<String> joined(Map<FieldCode, String> shown, List<FieldDefinition> parts) {
        List<String> given = parts.stream()
                .flatMap(part -> Optional.ofNullable(shown.get(part.code())).stream())
                .toList();
        return parts.isEmpty() || given.size() < parts.size() ? Optional.empty() : Optional.of(String.join(".", given));
    }
}
