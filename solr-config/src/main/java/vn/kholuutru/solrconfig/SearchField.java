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
    ISSUED("issued"),
    YEAR("year"),
    TYPE("type"),
    AGENCY("agency"),
    ACCESS("access"),
    PAGE_COUNT("pageCount"),
    /** The text of a page, stored and highlighted here. */
    BODY("body");

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
