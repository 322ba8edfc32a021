package vn.kholuutru.core.model.fixity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * An object that was found damaged on a place. Found again before it is repaired, it is the same incident.
 *
 * @param foundAt when it was first found
 * @param findings one line each: what is wrong, and the file
 * @param repairedAt empty while it is not repaired
 * @param order the order that found it, if it was not its turn
 */
public record FixityIncident(
        UUID id,
        ObjectId object,
        TargetId place,
        Instant foundAt,
        List<String> findings,
        Optional<Instant> repairedAt,
        Optional<UUID> order) {
    public FixityIncident {
        findings = List.copyOf(findings);
    }

    public FixityIncident repaired(Instant at) {
        return new FixityIncident(id, object, place, foundAt, findings, Optional.of(at), order);
    }
}
