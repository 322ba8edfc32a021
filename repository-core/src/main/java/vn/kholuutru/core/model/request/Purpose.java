package vn.kholuutru.core.model.request;

/** Mục đích sử dụng, the code list {@code purpose} of the DIP's EAD.xml (TT 05/2025 Phụ lục V). */
public enum Purpose {
    /** 01 Cá nhân. */
    PERSONAL("01"),
    /** 02 Công vụ. */
    OFFICIAL("02"),
    /** 03 Công vụ đặc biệt. */
    SPECIAL_OFFICIAL("03");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
