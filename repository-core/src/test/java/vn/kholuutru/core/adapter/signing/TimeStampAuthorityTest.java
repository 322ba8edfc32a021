package vn.kholuutru.core.adapter.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kholuutru.core.RequiredTool;
import vn.kholuutru.core.adapter.signing.LocalTimeStampServer.Manner;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.port.TimeStampAuthority;
import vn.kholuutru.core.port.TimeStampVerifier.TimeStampState;

class TimeStampAuthorityTest {
    private static final byte[] TEXT = "what was there".getBytes(StandardCharsets.UTF_8);
    private static final Checksum DIGEST = Digests.sha512(TEXT);

    @TempDir
    Path folder;

    @Test
    void theTrialAuthorityStampsWhatTheVerifierAndOpensslFindWhole() throws Exception {
        byte[] token = new TrialTimeStampAuthority(folder, Clock.systemUTC()).stamp(DIGEST);

        assertThat(verify(token, DIGEST)).isInstanceOfSatisfying(TimeStampState.Intact.class, intact -> {
            assertThat(intact.trusted()).isTrue();
            assertThat(intact.authority()).contains("not trusted");
        });
        assertThat(openssl(token, TEXT)).contains("Verification: OK");
        assertThat(openssl(token, new byte[] {1})).contains("Verification: FAILED");
    }

    @Test
    void anotherAuthorityOverHttpDoesTheSame() throws Exception {
        try (LocalTimeStampServer server = new LocalTimeStampServer(folder)) {
            byte[] token = over(server, Duration.ofMinutes(1)).stamp(DIGEST);

            assertThat(verify(token, DIGEST)).isInstanceOf(TimeStampState.Intact.class);
            assertThat(openssl(token, TEXT)).contains("Verification: OK");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STAMPS")
    void whateverElseAnAuthorityDoesIsTroubleThatMayPass(Manner manner) {
        try (LocalTimeStampServer server = new LocalTimeStampServer(folder)) {
            server.behave(manner);

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> over(server, Duration.ofSeconds(2)).stamp(DIGEST));
        }
    }

    @Test
    void aTokenOverAnotherDigestIsBroken() throws Exception {
        byte[] token = new TrialTimeStampAuthority(folder, Clock.systemUTC()).stamp(DIGEST);

        assertThat(verify(token, Digests.sha512(new byte[] {1}))).isInstanceOf(TimeStampState.Broken.class);
    }

    @Test
    void aSignatureOfTheArchiveIsNoTimeStamp() throws Exception {
        new TrialTimeStampAuthority(folder, Clock.systemUTC());
        byte[] signature = new CadesManifestSigner(new SigningKeySource.TrialKey(folder), Clock.systemUTC()).sign(TEXT);

        assertThat(verify(signature, DIGEST)).isInstanceOf(TimeStampState.Broken.class);
        assertThat(verify(TEXT, DIGEST)).isInstanceOf(TimeStampState.Broken.class);
        assertThat(verify(new byte[0], DIGEST)).isInstanceOf(TimeStampState.Broken.class);
    }

    @Test
    void theTrialKeyIsTheSameAtTheNextStart() throws Exception {
        new TrialTimeStampAuthority(folder, Clock.systemUTC());
        byte[] before = Files.readAllBytes(folder.resolve("trial-tsa-ca.pem"));

        byte[] token = new TrialTimeStampAuthority(folder, Clock.systemUTC()).stamp(DIGEST);

        assertThat(folder.resolve("trial-tsa-ca.pem")).hasBinaryContent(before);
        assertThat(verify(token, DIGEST))
                .isInstanceOfSatisfying(
                        TimeStampState.Intact.class,
                        intact -> assertThat(intact.trusted()).isTrue());
    }

    private static TimeStampAuthority over(LocalTimeStampServer server, Duration patience) {
        return new HttpTimeStampAuthority(server.address(), Optional.empty(), Optional.empty(), patience);
    }

    private TimeStampState verify(byte[] token, Checksum digest) throws Exception {
        X509Certificate anchor = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("trial-tsa-ca.pem"))));
        return new TimeStampTokenVerifier().verify(token, digest, List.of(anchor));
    }

    private String openssl(byte[] token, byte[] data) throws Exception {
        RequiredTool.at("/usr/bin/openssl", "openssl");
        Files.write(folder.resolve("token.tst"), token);
        Files.write(folder.resolve("data"), data);
        Process process = new ProcessBuilder(
                        "openssl",
                        "ts",
                        "-verify",
                        "-data",
                        "data",
                        "-token_in",
                        "-in",
                        "token.tst",
                        "-CAfile",
                        "trial-tsa-ca.pem")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
