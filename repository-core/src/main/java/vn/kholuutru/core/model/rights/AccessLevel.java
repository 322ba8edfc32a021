package vn.kholuutru.core.model.rights;

import java.util.Locale;
import vn.kholuutru.core.model.description.Description;

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

    /** The one of two that fewer may use. */
    public AccessLevel orStricter(AccessLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * What a description says of itself: {@code mode} in codes (TT 05/2025), {@code Mode} or {@code Rights} in words
     * (TT 02/2019). What says nothing is conditional.
     */
    public static AccessLevel describedBy(Description description) {
        return description
                .first("mode")
                .map(AccessLevel::ofCode)
                .or(() -> description
                        .first("Mode")
                        .or(() -> description.first("Rights"))
                        .map(AccessLevel::ofWords))
                .orElse(CONDITIONAL);
    }

    private static AccessLevel ofWords(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "không hạn chế", "công khai" -> PUBLIC;
            case "mật", "tối mật", "tuyệt mật" -> SECRET;
            default -> CONDITIONAL;
        };
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
