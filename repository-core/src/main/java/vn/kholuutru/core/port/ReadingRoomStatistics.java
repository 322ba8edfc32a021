package vn.kholuutru.core.port;

import java.time.Instant;
import vn.kholuutru.core.model.statistics.UseStatistics;

/** Counts the use of the archive. */
public interface ReadingRoomStatistics {
    /** Members of each dimension counted at most: those used most. */
    int MOST_MEMBERS = 500;

    /**
     * @param from included
     * @param until not included
     * @param now for what is late and not decided yet
     */
    UseStatistics count(Instant from, Instant until, Instant now);
}
