package vn.kholuutru.journey;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the archive's time is ahead of ours: between two bounds, found by what it notes about a question whose beginning and end we
 * know.
 */
record ArchiveTime(Duration least, Duration most) {
    /** Something the archive notes when it is asked; answers the time it wrote down. */
    interface Noted {
        Instant ask() throws Exception;
    }

    /** Asks several times; the narrowest bounds count. */
    static ArchiveTime measured(Noted question) throws Exception {
        Duration least = Duration.ofDays(-1);
        Duration most = Duration.ofDays(36_500);
        for (int asked = 0; asked < 4; asked++) {
            Instant before = Instant.now();
            Instant noted = question.ask();
            Duration fromHere = Duration.between(Instant.now(), noted);
            Duration atMost = Duration.between(before, noted);
            least = fromHere.compareTo(least) > 0 ? fromHere : least;
            most = atMost.compareTo(most) < 0 ? atMost : most;
        }
        return new ArchiveTime(least, most);
    }

    /** Certainly before this moment of the archive, when it happened until now. */
    boolean isBefore(Instant moment) {
        return Instant.now().plus(most).isBefore(moment);
    }

    /** Certainly not before this moment of the archive, when it happens from now on. */
    boolean hasReached(Instant moment) {
        return !Instant.now().plus(least).isBefore(moment);
    }
}
