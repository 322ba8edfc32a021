package vn.kholuutru.core.model.fixity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * Somebody wants objects checked before their turn.
 *
 * @param fonds only those of this phông
 * @param place only on this place
 */
public record FixityOrder(UUID id, Instant at, String by, Optional<FondsCode> fonds, Optional<TargetId> place) {

    /**
     * How far it is.
     *
     * @param objects how many checks it is
     * @param remaining of them
     * @param damaged found so, repaired or not
     * @param repaired of the damaged
     */
    public record Progress(FixityOrder order, long objects, long remaining, long damaged, long repaired) {}
}
