package vn.kholuutru.access.catalogue;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The certificates a signature's chain may end at for the archive to call its signer known.
 *
 * @param forTrialOnly true when they are the archive's own trial authority, in which nobody else trusts
 */
public record TrustAnchors(List<X509Certificate> certificates, boolean forTrialOnly) {
    static final TrustAnchors NONE = new TrustAnchors(List.of(), false);

    public TrustAnchors {
        certificates = List.copyOf(certificates);
    }
}
