package vn.kholuutru.core.adapter.signing;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import vn.kholuutru.core.port.ManifestSigner;

/**
 * Signs with EU DSS: CAdES baseline B, detached, DER, SHA-256. The key is loaded once; safe for use by many threads.
 * Writes the claimed signing time only: proof of time comes with the evidence records.
 */
public final class CadesManifestSigner implements ManifestSigner {
    private final SigningKey key;
    private final List<CertificateToken> chain;
    private final SignatureAlgorithm algorithm;
    private final CAdESService service;
    private final Clock clock;

    /** @throws vn.kholuutru.core.problem.ProblemException SIGNING_KEY_UNUSABLE when the source gives no valid key */
    public CadesManifestSigner(SigningKeySource source, Clock clock) {
        key = SigningKey.load(source);
        chain = key.chain().stream().map(CertificateToken::new).toList();
        algorithm = SignatureAlgorithm.getAlgorithm(
                EncryptionAlgorithm.forKey(chain.get(0).getPublicKey()), DigestAlgorithm.SHA256);
        service = new CAdESService(offlineVerifier());
        this.clock = clock;
    }

    @Override
    public byte[] sign(byte[] manifest) {
        DSSDocument document = new InMemoryDocument(manifest);
        CAdESSignatureParameters parameters = parameters();
        byte[] attributes = service.getDataToSign(document, parameters).getBytes();
        SignatureValue value = new SignatureValue(algorithm, signWithKey(attributes));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    @Override
    public String signerName() {
        return key.certificate().getSubjectX500Principal().getName();
    }

    @Override
    public boolean forTrialOnly() {
        return key.forTrialOnly();
    }

    /** The archive takes its own certificate for granted when signing: no look-ups of issuers or revocation. */
    private CommonCertificateVerifier offlineVerifier() {
        CommonTrustedCertificateSource own = new CommonTrustedCertificateSource();
        own.addCertificate(chain.get(0));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(own);
        verifier.setAIASource(null);
        return verifier;
    }

    private CAdESSignatureParameters parameters() {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        return parameters;
    }

    private byte[] signWithKey(byte[] attributes) {
        try {
            Signature signature = key.provider().isPresent()
                    ? Signature.getInstance(algorithm.getJCEId(), key.provider().get())
                    : Signature.getInstance(algorithm.getJCEId());
            signature.initSign(key.key());
            signature.update(attributes);
            return signature.sign();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the signing key of " + signerName() + " does not sign", refused);
        }
    }
}
