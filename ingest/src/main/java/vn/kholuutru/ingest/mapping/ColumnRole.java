package vn.kholuutru.ingest.mapping;

/** What a column of the mục lục is for. */
public enum ColumnRole {
    /** The value of one field. */
    VALUE(true),
    /** The day of a date that is split over columns. */
    DAY(true),
    /** The month of a date that is split over columns. */
    MONTH(true),
    /** The year of a date that is split over columns. */
    YEAR(true),
    /** Names the scan of the row. */
    FILE_PATH(false),
    /** The place of the tài liệu in its hồ sơ, where no field of the profile holds it. */
    ORDINAL(false),
    /** Says that the row is secret (độ mật), where no field of the profile holds it. */
    SECRECY(false),
    /** Known, and deliberately not read: a running number, the number of the box. */
    IGNORED(false),
    /** Nobody knows what it means; its values are not read. */
    UNMATCHED(false);

    private final boolean ofAField;

    ColumnRole(boolean ofAField) {
        this.ofAField = ofAField;
    }

    /** True when the column gives a field, or a part of one. */
    public boolean isOfAField() {
        return ofAField;
    }
}
