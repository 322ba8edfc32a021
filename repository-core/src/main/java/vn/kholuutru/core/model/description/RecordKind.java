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
    RECORDING;

    /** What lies in a hồ sơ as one file and is kept as one AIP. */
    public static final List<RecordKind> ITEMS = List.of(DOCUMENT, PHOTO, RECORDING);

    /** True for a tài liệu of whichever kind, false for the containers above it. */
    public boolean isItem() {
        return ITEMS.contains(this);
    }
}
