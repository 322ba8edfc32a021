package vn.kholuutru.core.model.integrity;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The certificates at which the chain of the archive's own signers must end.
 *
 * @param certificates none when the operator has named none: then signers are not held against anything
 */
public record SignerCertificates(List<X509Certificate> certificates) {
    public SignerCertificates {
        certificates = List.copyOf(certificates);
    }
}
