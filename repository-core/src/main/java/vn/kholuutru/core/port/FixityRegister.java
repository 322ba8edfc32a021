package vn.kholuutru.core.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.FixityOrder;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.fixity.Verdict;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * What is to be checked when, and what checks found: every acknowledged object on the store, and on every target that gave a
 * receipt for it. Safe for use by many threads and processes.
 */
public interface FixityRegister {
    /**
     * Takes in what was acknowledged or receipted since; a new version begins anew. An object on the store is due at once,
     * one on a target, where it has just been read back, after {@code afterCopying}.
     */
    void enlist(Instant since, Duration afterCopying);

    /**
     * Takes checks that are due, the oldest first; nobody else gets them before {@code until}. One whose worker was killed is
     * taken again then.
     */
    List<DueCheck> claim(Collection<TargetId> places, Instant now, Instant until, int limit);

    /** @param next when its turn comes again */
    void checked(DueCheck check, Instant at, Verdict verdict, Instant next);

    /** Not checked for now. */
    void postpone(DueCheck check, Instant due);

    /**
     * As {@link #postpone}, because a later version than the expected one is there. When that was first seen is remembered
     * until the object is checked, or the later version is the expected one.
     */
    void ahead(DueCheck check, Instant seen, Instant due);

    /** As {@link #postpone}, because the check itself failed; remembered as in {@link #ahead}. */
    void failed(DueCheck check, Instant seen, Instant due);

    /** In the order of places. */
    List<PlaceCoverage> coverage(Instant now, Duration limit);

    /** The store's folders among these that belong to no object known here. */
    Set<ObjectFolder> unknown(Collection<ObjectFolder> folders);

    /** Makes everything the order names due, and returns how much that is. */
    FixityOrder.Progress order(FixityOrder order);

    Optional<FixityOrder.Progress> findOrder(UUID id);

    /** In place of the incident of this id; it waits to be told again. */
    void keep(FixityIncident incident);

    Optional<FixityIncident> findOpen(ObjectId object, TargetId place);

    /** The latest first. */
    List<FixityIncident> incidents(int limit);

    /** Those that are not in their AIP's history yet, the oldest first. */
    List<FixityIncident> untold(int limit);

    /** The incident as it is here is in the AIP's history. */
    void told(FixityIncident incident);
}
