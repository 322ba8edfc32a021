package vn.kholuutru.core.model.oais;

/**
 * Mã phông, such as {@code 000.00.00.G09}. Letters, digits and {@code . _ -} only, because it names a container in the
 * store; it neither starts nor ends with a dot.
 */
public record FondsCode(String value) {
    public FondsCode {
        Codes.require(value, "fonds");
    }

    @Override
    public String toString() {
        return value;
    }
}
