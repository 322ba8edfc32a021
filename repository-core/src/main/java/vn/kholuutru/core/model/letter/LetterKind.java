package vn.kholuutru.core.model.letter;

/** The letters and slips that the reading room writes. */
public enum LetterKind {
    /** Phiếu yêu cầu sử dụng tài liệu, as the reader signs it. */
    REQUEST_SLIP,
    /** Thông báo kết quả: what was granted, what was refused and why. */
    RESULT_NOTICE,
    /** Giấy hẹn: when what may be read in the reading room only is read there. */
    APPOINTMENT,
    /** Phiếu yêu cầu xuất tài liệu giấy, for the depot. */
    DEPOT_SLIP,
    /** Thông báo tài khoản: whether an account was confirmed. */
    ACCOUNT_NOTICE
}
