package vn.kholuutru.ingest.delivery;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.core.model.description.FieldType;
import vn.kholuutru.ingest.cleaning.ArchiveCodeText;
import vn.kholuutru.ingest.cleaning.DocumentNotationText;
import vn.kholuutru.ingest.cleaning.DocumentNumberText;

/**
 * Reads free text. Codes, numbers and notations are cleaned of what careless typing adds; titles and names stay as they are
 * written.
 */
final class TextValue {
    private TextValue() {}

    static FieldValue of(FieldDefinition field, CellValue cell) {
        String text = cell.shown().orElse("");
        String clean = cleaned(field, text);
        List<String> values = field.repeatable() && field.type() == FieldType.STRING
                ? CodedValue.parts(clean).toList()
                : List.of(clean);
        return new FieldValue.Read(values, clean.equals(text) ? Optional.empty() : Optional.of(text));
    }

    /** The text as the field's meaning lets it be cleaned. */
    static String cleaned(FieldDefinition field, String text) {
        return switch (FieldMeaning.of(field)) {
            case DOCUMENT_NUMBER -> DocumentNumberText.of(text);
            case DOCUMENT_NOTATION -> DocumentNotationText.of(text);
            case ARCHIVE_CODE -> ArchiveCodeText.of(text);
            case ORDINARY -> text;
        };
    }
}
