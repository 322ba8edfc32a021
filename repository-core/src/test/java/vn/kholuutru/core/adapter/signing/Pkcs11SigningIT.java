package vn.kholuutru.core.adapter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

/** Needs SoftHSM (Debian: softhsm2) and the environment variable SOFTHSM2_CONF, which the library reads itself. */
class Pkcs11SigningIT {
    @TempDir
    Path folder;

    @Test
    void signsWithAKeyInsideAToken() throws Exception {
        Path library = Stream.of("/usr/lib/softhsm/libsofthsm2.so", System.getProperty("kho.test.softhsm", "/none"))
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("/none"));
        String configuration = System.getenv().getOrDefault("SOFTHSM2_CONF", "");
        assumeTrue(
                Files.exists(library) && !configuration.isEmpty(),
                "PKCS#11 suite skipped: softhsm2 with an initialised token is not here");
        putTrialKeyIntoTheToken(library);
        byte[] manifest = "manifest".getBytes(StandardCharsets.UTF_8);

        CadesManifestSigner signer = new CadesManifestSigner(
                new SigningKeySource.Pkcs11(library, "1234", 0, Optional.of("archive")), Clock.systemUTC());

        try (InputStream pem = Files.newInputStream(folder.resolve("trial-ca.pem"))) {
            X509Certificate anchor =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
            assertThat(new CadesSignatureVerifier().verify(manifest, signer.sign(manifest), List.of(anchor)))
                    .isEqualTo(new SignatureState.Intact(signer.signerName(), true));
        }
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
}
