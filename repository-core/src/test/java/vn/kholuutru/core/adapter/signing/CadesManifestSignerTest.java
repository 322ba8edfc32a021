package vn.kholuutru.core.adapter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.RequiredTool;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.core.problem.ProblemException;

class CadesManifestSignerTest {
    private static final byte[] MANIFEST = ("ab".repeat(64) + "  content/H49.64.2024.01.0001.0000001.pdf\n"
                    + "cd".repeat(64)
                    + "  description.nt\n")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static CadesManifestSigner signer;
    private static List<X509Certificate> anchors;
    private final CadesSignatureVerifier verifier = new CadesSignatureVerifier();

    @BeforeAll
    static void firstStart() throws IOException, CertificateException {
        signer = new CadesManifestSigner(new SigningKeySource.TrialKey(folder), Clock.systemUTC());
        anchors = List.of(certificate(folder.resolve("trial-ca.pem")));
    }

    @Test
    void signsAManifestSoThatItIsIntactAndTrusted() {
        byte[] signature = signer.sign(MANIFEST);

        assertThat(verifier.verify(MANIFEST, signature, anchors)).satisfies(signedBy(signer.signerName(), true));
        assertThat(signer.forTrialOnly()).isTrue();
    }

    @Test
    void isIntactButNotTrustedWithoutTheRightAnchor(@TempDir Path elsewhere) throws Exception {
        byte[] signature = signer.sign(MANIFEST);
        new CadesManifestSigner(new SigningKeySource.TrialKey(elsewhere), Clock.systemUTC());
        X509Certificate stranger = certificate(elsewhere.resolve("trial-ca.pem"));

        assertThat(verifier.verify(MANIFEST, signature, List.of())).satisfies(signedBy(signer.signerName(), false));
        assertThat(verifier.verify(MANIFEST, signature, List.of(stranger)))
                .satisfies(signedBy(signer.signerName(), false));
    }

    @Test
    void anAlteredManifestIsBroken() {
        byte[] signature = signer.sign(MANIFEST);
        byte[] altered = MANIFEST.clone();
        altered[7] ^= 1;

        assertThat(verifier.verify(altered, signature, anchors)).isInstanceOf(SignatureState.Broken.class);
    }

    @Test
    void aTruncatedOrLengthenedSignatureIsBroken() {
        byte[] signature = signer.sign(MANIFEST);

        for (int length : new int[] {0, 1, 10, signature.length / 2, signature.length - 1, signature.length + 1}) {
            assertThat(verifier.verify(MANIFEST, Arrays.copyOf(signature, length), anchors))
                    .as("%d of %d bytes", length, signature.length)
                    .isInstanceOf(SignatureState.Broken.class);
        }
    }

    @Test
    void anAlteredSignatureValueOrCertificateIsBroken() throws Exception {
        byte[] signature = signer.sign(MANIFEST);
        byte[] alteredValue = signature.clone();
        alteredValue[signature.length - 1] ^= 1;
        String name = "Trial signing key";
        byte[] alteredCertificate = new String(signature, StandardCharsets.ISO_8859_1)
                .replace(name, name.toUpperCase(Locale.ROOT))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(verifier.verify(MANIFEST, alteredValue, anchors)).isInstanceOf(SignatureState.Broken.class);
        assertThat(verifier.verify(MANIFEST, alteredCertificate, anchors)).isInstanceOf(SignatureState.Broken.class);
    }

    @Test
    void aSignatureOfAnotherManifestIsBroken() {
        byte[] other = signer.sign("another manifest".getBytes(StandardCharsets.UTF_8));

        assertThat(verifier.verify(MANIFEST, other, anchors)).isInstanceOf(SignatureState.Broken.class);
    }

    @Test
    void opensslVerifiesTheSignature(@TempDir Path aip) throws Exception {
        RequiredTool.at("/usr/bin/openssl", "openssl");
        Files.write(aip.resolve("manifest-sha512.txt"), MANIFEST);
        Files.write(aip.resolve("manifest-sha512.txt.p7s"), signer.sign(MANIFEST));

        assertThat(openssl(aip, "-purpose", "any")).isZero();
        assertThat(openssl(aip)).isZero();
        Files.write(aip.resolve("manifest-sha512.txt"), "altered".getBytes(StandardCharsets.UTF_8));
        assertThat(openssl(aip, "-purpose", "any")).isNotZero();
    }

    @Test
    void aSecondStartUsesTheSameKeyAndKeepsItToItsOwner() throws IOException {
        CadesManifestSigner again = new CadesManifestSigner(new SigningKeySource.TrialKey(folder), Clock.systemUTC());

        assertThat(verifier.verify(MANIFEST, again.sign(MANIFEST), anchors))
                .satisfies(signedBy(signer.signerName(), true));
        for (String secret : List.of("trial-signing.p12", "trial-signing.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            folder.resolve("secrets").resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void takesTheKeyOfAPkcs12File() throws IOException {
        Path file = folder.resolve("secrets/trial-signing.p12");
        String password = Files.readString(folder.resolve("secrets/trial-signing.password"))
                .strip();
        CadesManifestSigner configured = new CadesManifestSigner(
                new SigningKeySource.Pkcs12(file, password, Optional.of("trial-signing")), Clock.systemUTC());

        assertThat(configured.forTrialOnly()).isFalse();
        assertThat(verifier.verify(MANIFEST, configured.sign(MANIFEST), anchors))
                .isInstanceOf(SignatureState.Intact.class);
    }

    @Test
    void refusesAWrongPasswordWithoutTellingIt() {
        SigningKeySource wrong =
                new SigningKeySource.Pkcs12(folder.resolve("secrets/trial-signing.p12"), "s3cret", Optional.empty());

        assertThatThrownBy(() -> new CadesManifestSigner(wrong, Clock.systemUTC()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("SIGNING_KEY_UNUSABLE")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void signsForManyThreadsAtOnce() throws Exception {
        Set<Boolean> states = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<byte[]>> signatures = IntStream.range(0, 40)
                    .mapToObj(n -> threads.submit(() -> signer.sign(MANIFEST)))
                    .toList();
            for (Future<byte[]> signature : signatures) {
                states.add(verifier.verify(MANIFEST, signature.get(), anchors) instanceof SignatureState.Intact);
            }
        }
        assertThat(states).containsExactly(true);
    }

    private static int openssl(Path aip, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "manifest-sha512.txt.p7s",
                "-content",
                "manifest-sha512.txt",
                "-CAfile",
                folder.resolve("trial-ca.pem").toString(),
                "-out",
                "/dev/null"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .directory(aip.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static X509Certificate certificate(Path pem) throws IOException, CertificateException {
        try (InputStream bytes = Files.newInputStream(pem)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        }
    }

    private static Consumer<SignatureState> signedBy(String signer, boolean trusted) {
        return state -> assertThat(state).isInstanceOfSatisfying(SignatureState.Intact.class, intact -> {
            assertThat(intact.signer()).isEqualTo(signer);
            assertThat(intact.trusted()).isEqualTo(trusted);
        });
    }
}
