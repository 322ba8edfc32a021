package vn.kholuutru.access.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.RequestRegister;

/** How much of what readers ask waits for staff, for the rail of their pages. Each is counted when it is shown. */
@Singleton
public class WaitingAtTheDesk {
    private final RequestRegister requests;
    private final ReaderRegister readers;
    private final DipRegister dips;
    private final Clock clock;

    public WaitingAtTheDesk(RequestRegister requests, ReaderRegister readers, DipRegister dips, Clock clock) {
        this.requests = requests;
        this.readers = readers;
        this.dips = dips;
        this.clock = clock;
    }

    /** Requests with an item to be decided. */
    public long requests() {
        return requests.countUndecided();
    }

    /** Registrations to be confirmed. */
    public long registrations() {
        return readers.count(AccountState.PENDING);
    }

    /** What waits for a receipt. */
    public long fees() {
        return dips.countAwaitingPayment(clock.instant());
    }
}
