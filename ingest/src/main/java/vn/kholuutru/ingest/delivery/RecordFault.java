package vn.kholuutru.ingest.delivery;

import static vn.kholuutru.ingest.catalogue.Latitude.NEGOTIABLE;

import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Clause;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.catalogue.Latitude;

/**
 * What can be wrong with a delivery, its names and its descriptions, each with the rule it breaks, how severe it is
 * unless the agreement says otherwise, its clause and the test that proves it. The words for people are in {@code messages/record-findings}.
 */
public enum RecordFault {
    MACRO_WORKBOOK("WorkbookHasNoMacro", Severity.ERROR, Clause.RECEIPT, "DeliveryReaderTest#refusesAMacroWorkbook"),
    WORKBOOK_ENCRYPTED(
            "WorkbookIsNotLocked", Severity.ERROR, Clause.RECEIPT, "DeliveryReaderTest#refusesALockedWorkbook"),
    WORKBOOK_UNREADABLE(
            "WorkbookIsReadable", Severity.ERROR, Clause.RECEIPT, "DeliveryReaderTest#refusesABrokenWorkbook"),
    WORKBOOK_TOO_HEAVY(
            "WorkbookIsReadWithinLimits",
            Severity.ERROR,
            Clause.RECEIPT,
            "HeavyWorkbookTest#aWorkbookThatEndsItsReaderRefusesTheDelivery"),
    NO_WORKBOOK(
            "DeliveryHasAFindingAid",
            Severity.ERROR,
            Clause.RECEIPT,
            "DeliveryReaderTest#refusesADeliveryWithoutAWorkbook"),
    NO_MATCHING_SHEET(
            "SheetsMatchTheProfile",
            Severity.ERROR,
            Clause.FIELDS,
            "DeliveryReaderTest#refusesADeliveryWhoseSheetsFitNoTable"),
    EMPTY_DELIVERY(
            "DeliveryHasDocuments",
            Severity.ERROR,
            Clause.RECEIPT,
            "FaultyDeliveriesTest#aFindingAidWithoutARowIsAnEmptyDelivery"),
    ARCHIVE_UNREADABLE(
            "ZipIsReadable", Severity.ERROR, Clause.RECEIPT, "ZippedDeliveryTest#refusesAnArchiveThatIsCutOff"),
    ARCHIVE_ENCRYPTED("ZipIsNotLocked", Severity.ERROR, Clause.RECEIPT, "ZippedDeliveryTest#refusesALockedArchive"),
    ARCHIVE_BOMB(
            "ZipUnpacksToAPlausibleSize",
            Severity.ERROR,
            Clause.ARCHIVE,
            "ZippedDeliveryTest#refusesAnArchiveThatUnpacksAHundredfold"),
    ARCHIVE_ESCAPES(
            "ZipStaysInItsFolder",
            Severity.ERROR,
            Clause.ARCHIVE,
            "ZippedDeliveryTest#refusesAPathThatLeadsOutOfTheFolder"),
    SHEETS_NOT_READ(
            "EverySheetIsRead",
            Severity.WARNING,
            Clause.RECEIPT,
            "DeliveryReaderTest#readsTheMatchingSheetsOfAWorkbookOfSixtyAndListsTheOthers"),
    WORKBOOKS_NOT_READ(
            "DeliveryHasOneFindingAid",
            Severity.WARNING,
            Clause.RECEIPT,
            "FaultyDeliveriesTest#aSecondWorkbookIsNamed"),
    COLUMNS_NOT_READ(
            "EveryColumnIsKnown", Severity.INFO, Clause.FIELDS, "FaultyDeliveriesTest#aColumnOfNoFieldIsNamed"),
    ROWS_NOT_READ("EveryRowIsARecord", Severity.INFO, Clause.RECEIPT, "FaultyDeliveriesTest#aRowThatIsNoRecordIsNamed"),
    COLUMN_MISSING(
            "MandatoryColumnIsFilled",
            Severity.WARNING,
            Clause.OLDER_FIELDS,
            "DeliveryReaderTest#under2019AMandatoryColumnLeftOutWarnsAndAnEmptyCellRefuses"),
    MAPPING_DOES_NOT_FIT(
            "MappingFitsTheSheets",
            Severity.ERROR,
            Clause.RECEIPT,
            "CorrectedMappingTest#aMappingThatFitsNoSheetRefusesTheDeliveryByItsName"),
    MAPPING_COLUMN_MISSING(
            "MappingFindsItsColumns",
            Severity.WARNING,
            Clause.RECEIPT,
            "CorrectedMappingTest#aColumnTheSheetNoLongerHasIsNamed"),
    DOSSIER_ROWS_DIFFER(
            "DossierSaysTheSameInEveryRow",
            Severity.WARNING,
            Clause.RECEIPT,
            "FlatSheetTest#aRowThatSaysOtherwiseOfItsDossierIsNamedAtItsCell"),
    SYMBOLIC_LINK(
            "DeliveryHoldsFilesOnly",
            Severity.WARNING,
            Clause.ARCHIVE,
            "DeliveryReaderTest#neverFollowsALinkOutOfTheDelivery"),
    SPECIAL_FILE(
            "DeliveryHoldsFilesOnly",
            Severity.WARNING,
            Clause.ARCHIVE,
            "FaultyDeliveriesTest#anythingThatIsNoFileIsNamed"),
    FOLDER_UNREADABLE(
            "EveryFolderIsReadable",
            Severity.WARNING,
            Clause.ARCHIVE,
            "FaultyDeliveriesTest#aFolderWithoutPermissionIsNamed"),
    DUPLICATE_DOSSIER(
            "DossierIsListedOnce", Severity.WARNING, Clause.RECEIPT, "FaultyDeliveriesTest#aDossierListedTwiceIsNamed"),
    DOSSIER_WITHOUT_DOCUMENTS(
            "EveryDossierHasDocuments",
            Severity.WARNING,
            Clause.RECEIPT,
            "FaultyDeliveriesTest#aDossierWithoutDocumentsIsNamed"),
    WRONG_NAME(
            "FileNameFollowsTheRule",
            Severity.ERROR,
            Clause.FILE_NAME,
            "DeliveryReaderTest#aWrongNameThatNoRowNamesIsFound"),
    DUPLICATE_CODE(
            "CodeIsUnique", Severity.ERROR, Clause.FIELDS, "DeliveryReaderTest#refusesADocumentThatTwoRowsDescribe"),
    DUPLICATE(
            "BytesAreUnique",
            Severity.ERROR,
            Clause.INTEGRITY,
            "DuplicateBytesTest#findsTheSecondFileWithTheSameBytesAndNamesTheFirst"),
    FILE_WITHOUT_ROW("EveryFileHasARow", Severity.ERROR, Clause.RECEIPT, "DeliveryReaderTest#refusesAFileWithoutRow"),
    ROW_WITHOUT_FILE("EveryRowHasAFile", Severity.ERROR, Clause.RECEIPT, "DeliveryReaderTest#refusesARowWithoutFile"),
    AMBIGUOUS_FILE(
            "RowNamesOneFile",
            Severity.ERROR,
            Clause.RECEIPT,
            "FaultyDeliveriesTest#aNameThatSeveralFilesBearIsRefused"),
    FILE_NAMED_TWICE(
            "FileHasOneRow", Severity.ERROR, Clause.RECEIPT, "FaultyDeliveriesTest#aFileThatTwoRowsNameIsRefused"),
    DOSSIER_UNKNOWN(
            "DossierIsListed",
            Severity.ERROR,
            Clause.RECEIPT,
            "DeliveryReaderTest#refusesADocumentOfAnUnlistedDossier"),
    FONDS_UNKNOWN(
            "FondsIsKnown", Severity.ERROR, Clause.FIELDS, "FaultyDeliveriesTest#aDossierOfNoKnownFondsIsRefused"),
    INVALID_CODE("CodeFitsTheArchive", Severity.ERROR, Clause.FIELDS, "FaultyDeliveriesTest#aCodeWithMarksIsRefused"),
    SECRET_RECORD("RecordIsNotSecret", Severity.ERROR, Clause.SECRECY, "DeliveryReaderTest#refusesASecretRecord"),
    CELL_ERROR("CellHasAValue", Severity.ERROR, Clause.FIELDS, "FaultyDeliveriesTest#aFormulaErrorIsRefused"),
    MISSING_FIELD(
            "MandatoryFieldIsFilled",
            Severity.ERROR,
            Clause.FIELDS,
            "DeliveryReaderTest#refusesAMissingMandatoryField"),
    VALUE_TOO_LONG(
            "ValueFitsItsLength",
            Severity.ERROR,
            NEGOTIABLE,
            Clause.FIELDS,
            "DeliveryReaderTest#refusesAValueThatIsTooLong"),
    UNKNOWN_CODE("CodeIsInItsList", Severity.ERROR, Clause.FIELDS, "DeliveryReaderTest#refusesAnUnknownCode"),
    INVALID_DATE("DateExists", Severity.ERROR, Clause.FIELDS, "DeliveryReaderTest#refusesADateThatDoesNotExist"),
    INVALID_NUMBER("NumberIsWhole", Severity.ERROR, Clause.FIELDS, "DeliveryReaderTest#refusesANumberThatIsNone"),
    INVALID_BOOLEAN(
            "AnswerIsYesOrNo",
            Severity.ERROR,
            Clause.FIELDS,
            "FaultyDeliveriesTest#anAnswerThatIsNeitherYesNorNoIsRefused"),
    NOT_REPEATABLE(
            "ValueIsGivenOnce",
            Severity.ERROR,
            Clause.FIELDS,
            "FaultyDeliveriesTest#severalValuesWhereOneIsAllowedAreRefused"),
    NOT_PERMANENT(
            "RetentionIsPermanent",
            Severity.WARNING,
            NEGOTIABLE,
            Clause.RECEIPT,
            "FaultyDeliveriesTest#aRetentionThatIsNotPermanentIsPointedOut"),
    INVALID_DURATION(
            "DurationIsHoursMinutesSeconds",
            Severity.WARNING,
            Clause.FIELDS,
            "ShaclDescriptionValidatorTest#onlyWarnsOfADurationInAnotherForm"),
    ACCOMPANYING_FILE(
            "FileIsADocumentOrAccompaniesADossier",
            Severity.INFO,
            Clause.ARCHIVE,
            "AccompanyingFilesTest#keepsACoverWithItsDossierWithoutARow"),
    UNSIGNED_COPY(
            "DocumentHasOneFile",
            Severity.WARNING,
            Clause.DIGITISATION,
            "AccompanyingFilesTest#takesTheSignedFileOfTwoForTheDocument"),
    LEGACY_ENCODING(
            "TextIsUnicode", Severity.INFO, Clause.ARCHIVE, "LegacyDeliveriesTest#readsAFindingAidTypedInTcvn3"),
    LEGACY_UNSURE(
            "EncodingIsKnown",
            Severity.WARNING,
            Clause.ARCHIVE,
            "LegacyDeliveriesTest#leavesAColumnThatNobodyCanTellAndPointsItOut"),
    LEGACY_NAMES(
            "NameIsUnicode", Severity.INFO, Clause.ARCHIVE, "LegacyDeliveriesTest#findsTheFilesWhoseNamesAreInTcvn3"),
    INVALID_VALUE(
            "DescriptionFollowsItsProfile",
            Severity.ERROR,
            Clause.FIELDS,
            "FaultyDeliveriesTest#aValueAgainstItsRuleIsRefused");

    private final Fault fault;

    RecordFault(String rule, Severity ordinary, Clause clause, String proof) {
        this(rule, ordinary, Latitude.FIXED, clause, proof);
    }

    RecordFault(String rule, Severity ordinary, Latitude latitude, Clause clause, String proof) {
        Fault fixed = Fault.of(name(), rule, ordinary, clause, proof);
        Fault whole = clause.equals(Clause.FIELDS) ? fixed.andBy(Clause.OLDER_FIELDS) : fixed;
        this.fault = latitude == Latitude.NEGOTIABLE ? whole.negotiable() : whole;
    }

    /** The entry in the catalogue. */
    public Fault fault() {
        return fault;
    }

    /** The name of the rule this fault breaks. */
    public String rule() {
        return fault.rule();
    }

    /** A finding as severe as the agreement wants it. */
    Finding found(Agreement agreement, Place place, String... arguments) {
        return agreement.judge(fault, place, arguments);
    }

    /** A finding as severe as the validator of descriptions said, unless the agreement differs. */
    Finding found(Agreement agreement, Severity said, Place place, String... arguments) {
        return agreement.judge(fault, said, place, arguments);
    }
}
