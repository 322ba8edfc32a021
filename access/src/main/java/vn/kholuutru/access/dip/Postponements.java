package vn.kholuutru.access.dip;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Whatever hinders one is tried again ever more seldom, and never keeps the others waiting. Forgotten at a restart; for one thread. */
final class Postponements {
    private static final int FIRST_SECONDS = 5;
    private static final int MOST_DOUBLED = 7;

    private final Map<UUID, Postponed> postponed = new HashMap<>();

    private record Postponed(int attempts, Instant until) {}

    boolean holdsBack(UUID id, Instant now) {
        Postponed known = postponed.get(id);
        return known != null && now.isBefore(known.until());
    }

    /** Puts it off once more; answers how often that was done. */
    int add(UUID id, Instant now) {
        Postponed known = postponed.get(id);
        int before = known == null ? 0 : known.attempts();
        postponed.put(
                id, new Postponed(before + 1, now.plusSeconds((long) FIRST_SECONDS << Math.min(before, MOST_DOUBLED))));
        return before + 1;
    }

    /** Forgets all others. */
    void keepOnly(Collection<UUID> ids) {
        postponed.keySet().retainAll(ids);
    }
}
