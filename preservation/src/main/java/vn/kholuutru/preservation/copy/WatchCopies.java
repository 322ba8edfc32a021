package vn.kholuutru.preservation.copy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.StorageTargets;

/** Tells when objects have too few independent copies though they were stored long enough ago. */
@Singleton
public class WatchCopies {
    private static final String NO_FONDS = "–";
    private static final int MOST_ALARMS = 10_000;

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

    /** Raises or settles the alarm of every phông. */
    void look() {
        Independence independence = Independence.of(targets.all(), settings.wanted());
        Set<String> late = new HashSet<>();
        for (FondsCopies fonds : copies.coverage(independence, clock.instant().minus(settings.within()))) {
            if (fonds.overdue() > 0) {
                String subject = fonds.fonds().map(FondsCode::value).orElse(NO_FONDS);
                late.add(subject);
                alarms.raise(
                        AlarmKind.COPIES_MISSING,
                        subject,
                        List.of(subject, Long.toString(fonds.overdue()), Integer.toString(settings.wanted())));
            }
        }
        alarms.open(MOST_ALARMS).stream()
                .filter(alarm -> alarm.kind() == AlarmKind.COPIES_MISSING && !late.contains(alarm.subject()))
                .forEach(alarm ->
                        alarms.settle(AlarmKind.COPIES_MISSING, alarm.subject(), "every object has its copies"));
    }
}
