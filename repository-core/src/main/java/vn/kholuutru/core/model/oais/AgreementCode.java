package vn.kholuutru.core.model.oais;

import java.text.Normalizer;

/**
 * Mã yêu cầu đăng ký nộp, such as {@code 1.NL.BNV.1.2026}: number of the registration, sign, the agency's short name,
 * number of the submission, year (TT 05/2025). Agencies write it in more than one way, so only what could not stand in an
 * address is refused.
 */
public record AgreementCode(String value) {
    public AgreementCode {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (!value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}")) {
            throw new IllegalArgumentException("not the code of an agreement: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
