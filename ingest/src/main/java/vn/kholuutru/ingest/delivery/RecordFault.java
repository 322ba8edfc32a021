package vn.kholuutru.ingest.delivery;

import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;

/**
 * What can be wrong with a delivery, its names and its descriptions, each with the rule it breaks and how severe it is
 * unless the agreement says otherwise. The words for people are in {@code messages/record-findings}.
 */
public enum RecordFault {
    MACRO_WORKBOOK("WorkbookHasNoMacro", Severity.ERROR),
    WORKBOOK_ENCRYPTED("WorkbookIsNotLocked", Severity.ERROR),
    WORKBOOK_UNREADABLE("WorkbookIsReadable", Severity.ERROR),
    NO_WORKBOOK("DeliveryHasAFindingAid", Severity.ERROR),
    NO_MATCHING_SHEET("SheetsMatchTheProfile", Severity.ERROR),
    EMPTY_DELIVERY("DeliveryHasDocuments", Severity.ERROR),
    ARCHIVE_UNREADABLE("ZipIsReadable", Severity.ERROR),
    ARCHIVE_ENCRYPTED("ZipIsNotLocked", Severity.ERROR),
    ARCHIVE_BOMB("ZipUnpacksToAPlausibleSize", Severity.ERROR),
    ARCHIVE_ESCAPES("ZipStaysInItsFolder", Severity.ERROR),
    SHEETS_NOT_READ("EverySheetIsRead", Severity.WARNING),
    WORKBOOKS_NOT_READ("DeliveryHasOneFindingAid", Severity.WARNING),
    COLUMNS_NOT_READ("EveryColumnIsKnown", Severity.INFO),
    ROWS_NOT_READ("EveryRowIsARecord", Severity.INFO),
    COLUMN_MISSING("MandatoryColumnIsFilled", Severity.WARNING),
    SYMBOLIC_LINK("DeliveryHoldsFilesOnly", Severity.WARNING),
    SPECIAL_FILE("DeliveryHoldsFilesOnly", Severity.WARNING),
    FOLDER_UNREADABLE("EveryFolderIsReadable", Severity.WARNING),
    DUPLICATE_DOSSIER("DossierIsListedOnce", Severity.WARNING),
    DOSSIER_WITHOUT_DOCUMENTS("EveryDossierHasDocuments", Severity.WARNING),
    WRONG_NAME("FileNameFollowsTheRule", Severity.ERROR),
    DUPLICATE_CODE("CodeIsUnique", Severity.ERROR),
    DUPLICATE("BytesAreUnique", Severity.ERROR),
    FILE_WITHOUT_ROW("EveryFileHasARow", Severity.ERROR),
    ROW_WITHOUT_FILE("EveryRowHasAFile", Severity.ERROR),
    AMBIGUOUS_FILE("RowNamesOneFile", Severity.ERROR),
    FILE_NAMED_TWICE("FileHasOneRow", Severity.ERROR),
    DOSSIER_UNKNOWN("DossierIsListed", Severity.ERROR),
    FONDS_UNKNOWN("FondsIsKnown", Severity.ERROR),
    INVALID_CODE("CodeFitsTheArchive", Severity.ERROR),
    SECRET_RECORD("RecordIsNotSecret", Severity.ERROR),
    CELL_ERROR("CellHasAValue", Severity.ERROR),
    MISSING_FIELD("MandatoryFieldIsFilled", Severity.ERROR),
    VALUE_TOO_LONG("ValueFitsItsLength", Severity.ERROR),
    UNKNOWN_CODE("CodeIsInItsList", Severity.ERROR),
    INVALID_DATE("DateExists", Severity.ERROR),
    INVALID_NUMBER("NumberIsWhole", Severity.ERROR),
    INVALID_BOOLEAN("AnswerIsYesOrNo", Severity.ERROR),
    NOT_REPEATABLE("ValueIsGivenOnce", Severity.ERROR),
    NOT_PERMANENT("RetentionIsPermanent", Severity.WARNING),
    INVALID_DURATION("DurationIsHoursMinutesSeconds", Severity.WARNING),
    INVALID_VALUE("DescriptionFollowsItsProfile", Severity.ERROR);

    private final String rule;
    private final Severity ordinary;

    RecordFault(String rule, Severity ordinary) {
        this.rule = rule;
        this.ordinary = ordinary;
    }

    /** The name of the rule this fault breaks. */
    public String rule() {
        return rule;
    }

    /** A finding as severe as the agreement wants it. */
    Finding found(Agreement agreement, Place place, String... arguments) {
        return new Finding(rule, name(), agreement.severity(name(), ordinary), place, arguments);
    }

    /** A finding as severe as the validator of descriptions said, unless the agreement differs. */
    Finding found(Agreement agreement, Severity said, Place place, String... arguments) {
        return new Finding(rule, name(), agreement.severity(name(), said), place, arguments);
    }
}
