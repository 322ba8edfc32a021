package vn.kholuutru.core.adapter.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import vn.kholuutru.core.port.SignatureVerifier;

/**
 * Checks a detached CAdES signature with Bouncy Castle in about a millisecond: one signer, SHA-256 or stronger, over
 * exactly these bytes, by the very certificate the signature names (signing-certificate-v2, ETSI EN 319 122-1, 5.2.2).
 * The chain is judged at the signing time the signature claims, so that an expired certificate does not spoil an old
 * signature; revocation is not asked. Stateless.
 */
public final class CadesSignatureVerifier implements SignatureVerifier {
    private static final Set<ASN1ObjectIdentifier> STRONG_DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256,
            NISTObjectIdentifiers.id_sha384,
            NISTObjectIdentifiers.id_sha512,
            NISTObjectIdentifiers.id_sha3_256,
            NISTObjectIdentifiers.id_sha3_384,
            NISTObjectIdentifiers.id_sha3_512);

    @Override
    public SignatureState verify(byte[] manifest, byte[] signature, List<X509Certificate> trustAnchors) {
        try {
            return check(manifest, signature, trustAnchors);
        } catch (IOException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException unreadable) {
            // Bouncy Castle answers malformed bytes with runtime exceptions of many kinds
            return new SignatureState.Broken("not a readable signature: " + unreadable.getMessage());
        }
    }

    private static SignatureState check(byte[] manifest, byte[] signature, List<X509Certificate> trustAnchors)
            throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        ContentInfo content = ContentInfo.getInstance(ASN1Primitive.fromByteArray(signature));
        if (!content.getContentType().equals(PKCSObjectIdentifiers.signedData)) {
            return new SignatureState.Broken("not signed data");
        }
        if (!new CMSSignedData(content).isDetachedSignature()) {
            return new SignatureState.Broken("the signature carries bytes of its own instead of covering the manifest");
        }
        CMSSignedData signed = new CMSSignedData(new CMSProcessableByteArray(manifest), content);
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return new SignatureState.Broken("expected one signer, found " + signers.size());
        }
        SignerInformation signer = signers.iterator().next();
        List<X509Certificate> enclosed =
                CertificateChain.certificates(signed.getCertificates().getMatches(null));
        Optional<X509Certificate> certificate =
                CertificateChain.certificates(signed.getCertificates().getMatches(signer.getSID())).stream()
                        .findFirst();
        if (certificate.isEmpty()) {
            return new SignatureState.Broken("the signer's certificate is missing");
        }
        return judge(signer, certificate.get(), enclosed, trustAnchors);
    }

    private static SignatureState judge(
            SignerInformation signer,
            X509Certificate certificate,
            List<X509Certificate> enclosed,
            List<X509Certificate> trustAnchors)
            throws CMSException, OperatorCreationException, GeneralSecurityException {
        if (!STRONG_DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm())) {
            return new SignatureState.Broken("the digest is weaker than SHA-256");
        }
        if (!namesCertificate(signer, certificate)) {
            return new SignatureState.Broken("the signature names another certificate than the enclosed one");
        }
        if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))) {
            return new SignatureState.Broken("the signature does not fit its certificate");
        }
        String name = certificate.getSubjectX500Principal().getName();
        return new SignatureState.Intact(
                name,
                endsAtAnchor(signer, certificate, enclosed, trustAnchors),
                signingTime(signer),
                certificate.getIssuerX500Principal().getName(),
                isTimeStamped(signer));
    }

    private static boolean namesCertificate(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        Optional<Attribute> named = signedAttribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named.isEmpty()) {
            return false;
        }
        ESSCertIDv2 first = SigningCertificateV2.getInstance(
                        named.get().getAttrValues().getObjectAt(0))
                .getCerts()[0];
        MessageDigest digest = MessageDigest.getInstance(
                first.getHashAlgorithm().getAlgorithm().getId());
        return Arrays.equals(digest.digest(certificate.getEncoded()), first.getCertHash());
    }

    private static boolean endsAtAnchor(
            SignerInformation signer,
            X509Certificate certificate,
            List<X509Certificate> enclosed,
            List<X509Certificate> trustAnchors)
            throws GeneralSecurityException {
        Optional<Instant> signingTime = signingTime(signer);
        return signingTime.isPresent()
                && CertificateChain.endsAtAnchor(certificate, enclosed, trustAnchors, signingTime.get());
    }

    private static Optional<Instant> signingTime(SignerInformation signer) {
        return signedAttribute(signer, CMSAttributes.signingTime)
                .map(attribute -> Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                        .getDate())
                .map(Date::toInstant);
    }

    private static boolean isTimeStamped(SignerInformation signer) {
        return signer.getUnsignedAttributes() != null
                && signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) != null;
    }

    private static Optional<Attribute> signedAttribute(SignerInformation signer, ASN1ObjectIdentifier type) {
        return Optional.ofNullable(signer.getSignedAttributes()).map(attributes -> attributes.get(type));
    }
}
