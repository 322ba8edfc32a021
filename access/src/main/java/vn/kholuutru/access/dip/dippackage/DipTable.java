package vn.kholuutru.access.dip.dippackage;

import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.description.RecordKind;

/** The three tables of Phụ lục V that describe what a DIP holds: their fields in order, and those that are obligatory in each. */
enum DipTable {
    DOCUMENT(
            "EAD_doc",
            Set.of("docId", "typeName", "issuedDate", "subject", "language", "numberOfPage"),
            "docId",
            "arcDocCode",
            "maintenance",
            "typeName",
            "codeNumber",
            "codeNotation",
            "issuedDate",
            "subject",
            "language",
            "numberOfPage",
            "inforSign",
            "keyword",
            "mode",
            "confidenceLevel",
            "autograph",
            "format",
            "process",
            "riskRecovery",
            "riskRecoveryStatus",
            "description"),
    PICTURE(
            "EAD_pic",
            Set.of(),
            "arcDocCode",
            "maintenance",
            "typePic",
            "archivesNumber",
            "inforSign",
            "eventName",
            "imageTitle",
            "photographer",
            "photoPlace",
            "photoTime",
            "colour",
            "filmSize",
            "docAttached",
            "mode",
            "format",
            "riskRecovery",
            "riskRecoveryStatus",
            "description"),
    RECORDING(
            "EAD_media",
            Set.of("language"),
            "arcDocCode",
            "maintenance",
            "typeMedia",
            "archivesNumber",
            "inforSign",
            "eventName",
            "movieTitle",
            "recorder",
            "recordPlace",
            "recordDate",
            "language",
            "playTime",
            "docAttached",
            "mode",
            "quality",
            "format",
            "riskRecovery",
            "riskRecoveryStatus",
            "description");

    private static final Set<String> OBLIGATORY_IN_ALL = Set.of("arcDocCode", "maintenance", "mode", "riskRecovery");

    private final String prefix;
    private final Set<String> obligatory;
    private final List<String> fields;

    DipTable(String prefix, Set<String> obligatory, String... fields) {
        this.prefix = prefix;
        this.obligatory = obligatory;
        this.fields = List.of(fields);
    }

    static DipTable of(RecordKind kind) {
        return switch (kind) {
            case PHOTO -> PICTURE;
            case RECORDING -> RECORDING;
            case DOCUMENT, ACCOMPANYING_FILE, FONDS, DOSSIER -> DOCUMENT;
        };
    }

    /** The kind of record whose fields and codes these are. */
    RecordKind kind() {
        return switch (this) {
            case DOCUMENT -> RecordKind.DOCUMENT;
            case PICTURE -> RecordKind.PHOTO;
            case RECORDING -> RecordKind.RECORDING;
        };
    }

    /** Of the file's name and its schema. */
    String prefix() {
        return prefix;
    }

    List<String> fields() {
        return fields;
    }

    boolean demands(String field) {
        return OBLIGATORY_IN_ALL.contains(field) || obligatory.contains(field);
    }
}
