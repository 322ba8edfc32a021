package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldValues;

/**
 * One row of the mục lục, read but not yet judged.
 *
 * @param number as the spreadsheet shows it
 * @param code the record's own code, put together from its parts when the column is empty
 * @param dossierCode for a văn bản: the hồ sơ the row names
 * @param filePath for a văn bản: the scan the row names
 * @param delivered the cells, letter by letter, whose values were cleaned or converted
 */
record RecordRow(
        String sheet,
        int number,
        Map<FieldCode, List<String>> values,
        Optional<String> code,
        Optional<String> dossierCode,
        Optional<String> filePath,
        List<WrongCell> wrongCells,
        Map<FieldCode, String> delivered) {
    RecordRow {
        values = FieldValues.copyOf(values);
        wrongCells = List.copyOf(wrongCells);
        delivered = Map.copyOf(delivered);
    }

    /**
     * A cell whose content cannot be read as its field.
     *
     * @param heading of the column it stands in
     */
    record WrongCell(FieldDefinition field, RecordFault fault, String value, String heading) {}

    /** The same row with a code that follows from elsewhere. */
    RecordRow withCode(Optional<String> other) {
        return new RecordRow(sheet, number, values, other, dossierCode, filePath, wrongCells, delivered);
    }

    Optional<String> first(FieldCode field) {
        return values.getOrDefault(field, List.of()).stream().findFirst();
    }
}
