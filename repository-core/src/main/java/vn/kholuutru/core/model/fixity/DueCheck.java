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
 */
public record DueCheck(ObjectId object, TargetId place, int head, int round, Instant due, Optional<UUID> order) {}
