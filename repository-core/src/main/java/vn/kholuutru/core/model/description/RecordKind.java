package vn.kholuutru.core.model.description;

import java.util.List;

/** The kinds of record a circular describes, each in a table of its own. */
public enum RecordKind {
    /** Phông lưu trữ. */
    FONDS,
    /** Hồ sơ. */
    DOSSIER,
    /** Tài liệu; văn bản when official. */
    DOCUMENT,
    /** Tài liệu that is a phim âm bản or an ảnh. */
    PHOTO,
    /** Tài liệu that is a ghi âm or a ghi hình. */
    RECORDING,
    /**
     * A cover or a list of documents that belongs to a hồ sơ without being a tài liệu of it. Its table is the archive's own,
     * no circular's, and no sheet of a mục lục describes it.
     */
    ACCOMPANYING_FILE;

    /** What lies in a hồ sơ as one file and is kept as one AIP. */
    public static final List<RecordKind> ITEMS = List.of(DOCUMENT, PHOTO, RECORDING);

    /** What a mục lục describes: everything but what merely accompanies a hồ sơ. */
    public static final List<RecordKind> LISTED = List.of(FONDS, DOSSIER, DOCUMENT, PHOTO, RECORDING);

    /** True for a tài liệu of whichever kind, false for the containers above it. */
    public boolean isItem() {
        return ITEMS.contains(this);
    }
}
