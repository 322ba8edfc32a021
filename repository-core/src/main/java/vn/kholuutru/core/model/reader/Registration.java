package vn.kholuutru.core.model.reader;

import java.time.Instant;
import java.util.Optional;
import vn.kholuutru.core.model.rights.AccountState;

/**
 * How a reader's account came about.
 *
 * @param dueAt by when staff decide
 * @param decision the last one; empty while it waits
 */
public record Registration(
        String account, AccountState state, Instant registeredAt, Instant dueAt, Optional<Decided> decision) {

    public boolean lateAt(Instant now) {
        return state == AccountState.PENDING && now.isAfter(dueAt);
    }

    /**
     * @param by the account of the archivist
     * @param reason to the reader; empty for a confirmation
     */
    public record Decided(String by, Instant at, String reason) {}
}
