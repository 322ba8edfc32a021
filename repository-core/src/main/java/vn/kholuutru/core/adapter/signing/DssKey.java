package vn.kholuutru.core.adapter.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;

/** The archive's signing key as EU DSS asks for it, with SHA-256. Loaded once; safe for use by many threads. */
final class DssKey {
    private final SigningKey key;
    private final List<CertificateToken> chain;
    private final SignatureAlgorithm algorithm;

    /** @throws vn.kholuutru.core.problem.ProblemException SIGNING_KEY_UNUSABLE when the source gives no valid key */
    DssKey(SigningKeySource source) {
        key = SigningKey.load(source);
        chain = key.chain().stream().map(CertificateToken::new).toList();
        algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(certificate().getPublicKey()), DigestAlgorithm.SHA256);
    }

    CertificateToken certificate() {
        return chain.get(0);
    }

    /** The certificate first. */
    List<CertificateToken> chain() {
        return chain;
    }

    String signerName() {
        return key.certificate().getSubjectX500Principal().getName();
    }

    boolean forTrialOnly() {
        return key.forTrialOnly();
    }

    /** The archive takes its own certificate for granted when signing: no look-ups of issuers or revocation. */
    CommonCertificateVerifier offlineVerifier() {
        CommonTrustedCertificateSource own = new CommonTrustedCertificateSource();
        own.addCertificate(certificate());
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(own);
        verifier.setAIASource(null);
        return verifier;
    }

    SignatureValue sign(byte[] attributes) {
        try {
            Signature signature = key.provider().isPresent()
                    ? Signature.getInstance(algorithm.getJCEId(), key.provider().get())
                    : Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key.key());
            signature.update(attributes);
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the signing key of " + signerName() + " does not sign", refused);
        }
    }
}
