package vn.kholuutru.core.model.oais;

import java.util.Optional;

/**
 * Mục lục số hoặc năm hình thành hồ sơ: the level between phông and hồ sơ. It is a part of every mã hồ sơ, which is composed
 * of phông, mục lục and số, ký hiệu hồ sơ (TT 02/2019, hồ sơ, field 1), and therefore needs no field of its own.
 */
public record FindingAidNumber(String value) {
    public FindingAidNumber {
        if (value.isEmpty() || value.indexOf('.') >= 0) {
            throw new IllegalArgumentException("not a number of a finding aid");
        }
        Codes.require(value, "finding aid");
    }

    /** Empty for a code that is not composed in this way. */
    public static Optional<FindingAidNumber> of(FondsCode fonds, DossierCode dossier) {
        String rest = rest(fonds, dossier);
        int end = rest.indexOf('.');
        return end > 0 ? Optional.of(new FindingAidNumber(rest.substring(0, end))) : Optional.empty();
    }

    /** Số và ký hiệu of a hồ sơ within its mục lục; its whole code where that is not composed. */
    public static String notation(FondsCode fonds, DossierCode dossier) {
        String rest = rest(fonds, dossier);
        int end = rest.indexOf('.');
        return end > 0 ? rest.substring(end + 1) : dossier.value();
    }

    private static String rest(FondsCode fonds, DossierCode dossier) {
        String beginning = fonds.value() + ".";
        return dossier.value().startsWith(beginning) ? dossier.value().substring(beginning.length()) : "";
    }

    @Override
    public String toString() {
        return value;
    }
}
