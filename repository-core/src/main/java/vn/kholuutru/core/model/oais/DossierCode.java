package vn.kholuutru.core.model.oais;

/** Mã hồ sơ, such as {@code 000.00.00.G09.2025.01.0001}; the same alphabet as {@link FondsCode}. */
public record DossierCode(String value) {
    public DossierCode {
        Codes.require(value, "dossier");
    }

    @Override
    public String toString() {
        return value;
    }
}
