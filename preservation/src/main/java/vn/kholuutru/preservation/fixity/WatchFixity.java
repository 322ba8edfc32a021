package vn.kholuutru.preservation.fixity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.FixityRegister;

/** Tells when objects were not checked within the limit. */
public final class WatchFixity {
    private final FixityRegister register;
    private final AlarmRegister alarms;
    private final Duration limit;
    private final Clock clock;

    public WatchFixity(FixityRegister register, AlarmRegister alarms, Duration limit, Clock clock) {
        this.register = register;
        this.alarms = alarms;
        this.limit = limit;
        this.clock = clock;
    }

    /** Raises or settles the alarm of each place. */
    public void look() {
        for (PlaceCoverage place : register.coverage(clock.instant(), limit)) {
            String name = place.place().value();
            if (place.late() > 0) {
                alarms.raise(
                        AlarmKind.FIXITY_LATE,
                        name,
                        List.of(
                                name,
                                Long.toString(place.late()),
                                place.oldest().map(Object::toString).orElse("–")));
            } else {
                alarms.settle(AlarmKind.FIXITY_LATE, name, "all checked in time");
            }
        }
    }
}
