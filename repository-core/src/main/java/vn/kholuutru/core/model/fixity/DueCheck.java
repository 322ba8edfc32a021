package vn.kholuutru.core.model.fixity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * One object on one place whose check is due.
 *
 * @param head the version that is expected there
 * @param round how often this version was found intact there
 * @param due since when it waits
 * @param order the order it is checked for; empty when it is its turn
 * @param aheadSince when a later version than {@code head} was first seen there; empty after a check, or none was
 * @param failedSince when its check was first given up without a verdict; empty after a check, or it was not
 */
public record DueCheck(
        ObjectId object,
        TargetId place,
        int head,
        int round,
        Instant due,
        Optional<UUID> order,
        Optional<Instant> aheadSince,
        Optional<Instant> failedSince) {
    /** A check nothing is remembered of. */
    public DueCheck(ObjectId object, TargetId place, int head, int round, Instant due, Optional<UUID> order) {
        this(object, place, head, round, due, order, Optional.empty(), Optional.empty());
    }
}
