package vn.kholuutru.ingest.inspect;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of its own and one signer, who signs scans as an agency does (PAdES). */
final class SignedScans {
    private final KeyPair authorityKey = keyPair();
    private final KeyPair signerKey = keyPair();
    private final X509Certificate authority;
    private final X509Certificate signer;

    SignedScans(String signerName) {
        X500Name root = new X500Name("CN=Test root " + signerName);
        Instant now = Instant.now();
        authority = issue(root, authorityKey, root, authorityKey, now, true);
        signer = issue(root, authorityKey, new X500Name("CN=" + signerName), signerKey, now, false);
    }

    X509Certificate authority() {
        return authority;
    }

    byte[] sign(byte[] pdf) {
        return sign(pdf, Instant.now());
    }

    byte[] sign(byte[] pdf, Instant when) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        PAdESService service = new PAdESService(verifier);
        service.setPdfObjFactory(new PdfBoxDefaultObjectFactory());
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(signer));
        parameters.setCertificateChain(List.of(new CertificateToken(signer), new CertificateToken(authority)));
        parameters.bLevel().setSigningDate(Date.from(when));
        DSSDocument document = new InMemoryDocument(pdf, "scan.pdf");
        ToBeSigned bytes = service.getDataToSign(document, parameters);
        SignatureValue value = new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signed(bytes.getBytes()));
        try (InputStream out = service.signDocument(document, parameters, value).openStream()) {
            ByteArrayOutputStream signedPdf = new ByteArrayOutputStream();
            out.transferTo(signedPdf);
            return signedPdf.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signed(byte[] attributes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signerKey.getPrivate());
            signature.update(attributes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate issue(
            X500Name issuer, KeyPair issuerKey, X500Name subject, KeyPair key, Instant now, boolean isAuthority) {
        try {
            var certificate = new JcaX509v3CertificateBuilder(
                            issuer,
                            BigInteger.valueOf(isAuthority ? 1 : 2),
                            Date.from(now.minus(Duration.ofDays(30))),
                            Date.from(now.plus(Duration.ofDays(30))),
                            subject,
                            key.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(
                                    isAuthority
                                            ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                            : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(certificate.build(
                            new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey.getPrivate())));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
