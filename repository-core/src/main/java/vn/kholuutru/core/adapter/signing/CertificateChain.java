package vn.kholuutru.core.adapter.signing;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/** The chain from a signer's certificate to one that is trusted. Revocation is not asked. */
final class CertificateChain {
    private CertificateChain() {}

    /**
     * @param enclosed further certificates the signer sent along
     * @param time at which the chain is judged, so that an expired certificate does not spoil an old signature
     */
    static boolean endsAtAnchor(
            X509Certificate certificate,
            List<X509Certificate> enclosed,
            List<X509Certificate> trustAnchors,
            Instant time)
            throws GeneralSecurityException {
        if (trustAnchors.isEmpty()) {
            return false;
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                trustAnchors.stream()
                        .map(anchor -> new TrustAnchor(anchor, null))
                        .collect(Collectors.toSet()),
                target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(enclosed)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException noWayToAnAnchor) {
            return false;
        }
    }

    static List<X509Certificate> certificates(Collection<X509CertificateHolder> holders)
            throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : holders) {
            certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
        return certificates;
    }
}
