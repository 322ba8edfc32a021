package vn.kholuutru.core.model.fixity;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * How well the objects on a place are looked after.
 *
 * @param objects that must be there
 * @param inTime of them: checked within the limit and found whole
 * @param never of them: not checked yet
 * @param due of them: their turn has come
 * @param late of them: neither stored nor checked within the limit
 * @param damaged of them: damaged and not repaired
 * @param oldest when the one checked longest ago was checked
 */
public record PlaceCoverage(
        TargetId place,
        long objects,
        long inTime,
        long never,
        long due,
        long late,
        long damaged,
        Optional<Instant> oldest) {}
