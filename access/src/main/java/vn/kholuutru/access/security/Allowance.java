package vn.kholuutru.access.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many may do something within a time, counted from the first of them. Kept in memory and forgotten at a restart; of
 * very many the longest known are forgotten.
 */
public final class Allowance {
    private static final int MOST_KNOWN = 10_000;

    private final int most;
    private final Duration per;
    private final Clock clock;
    private final Map<String, Counted> counted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    public Allowance(int most, Duration per, Clock clock) {
        this.most = most;
        this.per = per;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @param who such as {@link Network#of}
     * @return false when that is one too many
     */
    public boolean admits(String who) {
        return count(who) <= most;
    }

    /** Counts one more and answers how many there are within the time; the first of a time is 1. */
    public synchronized int count(String who) {
        Instant now = clock.instant();
        Counted known = counted.remove(who);
        Counted next = known == null || !now.isBefore(known.since().plus(per))
                ? new Counted(now, 1)
                : new Counted(known.since(), known.times() == Integer.MAX_VALUE ? known.times() : known.times() + 1);
        counted.put(who, next);
        return next.times();
    }

    /** Whether there were already too many; counts nothing. */
    public synchronized boolean exhausted(String who) {
        Counted known = counted.get(who);
        return known != null
                && known.times() >= most
                && clock.instant().isBefore(known.since().plus(per));
    }

    private record Counted(Instant since, int times) {}
}
