package vn.kholuutru.solrconfig;

/** The fields of the schema that Java code names. A new field is a constant here and a line in schema.xml. */
public enum SearchField {
    /** Of a page {@code <aip>!<number>}, so that all pages of a document share a shard; of a record {@code <kind>/<code>}. */
    ID("id"),
    /** {@code fonds}, {@code dossier} or {@code document} on records; absent on pages. */
    KIND("kind"),
    AIP("aip"),
    /** Counted from 1; 0 stands for a document without pages. */
    PAGE("page"),
    FONDS("fonds"),
    FONDS_TITLE("fondsTitle"),
    DOSSIER("dossier"),
    DOSSIER_TITLE("dossierTitle"),
    DOC_CODE("docCode"),
    TITLE("title"),
    NUMBER("number"),
    /** The day, or the first day of the month or year that is known. */
    ISSUED("issued"),
    /** The same day, or the last of the month or year. */
    ISSUED_LAST("issuedLast"),
    /** The date as far as it is known, ISO 8601. */
    ISSUED_AS_KNOWN("issuedAsKnown"),
    YEAR("year"),
    TYPE("type"),
    AGENCY("agency"),
    RETENTION("retention"),
    LANGUAGE("language"),
    ACCESS("access"),
    /** Number of the mục lục; absent where the code of the hồ sơ names none. */
    FINDING_AID("findingAid"),
    /** When the document became findable. */
    SINCE("since"),
    PAGE_COUNT("pageCount"),
    /** The text of a page, stored and highlighted here. */
    BODY("body"),
    /** Of the fields of words, those that keep the marks end in Exact. */
    TITLE_EXACT("titleExact"),
    BODY_EXACT("bodyExact"),
    /** Document numbers that stand in the text. */
    BODY_NUMBERS("bodyNumbers"),
    /** Number, type, agency and the titles of hồ sơ and phông together. */
    CONTEXT("context"),
    CONTEXT_EXACT("contextExact"),
    CODES("codes"),
    NUMBER_WORDS("numberWords"),
    AGENCY_WORDS("agencyWords"),
    AGENCY_EXACT("agencyExact"),
    TYPE_WORDS("typeWords"),
    TYPE_EXACT("typeExact"),
    FONDS_WORDS("fondsWords"),
    FONDS_EXACT("fondsExact"),
    FONDS_CODE("fondsCode"),
    DOSSIER_WORDS("dossierWords"),
    DOSSIER_EXACT("dossierExact"),
    DOSSIER_CODE("dossierCode");

    private final String field;

    SearchField(String field) {
        this.field = field;
    }

    /** The name in the schema. */
    public String field() {
        return field;
    }

    @Override
    public String toString() {
        return field;
    }
}
