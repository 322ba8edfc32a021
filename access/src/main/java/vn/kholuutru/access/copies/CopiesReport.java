package vn.kholuutru.access.copies;

import java.time.Instant;
import java.util.List;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.copy.TargetHoldings;
import vn.kholuutru.core.model.storage.StorageTarget;

/**
 * How the archive is copied at a moment.
 *
 * @param wanted independent copies of each object
 * @param media independent media there are at all
 * @param fonds in the order of their codes
 */
public record CopiesReport(Instant at, int wanted, long media, List<OnTarget> targets, List<FondsCopies> fonds) {
    public CopiesReport {
        targets = List.copyOf(targets);
        fonds = List.copyOf(fonds);
    }

    /** @param away true when the target did not answer the last time it was needed */
    public record OnTarget(StorageTarget target, TargetHoldings holdings, boolean away) {}

    public long objects() {
        return fonds.stream().mapToLong(FondsCopies::objects).sum();
    }

    public long gaps() {
        return fonds.stream().mapToLong(FondsCopies::gaps).sum();
    }

    public long overdue() {
        return fonds.stream().mapToLong(FondsCopies::overdue).sum();
    }
}
