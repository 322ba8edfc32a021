package vn.kholuutru.core.model.rights;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something is closed for a time: while it lasts, its documents are used under conditions whatever their descriptions say, and a
 * range of pages is shown to staff alone. It opens by itself when its time is over.
 *
 * @param reason a code of the list of reasons
 * @param note for staff; may be empty
 * @param until when it opens by itself; empty when nobody knows yet
 * @param lifted when somebody opened it before
 */
public record Closure(
        UUID id,
        Closed closed,
        String reason,
        String note,
        String by,
        Instant from,
        Optional<Instant> until,
        Optional<Instant> lifted) {

    public boolean lastsAt(Instant now) {
        return !now.isBefore(from)
                && until.map(now::isBefore).orElse(true)
                && lifted.map(now::isBefore).orElse(true);
    }

    /** What a closure closes. */
    public sealed interface Closed {
        /** @param code mã phông */
        record OfFonds(String code) implements Closed {}

        /** @param code mã hồ sơ */
        record OfDossier(String code) implements Closed {}

        /** @param id of the document */
        record OfDocument(String id) implements Closed {}

        /**
         * @param id of the document
         * @param first from 1
         * @param last not before the first
         */
        record OfPages(String id, int first, int last) implements Closed {
            public OfPages {
                if (first < 1 || last < first) {
                    throw new IllegalArgumentException("no range of pages: " + first + "–" + last);
                }
            }
        }
    }
}
