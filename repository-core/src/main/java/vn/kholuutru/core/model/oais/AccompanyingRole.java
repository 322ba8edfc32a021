package vn.kholuutru.core.model.oais;

/** What a file that accompanies a hồ sơ is to it. */
public enum AccompanyingRole {
    /** Bìa hồ sơ. */
    COVER("01", "BIA"),
    /** Mục lục văn bản trong hồ sơ. */
    LIST("02", "MLVB");

    private final String code;
    private final String sign;

    AccompanyingRole(String code, String sign) {
        this.code = code;
        this.sign = sign;
    }

    /** The code of the list {@code accompanyingRole}. */
    public String code() {
        return code;
    }

    /** What stands in the file's code where a document has its ordinal. */
    public String sign() {
        return sign;
    }
}
