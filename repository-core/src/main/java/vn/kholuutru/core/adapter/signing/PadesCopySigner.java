package vn.kholuutru.core.adapter.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.port.CopySigner;
import vn.kholuutru.core.port.TimeStampAuthority;

/**
 * Signs with EU DSS the digest of a PDF's bytes, with the key that signs manifests too. The PDF itself is laid out by the caller:
 * this class knows keys and certificates, not pages.
 */
public final class PadesCopySigner implements CopySigner {
    /** A string of a PDF/A has at most 32,767 bytes (ISO 19005-2, 6.1.13). */
    private static final int MOST_BYTES = 24 * 1024;

    private final DssKey key;
    private final ExternalCMSService service;
    private final boolean timeStamped;

    /**
     * @param authority whose time stamps the signatures get; empty for signatures without
     * @throws vn.kholuutru.core.problem.ProblemException SIGNING_KEY_UNUSABLE when the source gives no valid key
     */
    public PadesCopySigner(SigningKeySource source, Optional<TimeStampAuthority> authority) {
        key = new DssKey(source);
        service = new ExternalCMSService(key.offlineVerifier());
        authority.ifPresent(stamps -> service.setTspSource(timeStamps(stamps)));
        timeStamped = authority.isPresent();
    }

    @Override
    public byte[] sign(Checksum digest, Instant when) {
        DSSMessageDigest signed = new DSSMessageDigest(DigestAlgorithm.SHA256, digest.bytes());
        PAdESSignatureParameters parameters = parameters(when);
        byte[] attributes = service.getDataToSign(signed, parameters).getBytes();
        SignatureValue value = key.sign(attributes);
        return DSSUtils.toByteArray(service.signMessageDigest(signed, parameters, value));
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public String signerName() {
        return key.signerName();
    }

    @Override
    public boolean forTrialOnly() {
        return key.forTrialOnly();
    }

    private PAdESSignatureParameters parameters(Instant when) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(timeStamped ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.certificate());
        parameters.setCertificateChain(key.chain());
        parameters.bLevel().setTrustAnchorBPPolicy(false);
        parameters.bLevel().setSigningDate(Date.from(when));
        return parameters;
    }

    private static TSPSource timeStamps(TimeStampAuthority authority) {
        return (algorithm, imprint) -> new TimestampBinary(authority.stamp(Checksum.of(
                vn.kholuutru.core.model.integrity.DigestAlgorithm.valueOf(
                        algorithm.getJavaName().replace('-', '_')),
                imprint)));
    }
}
