package vn.kholuutru.access.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after five wrong passwords an account answers to nobody for a while, twice as long after each
 * further one, at most fifteen minutes. Kept in memory, per account, forgotten at a restart.
 */
@Singleton
public class FailedSignIns {
    private static final int PATIENCE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_ACCOUNTS = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ACCOUNTS;
        }
    };

    public FailedSignIns(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean locked(String account) {
        Failures known = failures.get(account);
        return known != null && clock.instant().isBefore(known.lockedUntil());
    }

    synchronized void failed(String account) {
        Failures known = failures.remove(account);
        int count = known == null ? 1 : known.count() + 1;
        failures.put(account, new Failures(count, clock.instant().plus(pause(count))));
    }

    synchronized void succeeded(String account) {
        failures.remove(account);
    }

    private static Duration pause(int count) {
        if (count < PATIENCE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(count - PATIENCE + 2, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private record Failures(int count, Instant lockedUntil) {}
}
