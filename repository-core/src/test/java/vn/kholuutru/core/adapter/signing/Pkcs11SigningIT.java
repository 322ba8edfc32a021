package vn.kholuutru.core.adapter.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.RequiredTool;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

/** Needs SoftHSM; the build sets SOFTHSM2_CONF, which the library reads itself, to a file that this suite writes. */
class Pkcs11SigningIT {
    @TempDir
    Path folder;

    @Test
    void signsWithAKeyInsideAToken() throws Exception {
        Path library = RequiredTool.at("/usr/lib/softhsm/libsofthsm2.so", "softhsm2");
        initialiseToken();
        putTrialKeyIntoTheToken(library);
        byte[] manifest = "manifest".getBytes(StandardCharsets.UTF_8);

        CadesManifestSigner signer = new CadesManifestSigner(
                new SigningKeySource.Pkcs11(library, "1234", 0, Optional.of("archive")), Clock.systemUTC());

        try (InputStream pem = Files.newInputStream(folder.resolve("trial-ca.pem"))) {
            X509Certificate anchor =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            assertThat(new CadesSignatureVerifier().verify(manifest, signer.sign(manifest), List.of(anchor)))
                    .satisfies(signedBy(signer.signerName(), true));
        }
    }

    private void initialiseToken() throws Exception {
        Path configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.createDirectories(configuration.toAbsolutePath().resolveSibling("."));
        Files.writeString(configuration, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        Path tool = RequiredTool.at("/usr/bin/softhsm2-util", "softhsm2");
        Process process = new ProcessBuilder(
                        tool.toString(),
                        "--init-token",
                        "--free",
                        "--label",
                        "kho",
                        "--pin",
                        "1234",
                        "--so-pin",
                        "5678")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private void putTrialKeyIntoTheToken(Path library) throws Exception {
        SigningKey trial = SigningKey.load(new SigningKeySource.TrialKey(folder));
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=token-setup\nlibrary=\"" + library
                        + "\"\nslotListIndex=0\nattributes(*,CKO_PRIVATE_KEY,*)={\nCKA_SIGN=true\n}\n");
        KeyStore token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, "1234".toCharArray());
        token.setKeyEntry("archive", trial.key(), null, trial.chain().toArray(X509Certificate[]::new));
    }

    private static Consumer<SignatureState> signedBy(String signer, boolean trusted) {
        return state -> assertThat(state).isInstanceOfSatisfying(SignatureState.Intact.class, intact -> {
            assertThat(intact.signer()).isEqualTo(signer);
            assertThat(intact.trusted()).isEqualTo(trusted);
        });
    }
}
