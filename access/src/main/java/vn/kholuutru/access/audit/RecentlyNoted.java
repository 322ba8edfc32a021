package vn.kholuutru.access.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was noted within the last minute, so that a page with all its parts is one view. Forgotten at a restart. */
public final class RecentlyNoted {
    private static final Duration ONE_VIEW = Duration.ofMinutes(1);
    private static final int MOST = 50_000;

    private final Clock clock;
    private final Map<String, Instant> noted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    public RecentlyNoted(Clock clock) {
        this.clock = clock;
    }

    /** Whether it has been noted within the last minute. */
    public synchronized boolean contains(String what) {
        Instant at = noted.get(what);
        return at != null && clock.instant().isBefore(at.plus(ONE_VIEW));
    }

    public synchronized void add(String what) {
        noted.remove(what);
        noted.put(what, clock.instant());
    }
}
