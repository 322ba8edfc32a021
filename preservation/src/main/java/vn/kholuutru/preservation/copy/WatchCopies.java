package vn.kholuutru.preservation.copy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.StorageTargets;

/** Tells when objects have too few independent copies though they were stored long enough ago. */
@Singleton
public class WatchCopies {
    private static final String ALL = "archive";

    private final StorageTargets targets;
    private final CopyRegister copies;
    private final AlarmRegister alarms;
    private final CopyConfiguration settings;
    private final Clock clock;

    public WatchCopies(
            StorageTargets targets,
            CopyRegister copies,
            AlarmRegister alarms,
            CopyConfiguration settings,
            Clock clock) {
        this.targets = targets;
        this.copies = copies;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    /** Raises or settles the alarm. */
    void look() {
        Independence independence = Independence.of(targets.all(), settings.wanted());
        long overdue = copies.coverage(independence, clock.instant().minus(settings.within())).stream()
                .mapToLong(FondsCopies::overdue)
                .sum();
        if (overdue > 0) {
            alarms.raise(
                    AlarmKind.COPIES_MISSING,
                    ALL,
                    List.of(Long.toString(overdue), Integer.toString(settings.wanted())));
        } else {
            alarms.settle(AlarmKind.COPIES_MISSING, ALL, "all have their copies");
        }
    }
}
