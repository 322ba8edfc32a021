package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;

/** What every register of backups and drills does. */
public abstract class RecoveryRegisterContract {
    private static final Instant LATER = Instant.parse("2126-11-21T14:15:00Z");

    protected abstract RecoveryRegister register();

    @Test
    void tellsTheLatestBackupFirst() {
        BackupNote before = backup("21261120T141500Z", LATER.minusSeconds(86_400));
        BackupNote now = backup("21261121T141500Z", LATER);
        register().note(now);
        register().note(before);

        assertThat(register().backups(2)).containsExactly(now, before);
        assertThat(register().backups(1)).containsExactly(now);
    }

    @Test
    void aBackupIsNotedOnce() {
        BackupNote once = backup("21261122T141500Z", LATER.plusSeconds(10_000));
        register().note(once);
        register().note(once);

        assertThat(register().backups(100)).containsOnlyOnce(once);
    }

    @Test
    void keepsTheMinutesOfADrillAsTheyWereSigned() {
        byte[] minutes = "<p>Biên bản</p>".getBytes(StandardCharsets.UTF_8);
        DrillNote drill = new DrillNote(
                UUID.randomUUID(),
                "21261121T141500Z",
                "/sao-luu",
                LATER,
                Duration.ofMillis(61_500),
                false,
                8,
                90,
                5,
                1,
                "root",
                minutes,
                new byte[] {1, 2, 3});
        register().note(drill);

        DrillNote kept = register().findDrill(drill.id()).orElseThrow();

        assertThat(kept).usingRecursiveComparison().isEqualTo(drill);
        assertThat(register().drills(1)).first().extracting(DrillNote::id).isEqualTo(drill.id());
        assertThat(register().findDrill(UUID.randomUUID())).isEmpty();
    }

    private static BackupNote backup(String id, Instant takenAt) {
        return new BackupNote(id, "/sao-luu", takenAt, takenAt.plusSeconds(5), 10, 2, 4_096, 120, true, 0, true);
    }
}
