package vn.kholuutru.core.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * Time that never goes back. It follows the machine's clock as long as that runs on; when that is set back, it goes on by the
 * time that has really passed, until the machine's clock has caught up or is put right. So no event is written down as earlier
 * than the one before it. Safe for use by many threads.
 */
public final class SteadyClock extends Clock {
    /** Steps of this size are how a machine's clock is kept right (NTP), and no reason to leave it. */
    private static final Duration SMALL = Duration.ofSeconds(2);

    private final Clock machine;
    private final LongSupplier elapsedNanos;
    private Instant last;
    private long lastNanos;

    public SteadyClock() {
        this(Clock.systemUTC(), System::nanoTime);
    }

    /** @param elapsedNanos a count that nobody can set, as {@link System#nanoTime} */
    public SteadyClock(Clock machine, LongSupplier elapsedNanos) {
        this.machine = machine;
        this.elapsedNanos = elapsedNanos;
        this.last = machine.instant();
        this.lastNanos = elapsedNanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        Instant now = machine.instant();
        long nanos = elapsedNanos.getAsLong();
        Instant expected = last.plusNanos(nanos - lastNanos);
        if (now.isBefore(expected.minus(SMALL))) {
            last = expected;
        } else if (now.isAfter(last)) {
            last = now;
        }
        lastNanos = nanos;
        return last;
    }

    /** The archive has written down this time before, so it is not earlier now. */
    public synchronized void notBefore(Instant time) {
        Instant now = instant();
        if (time.isAfter(now)) {
            last = time;
        }
    }

    /** How far the machine's clock is behind; zero as long as it is followed. */
    public synchronized Duration machineBehind() {
        Duration behind = Duration.between(machine.instant(), instant());
        return behind.compareTo(SMALL) > 0 ? behind : Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        SteadyClock steady = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return steady.withZone(other);
            }

            @Override
            public Instant instant() {
                return steady.instant();
            }
        };
    }
}
