package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.Verdict;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.SettableClock;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

class FixityLogTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T08:00:00Z");
    private static final DueCheck CHECK =
            new DueCheck(SignedObjects.aip(1), TargetId.STORE, 2, 0, MONDAY, Optional.empty());

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(MONDAY);
    private FixityLog log;

    @BeforeEach
    void prepare() {
        log = new FixityLog(
                folder.resolve("log"),
                new CadesManifestSigner(new SigningKeySource.TrialKey(folder.resolve("key")), Clock.systemUTC()),
                clock);
    }

    @Test
    void theLogOfADayIsSignedWhenTheDayIsOverAndTheNextOneNamesIt() throws IOException {
        log.write(CHECK, MONDAY, Verdict.INTACT, 22, 300_000);
        log.sign();
        Path monday = folder.resolve("log/checks-2026-11-02.tsv");
        assertThat(Files.list(folder.resolve("log"))).containsExactly(monday);

        pass(Duration.ofDays(1));
        log.write(CHECK, clock.instant(), Verdict.REPAIRED, 22, 300_000);
        log.sign();

        assertThat(Files.readAllLines(monday))
                .last()
                .isEqualTo("2026-11-02T08:00:00Z\tINTACT\tstore\tv2\t22\t300000\t" + SignedObjects.aip(1));
        byte[] signature = Files.readAllBytes(folder.resolve("log/checks-2026-11-02.tsv.p7s"));
        assertThat(new CadesSignatureVerifier().verify(Files.readAllBytes(monday), signature, List.of()))
                .isInstanceOf(SignatureState.Intact.class);
        assertThat(Files.readAllLines(folder.resolve("log/checks-2026-11-03.tsv")))
                .first()
                .isEqualTo("# after checks-2026-11-02.tsv sha512:"
                        + Digests.ofFile(DigestAlgorithm.SHA_512, monday).hex());
    }

    @Test
    void aSignedLogIsNotWrittenToWhenTheClockGoesBack() throws IOException {
        log.write(CHECK, MONDAY, Verdict.INTACT, 22, 300_000);
        pass(Duration.ofDays(1));
        log.sign();
        Path monday = folder.resolve("log/checks-2026-11-02.tsv");
        byte[] signed = Files.readAllBytes(monday);

        log.write(CHECK, MONDAY, Verdict.INTACT, 22, 300_000);

        assertThat(monday).hasBinaryContent(signed);
        assertThat(folder.resolve("log/checks-2026-11-03.tsv")).exists();
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }
}
