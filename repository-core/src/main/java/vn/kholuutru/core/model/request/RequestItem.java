package vn.kholuutru.core.model.request;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing asked for in a request.
 *
 * @param kind of the delivery; a paper record is read in the reading room, {@link DipKind#READING}
 * @param copies how many, 1 for reading
 * @param decision empty until somebody, or a rule, has decided
 */
public record RequestItem(
        UUID id, UUID request, Wanted wanted, DipKind kind, int copies, ItemState state, Optional<Decision> decision) {
    public static final int MOST_COPIES = 20;

    public enum ItemState {
        WAITING,
        GRANTED,
        REFUSED,
        /** Taken back by the reader before a decision. */
        WITHDRAWN
    }
}
