package vn.kholuutru.preservation.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.time.SteadyClock;

/**
 * Keeps the time the archive has reached, so that it goes on from there after a start, and raises an alarm when the machine's
 * clock is behind it or away from the database's.
 */
final class WatchClock {
    private static final Duration MOST_APART = Duration.ofMinutes(1);
    private static final String SETTLED = "the clocks agree";

    private final SteadyClock clock;
    private final Clock machine;
    private final TimeWitness witness;
    private final AlarmRegister alarms;

    /** @param machine the clock that {@code clock} follows */
    WatchClock(SteadyClock clock, Clock machine, TimeWitness witness, AlarmRegister alarms) {
        this.clock = clock;
        this.machine = machine;
        this.witness = witness;
        this.alarms = alarms;
    }

    void look() {
        Instant reached = clock.instant();
        witness.keep(reached);
        judge("machine", reached.toString(), clock.machineBehind());
        judge("database", "PostgreSQL", apart());
    }

    /** Measured around the question, so that a slow answer is no difference. */
    private Duration apart() {
        Instant asked = machine.instant();
        Instant theirs = witness.now();
        Instant answered = machine.instant();
        if (theirs.isBefore(asked)) {
            return Duration.between(theirs, asked);
        }
        return theirs.isAfter(answered) ? Duration.between(answered, theirs) : Duration.ZERO;
    }

    private void judge(String subject, String against, Duration apart) {
        if (apart.compareTo(MOST_APART) > 0) {
            alarms.raise(AlarmKind.CLOCK_WRONG, subject, List.of(against, apart.toSeconds() + " s"));
        } else {
            alarms.settle(AlarmKind.CLOCK_WRONG, subject, SETTLED);
        }
    }
}
