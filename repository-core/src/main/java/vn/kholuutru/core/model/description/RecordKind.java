package vn.kholuutru.core.model.description;

/** The kinds of record a circular describes. Photographs and recordings follow with their own tables. */
public enum RecordKind {
    /** Phông lưu trữ. */
    FONDS,
    /** Hồ sơ. */
    DOSSIER,
    /** Tài liệu; văn bản when official. */
    DOCUMENT
}
