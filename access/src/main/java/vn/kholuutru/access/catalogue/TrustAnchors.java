package vn.kholuutru.access.catalogue;

import java.security.cert.X509Certificate;
import java.util.List;

/** The certificates a signature's chain may end at for the archive to call its signer known. */
public record TrustAnchors(List<X509Certificate> certificates) {
    public TrustAnchors {
        certificates = List.copyOf(certificates);
    }
}
