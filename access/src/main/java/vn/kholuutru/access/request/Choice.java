package vn.kholuutru.access.request;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an archivist chose for one or several items.
 *
 * @param reason name of a {@link RefusalReason}; empty for a grant
 * @param note to the reader; needed for {@link RefusalReason#OTHER}; at most 1,000 characters
 * @param from first day in Vietnam; empty: from now on
 * @param until last day in Vietnam; empty: as long as is usual
 */
public record Choice(
        boolean granted,
        String reason,
        String note,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        boolean inReadingRoomOnly) {
    public static final int LONGEST_NOTE = 1_000;

    public Choice {
        note = note.strip();
    }

    /** A grant from now on for as long as is usual. */
    public static Choice grant() {
        return new Choice(true, "", "", Optional.empty(), Optional.empty(), false);
    }
}
