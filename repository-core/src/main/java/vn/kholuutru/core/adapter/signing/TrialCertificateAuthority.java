package vn.kholuutru.core.adapter.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes, once per data folder and purpose, a certificate authority and one certificate so that a new archive can sign and
 * time-stamp at its first start. No outsider trusts it. The authority's own key is forgotten as soon as the certificate and
 * an empty list of revoked ones are issued: nobody can issue a second one in its name.
 */
public final class TrialCertificateAuthority {
    private static final Duration LIFETIME = Duration.ofDays(3652);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final FileAttribute<?> FOLDER_OF_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path secrets;
    private final Path keyFile;
    private final Path passwordFile;
    private final Path certificateFile;
    private final Path revocationFile;
    private final TrialPurpose purpose;

    private TrialCertificateAuthority(Path folder, TrialPurpose purpose) {
        this.purpose = purpose;
        secrets = folder.resolve("secrets");
        keyFile = secrets.resolve(purpose.keyName() + ".p12");
        passwordFile = secrets.resolve(purpose.keyName() + ".password");
        certificateFile = folder.resolve(purpose.authorityName() + ".pem");
        revocationFile = folder.resolve(purpose.authorityName() + ".crl");
    }

    /** @param folder the data folder of one archive; one process at a time */
    public static TrialCertificateAuthority forSigning(Path folder) {
        return new TrialCertificateAuthority(folder, TrialPurpose.SIGNING);
    }

    /** @param folder as in {@link #forSigning} */
    public static TrialCertificateAuthority forTimeStamping(Path folder) {
        return new TrialCertificateAuthority(folder, TrialPurpose.TIME_STAMPING);
    }

    /** The authority's certificate, for {@code openssl cms -verify -CAfile}; there once {@link #key()} was called. */
    public Path certificateFile() {
        return certificateFile;
    }

    /** The empty list of certificates the authority revoked, DER; there once {@link #key()} was called. */
    Path revocationFile() {
        return revocationFile;
    }

    /** The trial key; made when it is not there. The key file is written last, so a broken start is simply made good. */
    SigningKey key() throws IOException, GeneralSecurityException {
        if (!Files.exists(keyFile)) {
            make();
        }
        String password = Files.readString(passwordFile).strip();
        return SigningKey.fromPkcs12(new SigningKeySource.Pkcs12(keyFile, password, Optional.empty()), true);
    }

    private void make() throws IOException, GeneralSecurityException {
        Files.createDirectories(secrets, FOLDER_OF_OWNER);
        Instant now = Instant.now();
        KeyPair authorityKey = newKeyPair();
        KeyPair signingKey = newKeyPair();
        X500Name authority =
                new X500Name("CN=" + purpose.authoritySubject() + " " + serial().toString(36) + ",O=Kho luu tru so");
        X509Certificate authorityCertificate = issue(authority, authorityKey, authority, authorityKey, now, true);
        X500Name signer = new X500Name("CN=" + purpose.keySubject(serial().toString(36)) + ",O=Kho luu tru so");
        X509Certificate signingCertificate = issue(authority, authorityKey, signer, signingKey, now, false);

        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(passwordFile, (password + "\n").getBytes(StandardCharsets.US_ASCII), OWNER_ONLY);
        write(certificateFile, pem(authorityCertificate), READABLE);
        write(revocationFile, noneRevoked(authority, authorityKey, now), READABLE);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(purpose.keyName(), signingKey.getPrivate(), password.toCharArray(), new Certificate[] {
            signingCertificate, authorityCertificate
        });
        Path unfinished = unfinished(keyFile, OWNER_ONLY);
        try (OutputStream bytes = Files.newOutputStream(unfinished)) {
            store.store(bytes, password.toCharArray());
        }
        Files.move(unfinished, keyFile, StandardCopyOption.ATOMIC_MOVE);
    }

    private X509Certificate issue(
            X500Name issuer, KeyPair issuerKey, X500Name subject, KeyPair subjectKey, Instant now, boolean authority)
            throws GeneralSecurityException, IOException {
        X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                issuer,
                serial(),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(LIFETIME)),
                subject,
                subjectKey.getPublic());
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        int usage = authority
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        certificate
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        identifiers.createSubjectKeyIdentifier(subjectKey.getPublic()))
                .addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        identifiers.createAuthorityKeyIdentifier(issuerKey.getPublic()));
        if (!authority && purpose == TrialPurpose.TIME_STAMPING) {
            // RFC 3161, 2.3: this use alone, and critical
            certificate.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(certificate.build(
                            new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey.getPrivate())));
        } catch (OperatorCreationException unavailable) {
            throw new GeneralSecurityException(unavailable);
        }
    }

    private static byte[] noneRevoked(X500Name authority, KeyPair key, Instant now)
            throws GeneralSecurityException, IOException {
        X509v2CRLBuilder list = new X509v2CRLBuilder(authority, Date.from(now));
        list.setNextUpdate(Date.from(now.plus(LIFETIME)));
        list.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(key.getPublic()));
        list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
        try {
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException unavailable) {
            throw new GeneralSecurityException(unavailable);
        }
    }

    private static KeyPair newKeyPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }

    private static byte[] pem(X509Certificate certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(certificate);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void write(Path file, byte[] bytes, Set<PosixFilePermission> permissions) throws IOException {
        Path unfinished = unfinished(file, permissions);
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path unfinished(Path file, Set<PosixFilePermission> permissions) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(permissions));
        Files.setPosixFilePermissions(unfinished, permissions);
        return unfinished;
    }
}
