package vn.kholuutru.preservation.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.adapter.memory.MemoryEvidenceRegister;
import vn.kholuutru.core.adapter.memory.MemoryEvidenceStore;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.adapter.signing.TimeStampTokenVerifier;
import vn.kholuutru.core.adapter.signing.TrialTimeStampAuthority;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.Evidence;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.evidence.TimeStampTrust;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.port.EvidenceStore;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.SettableClock;
import vn.kholuutru.preservation.fixity.TrustAnchors;

class KeepEvidenceTest {
    private static final Instant NOON = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(NOON);
    private final AlarmRegister alarms = new MemoryAlarmRegister(clock);
    private ManifestSigner signer;
    private FailingAuthority authority;
    private StoredVersions versions;
    private EvidenceStore store;
    private EvidenceRegister register;
    private EvidenceCheck check;
    private int size = 4096;

    @BeforeEach
    void anArchive() throws Exception {
        signer = new CadesManifestSigner(new SigningKeySource.TrialKey(data), Clock.systemUTC());
        authority = new FailingAuthority(new TrialTimeStampAuthority(data, clock));
        versions = new StoredVersions(data.resolve("ocfl-root"), signer);
        store = new MemoryEvidenceStore();
        register = new MemoryEvidenceRegister(versions.register());
        check = new EvidenceCheck(new TimeStampTokenVerifier(), TrustAnchors.read(data.resolve("trial-tsa-ca.pem")));
    }

    @Test
    void provesEveryVersionOnceItWasTimeStamped() {
        AipAddress one = versions.store(NOON);
        AipAddress other = versions.store(NOON.plusSeconds(1));
        versions.addVersion(other, NOON.plusSeconds(2));
        AipAddress third = versions.store(NOON.plusSeconds(3));

        laterLook(Duration.ofMinutes(11));

        assertThat(List.of(evidence(one, 1), evidence(other, 1), evidence(other, 2), evidence(third, 1)))
                .allSatisfy(evidence -> assertThat(evidence)
                        .isInstanceOfSatisfying(
                                Evidence.Proven.class,
                                proven -> assertThat(proven.trusted()).isTrue()));
        assertThat(register.totals().batches()).isEqualTo(1);
        assertThat(authority.asked()).isEqualTo(1);
    }

    @Test
    void letsTheFirstVersionWaitForOthersButNotLongerThanItMay() {
        AipAddress aip = versions.store(NOON);

        laterLook(Duration.ofMinutes(9));
        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Awaited.class);

        laterLook(Duration.ofMinutes(2));
        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Proven.class);
    }

    @Test
    void doesNotWaitWhenABatchIsFull() {
        size = 3;
        for (int number = 0; number < 7; number++) {
            versions.store(NOON.plusMillis(number));
        }

        laterLook(Duration.ofMinutes(1));

        assertThat(register.totals().versions()).isEqualTo(6);
        assertThat(register.backlog().versions()).isEqualTo(1);
    }

    @Test
    void stampsALaterVersionInABatchOfItsOwn() {
        AipAddress aip = versions.store(NOON);
        KeepEvidence keep = keep();
        clock.set(NOON.plus(Duration.ofHours(1)));
        keep.look();
        versions.addVersion(aip, clock.instant());
        clock.set(NOON.plus(Duration.ofHours(3)));
        keep.look();

        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Proven.class);
        assertThat(evidence(aip, 2)).isInstanceOf(Evidence.Proven.class);
        assertThat(register.totals().batches()).isEqualTo(2);
    }

    @Test
    void catchesAManifestThatWasAlteredAndSignedAnewWithTheTrueKey() {
        AipAddress aip = versions.store(NOON);
        laterLook(Duration.ofMinutes(11));

        versions.signAnew(aip, 1, "<urn:a> <urn:b> \"forged\" .\n".getBytes(StandardCharsets.UTF_8));

        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Contradicted.class);
    }

    @Test
    void neverStampsWhatWasAlteredBeforeItsTimeStamp() throws IOException {
        AipAddress altered = versions.store(NOON);
        AipAddress sound = versions.store(NOON.plusSeconds(1));
        Files.writeString(versions.folder(altered).resolve("v1/inventory.json"), " ", StandardOpenOption.APPEND);

        laterLook(Duration.ofMinutes(11));

        assertThat(evidence(sound, 1)).isInstanceOf(Evidence.Proven.class);
        assertThat(evidence(altered, 1)).isInstanceOf(Evidence.Awaited.class);
        laterLook(Duration.ofDays(2));
        assertThat(alarms.open(10)).extracting(Alarm::kind).containsExactly(AlarmKind.TIMESTAMP_LATE);
    }

    @Test
    void waitsWhileTheAuthorityIsAwayAndRaisesAnAlarmWhenThatLasts() {
        AipAddress aip = versions.store(NOON);
        authority.goAway();

        laterLook(Duration.ofMinutes(11));
        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Awaited.class);
        assertThat(alarms.countOpen()).isZero();

        laterLook(Duration.ofHours(25));
        assertThat(alarms.open(10)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.TIMESTAMP_LATE);
            assertThat(alarm.arguments()).containsExactly("1", NOON.toString());
        });

        authority.comeBack();
        laterLook(Duration.ofMinutes(2));
        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Proven.class);
        assertThat(alarms.countOpen()).isZero();
    }

    @Test
    void settlesTheAlarmAtOnceWhenTheAuthorityIsBack() {
        KeepEvidence keep = keep();
        keep.look();
        versions.store(NOON);
        authority.goAway();
        clock.set(NOON.plus(Duration.ofHours(25)));
        keep.look();
        assertThat(alarms.countOpen()).isEqualTo(1);

        authority.comeBack();
        clock.set(clock.instant().plusSeconds(20));
        keep.look();

        assertThat(register.totals().versions()).isEqualTo(1);
        assertThat(alarms.countOpen()).isZero();
    }

    @Test
    void takesNoTimeStampOfAnAuthorityItWasNotToldToTrust(@TempDir Path elsewhere) {
        AipAddress aip = versions.store(NOON);
        authority = new FailingAuthority(new TrialTimeStampAuthority(elsewhere, clock));

        laterLook(Duration.ofHours(25));

        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Awaited.class);
        assertThat(alarms.open(10)).extracting(Alarm::kind).containsExactly(AlarmKind.TIMESTAMP_LATE);
    }

    @Test
    void raisesAnAlarmWhenTheAuthorityHasAnotherTimeThanThisMachine() {
        AipAddress aip = versions.store(NOON);
        SettableClock ahead = new SettableClock(NOON.plus(Duration.ofHours(2)));
        authority = new FailingAuthority(new TrialTimeStampAuthority(data, ahead));

        laterLook(Duration.ofMinutes(11));

        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Proven.class);
        assertThat(alarms.open(10)).extracting(Alarm::kind).containsExactly(AlarmKind.CLOCK_WRONG);
    }

    @Test
    void takesUpABatchThatWasStoredWhenTheProcessWasKilledBeforeItWasWrittenDown() {
        AipAddress aip = versions.store(NOON);
        EvidenceStore surviving = store;
        store = new KilledAfterKeeping(surviving);
        laterLook(Duration.ofMinutes(11));
        assertThat(register.totals().batches()).isZero();

        store = surviving;
        laterLook(Duration.ofMinutes(1));

        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Proven.class);
        assertThat(authority.asked()).as("the stored time stamp is taken").isEqualTo(1);
    }

    @Test
    void renewsATimeStampBeforeItsCertificateExpiresAndKeepsTheFirstTime() {
        AipAddress aip = versions.store(NOON);
        laterLook(Duration.ofMinutes(11));
        Evidence.Proven before = proven(aip);

        clock.set(before.expires().minus(Duration.ofDays(30)));
        keep().look();

        assertThat(proven(aip).files().timeStamps()).hasSize(2);
        assertThat(proven(aip).time()).isEqualTo(before.time());
        assertThat(check.ofRecord(proven(aip).files().record(), versions.manifest(aip, 1), versions.signature(aip, 1)))
                .isInstanceOf(EvidenceCheck.Judgement.Proven.class);
    }

    @Test
    void stampsAgainWhatATrialAuthorityHadStampedWhenARealOneHasTakenItsPlace(@TempDir Path elsewhere)
            throws Exception {
        AipAddress early = versions.store(NOON);
        laterLook(Duration.ofMinutes(11));
        authority = new FailingAuthority(new TrialTimeStampAuthority(elsewhere, clock));
        check = new EvidenceCheck(
                new TimeStampTokenVerifier(), TrustAnchors.read(elsewhere.resolve("trial-tsa-ca.pem")));
        assertThat(proven(early).trusted()).isFalse();
        versions.store(clock.instant());

        laterLook(Duration.ofHours(1));

        assertThat(proven(early).trusted()).isTrue();
        assertThat(proven(early).time()).isEqualTo(clock.instant());
        assertThat(proven(early).files().timeStamps()).hasSize(2);
        laterLook(Duration.ofHours(1));
        assertThat(proven(early).files().timeStamps()).as("once").hasSize(2);
    }

    @Test
    void fillsAnEmptyRegisterFromTheStore() {
        AipAddress aip = versions.store(NOON);
        laterLook(Duration.ofMinutes(11));
        EvidenceBatch batch = register.find(proven(aip).batch()).orElseThrow();
        versions.register().note(noted(batch.id()));
        register = new MemoryEvidenceRegister(versions.register());

        laterLook(Duration.ofMinutes(1));

        assertThat(evidence(aip, 1)).isInstanceOf(Evidence.Proven.class);
        assertThat(register.find(batch.id())).map(EvidenceBatch::stamp).contains(batch.stamp());
        assertThat(authority.asked()).isEqualTo(1);
    }

    private static KeptObject noted(BatchId batch) {
        return new KeptObject(batch.object(), 1, Digests.sha512(new byte[] {1}), Optional.empty(), 9, 900, NOON);
    }

    private void laterLook(Duration later) {
        clock.set(clock.instant().plus(later));
        keep().look();
    }

    private Evidence.Proven proven(AipAddress aip) {
        return (Evidence.Proven) evidence(aip, 1);
    }

    private Evidence evidence(AipAddress aip, int version) {
        return new ShowEvidence(register, store, check, new TimeStampTrust(List.of(), true))
                .of(new VersionId(aip, version), versions.manifest(aip, version), versions.signature(aip, version));
    }

    /** As after a start. */
    private KeepEvidence keep() {
        BatchConfiguration settings = new Settings(size);
        return new KeepEvidence(
                new GatherBatch(versions.storage(), register, settings.size(), settings.patience(), clock),
                new StampBatch(authority, check, true, store, register, new BatchFiles(signer)),
                new ReadBatches(versions.register(), store, register, check),
                register,
                alarms,
                settings,
                clock);
    }

    private record Settings(int size) implements BatchConfiguration {
        @Override
        public Duration patience() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration lookAgain() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration lateAfter() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration renewBefore() {
            return Duration.ofDays(90);
        }
    }

    /** Stores, and then nobody is there to hear it. */
    private record KilledAfterKeeping(EvidenceStore store) implements EvidenceStore {
        @Override
        public void keep(BatchId batch, SortedMap<String, byte[]> files) {
            store.keep(batch, files);
            throw new UncheckedIOException(new IOException("killed"));
        }

        @Override
        public Optional<byte[]> read(BatchId batch, String name) {
            return store.read(batch, name);
        }
    }
}
