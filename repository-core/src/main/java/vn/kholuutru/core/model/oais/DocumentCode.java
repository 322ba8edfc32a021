package vn.kholuutru.core.model.oais;

/**
 * Mã lưu trữ của tài liệu: mã hồ sơ, a dot and the ordinal, such as {@code 000.00.00.G09.2025.01.0001.0000001}; the same
 * alphabet as {@link FondsCode}. Unique in the archive.
 */
public record DocumentCode(String value) {
    public DocumentCode {
        Codes.require(value, "document");
    }

    @Override
    public String toString() {
        return value;
    }
}
