package vn.kholuutru.preservation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.memory.MemoryRecoveryRegister;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;

class WatchRecoveryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final MemoryRecoveryRegister register = new MemoryRecoveryRegister();
    private final MemoryObjectRegister objects = new MemoryObjectRegister();
    private final MemoryAlarmRegister alarms = new MemoryAlarmRegister(Clock.systemUTC());

    @Test
    void anArchiveThatHoldsNothingOwesNothing() {
        look();

        assertThat(alarms.open(10)).isEmpty();
    }

    @Test
    void anArchiveThatWasNeverBackedUpIsNamedOnceItIsOldEnough() {
        stored(NOW.minus(Duration.ofHours(35)));
        look();
        assertThat(alarms.open(10)).isEmpty();

        stored(NOW.minus(Duration.ofDays(100)));
        look();

        assertThat(alarms.open(10))
                .extracting(Alarm::kind)
                .containsExactlyInAnyOrder(AlarmKind.BACKUP_LATE, AlarmKind.RESTORE_DRILL_DUE);
    }

    @Test
    void aBackupAndADrillSettleTheirAlarms() {
        stored(NOW.minus(Duration.ofDays(100)));
        look();

        register.note(backup(NOW.minus(Duration.ofHours(2)), 0));
        register.note(drill(true));
        look();

        assertThat(alarms.open(10)).isEmpty();
    }

    @Test
    void aBackupWithDoubtsAndADrillThatFailedSettleNothing() {
        stored(NOW.minus(Duration.ofDays(100)));

        register.note(backup(NOW.minus(Duration.ofHours(2)), 1));
        register.note(drill(false));
        look();

        assertThat(alarms.open(10)).hasSize(2);
    }

    private void look() {
        new WatchRecovery(register, objects, alarms, new Defaults(), Clock.fixed(NOW, ZoneOffset.UTC)).look();
    }

    /** The first in the order of ids is looked at. */
    private void stored(Instant when) {
        ObjectId id = new ObjectId("info:fedora/" + (when.isBefore(NOW.minus(Duration.ofDays(50))) ? "A" : "B"));
        objects.note(new KeptObject(id, 1, Digests.sha512(new byte[0]), Optional.empty(), 1, 1, when));
    }

    private static BackupNote backup(Instant takenAt, long doubts) {
        return new BackupNote("20261121T060000Z", "/sao-luu", takenAt, takenAt, 1, 1, 1, 1, true, doubts, true);
    }

    private static DrillNote drill(boolean passed) {
        return new DrillNote(
                UUID.randomUUID(),
                "20261121T060000Z",
                "/sao-luu",
                NOW.minus(Duration.ofDays(1)),
                Duration.ofMinutes(1),
                passed,
                1,
                1,
                1,
                0,
                "root",
                new byte[0],
                new byte[0]);
    }

    private record Defaults() implements RecoveryConfiguration {
        @Override
        public Duration backupWithin() {
            return Duration.ofHours(36);
        }

        @Override
        public Duration drillWithin() {
            return Duration.ofDays(92);
        }
    }
}
