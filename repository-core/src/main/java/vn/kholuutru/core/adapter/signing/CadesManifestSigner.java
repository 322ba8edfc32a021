package vn.kholuutru.core.adapter.signing;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.spi.DSSUtils;
import java.time.Clock;
import java.util.Date;
import vn.kholuutru.core.port.ManifestSigner;

/**
 * Signs with EU DSS: CAdES baseline B, detached, DER, SHA-256. The key is loaded once; safe for use by many threads.
 * Writes the claimed signing time only: proof of time comes with the evidence records.
 */
public final class CadesManifestSigner implements ManifestSigner {
    private final DssKey key;
    private final CAdESService service;
    private final Clock clock;

    /** @throws vn.kholuutru.core.problem.ProblemException SIGNING_KEY_UNUSABLE when the source gives no valid key */
    public CadesManifestSigner(SigningKeySource source, Clock clock) {
        key = new DssKey(source);
        service = new CAdESService(key.offlineVerifier());
        this.clock = clock;
    }

    @Override
    public byte[] sign(byte[] manifest) {
        DSSDocument document = new InMemoryDocument(manifest);
        CAdESSignatureParameters parameters = parameters();
        byte[] attributes = service.getDataToSign(document, parameters).getBytes();
        SignatureValue value = key.sign(attributes);
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    @Override
    public String signerName() {
        return key.signerName();
    }

    @Override
    public boolean forTrialOnly() {
        return key.forTrialOnly();
    }

    private CAdESSignatureParameters parameters() {
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        return parameters;
    }
}
