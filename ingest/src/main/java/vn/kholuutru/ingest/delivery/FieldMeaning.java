package vn.kholuutru.ingest.delivery;

import java.util.Set;
import vn.kholuutru.core.model.description.FieldDefinition;

/** What a field of text holds, as far as cleaning must know; told by the codes all circulars so far share. */
enum FieldMeaning {
    DOCUMENT_NUMBER,
    DOCUMENT_NOTATION,
    ARCHIVE_CODE,
    ORDINARY;

    private static final Set<String> ARCHIVE_CODES =
            Set.of("identifier", "organid", "fondscode", "filecode", "filecatalog", "filenotation", "doccode", "docid");

    static FieldMeaning of(FieldDefinition field) {
        String code = IdentifyingFields.plain(field.code().value());
        if (code.equals("codenumber")) {
            return DOCUMENT_NUMBER;
        }
        if (code.equals("codenotation")) {
            return DOCUMENT_NOTATION;
        }
        return ARCHIVE_CODES.contains(code) ? ARCHIVE_CODE : ORDINARY;
    }
}
