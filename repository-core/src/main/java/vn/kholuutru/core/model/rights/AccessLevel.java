package vn.kholuutru.core.model.rights;

/** Chế độ sử dụng, the code list {@code mode} of TT 05/2025. */
public enum AccessLevel {
    /** 01 Công khai. */
    PUBLIC("01"),
    /** 02 Sử dụng có điều kiện. */
    CONDITIONAL("02"),
    /** 03 Mật: never enters the store. */
    SECRET("03");

    private final String code;

    AccessLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What is not clearly public is conditional. */
    public static AccessLevel ofCode(String code) {
        return switch (code) {
            case "01" -> PUBLIC;
            case "03" -> SECRET;
            default -> CONDITIONAL;
        };
    }
}
