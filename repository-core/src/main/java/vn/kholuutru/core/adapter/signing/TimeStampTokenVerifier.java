package vn.kholuutru.core.adapter.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.port.TimeStampVerifier;

/**
 * Checks a time-stamp token with Bouncy Castle: over exactly this digest, signed by the very certificate it names, which is
 * one for time-stamping and nothing else (RFC 3161, 2.3) and was valid then. Revocation is not asked. Stateless.
 */
public final class TimeStampTokenVerifier implements TimeStampVerifier {
    @Override
    public TimeStampState verify(byte[] token, Checksum imprint, List<X509Certificate> trustAnchors) {
        try {
            return check(
                    new TimeStampToken(ContentInfo.getInstance(ASN1Primitive.fromByteArray(token))),
                    imprint,
                    trustAnchors);
        } catch (IOException
                | TSPException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException unreadable) {
            // Bouncy Castle answers malformed bytes with runtime exceptions of many kinds
            return new TimeStampState.Broken("not a valid time stamp: " + unreadable.getMessage());
        }
    }

    private static TimeStampState check(TimeStampToken token, Checksum imprint, List<X509Certificate> trustAnchors)
            throws TSPException, CMSException, OperatorCreationException, GeneralSecurityException {
        if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TimeStampImprints.algorithm(imprint))
                || !Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), imprint.bytes())) {
            return new TimeStampState.Broken("the time stamp is over another digest");
        }
        List<X509Certificate> enclosed =
                CertificateChain.certificates(token.getCertificates().getMatches(null));
        Optional<X509Certificate> certificate =
                CertificateChain.certificates(token.getCertificates().getMatches(token.getSID())).stream()
                        .findFirst();
        if (certificate.isEmpty()) {
            return new TimeStampState.Broken("the authority's certificate is missing");
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.get()));
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        return new TimeStampState.Intact(
                time,
                certificate.get().getSubjectX500Principal().getName(),
                CertificateChain.endsAtAnchor(certificate.get(), enclosed, trustAnchors, time),
                certificate.get().getNotAfter().toInstant());
    }
}
