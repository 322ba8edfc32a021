package vn.kholuutru.preservation.recovery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.RecoveryRegister;

/**
 * Tells when the last whole backup or the last drill that passed is too old. An archive that holds nothing owes neither; one
 * that just began owes them from its first object on.
 */
@Singleton
public class WatchRecovery {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(Vietnam.ZONE);
    private static final String NEVER = "–";
    private static final String SUBJECT = "archive";
    private static final int LOOKED_AT = 200;

    private final RecoveryRegister register;
    private final ObjectRegister objects;
    private final AlarmRegister alarms;
    private final RecoveryConfiguration settings;
    private final Clock clock;

    public WatchRecovery(
            RecoveryRegister register,
            ObjectRegister objects,
            AlarmRegister alarms,
            RecoveryConfiguration settings,
            Clock clock) {
        this.register = register;
        this.objects = objects;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    /** Raises or settles both alarms. */
    void look() {
        Optional<Instant> first = objects.after(Optional.empty(), 1).stream()
                .map(KeptObject::notedAt)
                .findFirst();
        if (first.isEmpty()) {
            return;
        }
        Optional<Instant> backup = register.backups(LOOKED_AT).stream()
                .filter(taken -> taken.doubts() == 0)
                .map(BackupNote::takenAt)
                .findFirst();
        judge(AlarmKind.BACKUP_LATE, backup, first.get(), settings.backupWithin());
        Optional<Instant> drill = register.drills(LOOKED_AT).stream()
                .filter(DrillNote::passed)
                .map(DrillNote::heldAt)
                .findFirst();
        judge(AlarmKind.RESTORE_DRILL_DUE, drill, first.get(), settings.drillWithin());
    }

    private void judge(AlarmKind kind, Optional<Instant> last, Instant owedFrom, Duration within) {
        if (last.orElse(owedFrom).isBefore(clock.instant().minus(within))) {
            alarms.raise(kind, SUBJECT, List.of(last.map(TIME::format).orElse(NEVER)));
        } else {
            alarms.settle(kind, SUBJECT, last.map(TIME::format).orElse(NEVER));
        }
    }
}
