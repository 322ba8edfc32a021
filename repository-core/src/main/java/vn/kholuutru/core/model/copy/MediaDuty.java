package vn.kholuutru.core.model.copy;

import java.time.LocalDate;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * Something that must be done with offline media by a day.
 *
 * @param subject the target or the set
 */
public record MediaDuty(Kind kind, TargetId target, String subject, LocalDate due) implements Comparable<MediaDuty> {
    /** What must be done (Thông tư 05/2025, Chương V; times by its text). */
    public enum Kind {
        /** An incremental set, daily. */
        INCREMENTAL_SET,
        /** A full set, monthly. */
        FULL_SET,
        /** Every set is read back within three years, so that every document is checked. */
        READ_BACK,
        /** Content moves to a new medium at least a year before the old one's rated life ends. */
        MIGRATION
    }

    /** True when the day has passed. */
    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }

    @Override
    public int compareTo(MediaDuty other) {
        int byDay = due.compareTo(other.due);
        return byDay != 0 ? byDay : (kind + subject).compareTo(other.kind + other.subject);
    }
}
