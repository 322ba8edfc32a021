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
import vn.kholuutru.ingest.cleaning.ArchiveCodeText;

/** Makes a record of the cells of one row, wherever the row comes from. */
final class RowReader {
    private static final int ORDINAL_DIGITS = 7;

    private final IdentifyingFields identifying;
    private final RepeatedValues repeated = new RepeatedValues();
    private final NumberAndNotationFields numbers;

    RowReader(MetadataProfile profile) {
        this.identifying = new IdentifyingFields(profile);
        this.numbers = new NumberAndNotationFields(profile);
    }

    /** @param cells of the whole row, also of columns that nobody knows */
    RecordRow read(String sheet, int number, SheetColumns columns, RowCells cells) {
        Gathered gathered = new Gathered();
        Map<FieldCode, String> shown = new HashMap<>();
        columns.fields().forEach((column, field) -> {
            CellValue cell = cells.apply(column);
            cell.shown().ifPresent(text -> shown.put(field.code(), TextValue.cleaned(field, text)));
            gathered.read(field, cell, columns.headings().getOrDefault(column, ""));
        });
        for (DateParts date : columns.dates()) {
            int blamed = date.wrongColumn(cells);
            gathered.read(date.field(), date.join(cells), columns.headings().getOrDefault(blamed, ""));
        }
        markedSecret(columns, cells).ifPresent(gathered.wrong::add);
        numbers.separate(columns.kind(), gathered.values, gathered.delivered);
        Optional<String> dossierCode = dossierCode(columns, cells, shown);
        Optional<FieldDefinition> codeField = identifying.code(columns.kind());
        Optional<String> code = codeField.flatMap(field -> Optional.ofNullable(shown.get(field.code()))
                .or(() -> joined(shown, identifying.parts(field, columns.kind())))
                .or(() -> withOrdinal(dossierCode, columns, cells)));
        return new RecordRow(
                sheet,
                number,
                gathered.values,
                code,
                dossierCode,
                columns.filePath().flatMap(column -> cells.apply(column).shown()),
                gathered.wrong,
                gathered.delivered);
    }

    /**
     * A mark in a column "Độ mật", or in any that no field is read from, counts as one of the access level; it is not
     * repeated.
     */
    private Optional<RecordRow.WrongCell> markedSecret(SheetColumns columns, RowCells cells) {
        return cells.texts().entrySet().stream()
                .filter(cell -> columns.marks(cell.getKey(), cell.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .flatMap(column -> identifying
                        .accessLevel(columns.kind())
                        .map(field -> new RecordRow.WrongCell(
                                field,
                                RecordFault.SECRET_RECORD,
                                "",
                                columns.headings().getOrDefault(column, ""))));
    }

    /** What the cells of a row come to. */
    private final class Gathered {
        private final Map<FieldCode, List<String>> values = new LinkedHashMap<>();
        private final Map<FieldCode, String> delivered = new HashMap<>();
        private final List<RecordRow.WrongCell> wrong = new ArrayList<>();

        void read(FieldDefinition field, CellValue cell, String heading) {
            switch (FieldValue.of(field, cell)) {
                case FieldValue.Read read -> {
                    if (!read.values().isEmpty()) {
                        values.put(field.code(), repeated.shared(read.values()));
                        read.delivered().ifPresent(text -> delivered.put(field.code(), text));
                    }
                }
                case FieldValue.Wrong bad ->
                    wrong.add(new RecordRow.WrongCell(field, bad.fault(), bad.value(), heading));
            }
        }
    }

    private Optional<String> dossierCode(
            SheetColumns columns, IntFunction<CellValue> cells, Map<FieldCode, String> shown) {
        if (!columns.kind().isItem()) {
            return Optional.empty();
        }
        return columns.dossierCode()
                .flatMap(column -> cells.apply(column).shown())
                .map(ArchiveCodeText::of)
                .or(() -> identifying
                        .code(RecordKind.DOSSIER)
                        .flatMap(field -> joined(shown, identifying.parts(field, RecordKind.DOSSIER))));
    }

    /** The hồ sơ and the place in it, where the mục lục gives no code: the ordinal of TT 05/2025 has seven digits. */
    private static Optional<String> withOrdinal(
            Optional<String> dossierCode, SheetColumns columns, IntFunction<CellValue> cells) {
        return columns.ordinal()
                .flatMap(column -> cells.apply(column).shown())
                .flatMap(ordinal -> inDossier(dossierCode, ordinal));
    }

    /** The code that an ordinal makes with the code of its hồ sơ; empty for what is no ordinal. */
    static Optional<String> inDossier(Optional<String> dossierCode, String ordinal) {
        return dossierCode
                .filter(dossier -> ordinal.matches("\\d{1,7}"))
                .map(dossier -> dossier + "." + "0".repeat(ORDINAL_DIGITS - ordinal.length()) + ordinal);
    }

    /** A code from its parts, when every part is given. */
    private static Optional<String> joined(Map<FieldCode, String> shown, List<FieldDefinition> parts) {
        List<String> given = parts.stream()
                .flatMap(part -> Optional.ofNullable(shown.get(part.code())).stream())
                .toList();
        return parts.isEmpty() || given.size() < parts.size() ? Optional.empty() : Optional.of(String.join(".", given));
    }
}
