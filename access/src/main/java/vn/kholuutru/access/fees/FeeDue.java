package vn.kholuutru.access.fees;

import java.time.LocalDate;
import java.util.Optional;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * A fee as its reader sees it, for {@code components/fee}.
 *
 * @param dong 0 when none is due
 * @param awaited whether it is still to be paid
 * @param payBy the last day in Vietnam to pay it, while it is awaited
 * @param receipt the number of the receipt, once paid
 * @param howToPay the institution's words; may be empty
 */
public record FeeDue(long dong, boolean awaited, Optional<LocalDate> payBy, Optional<String> receipt, String howToPay) {
    /** Of what costs nothing. */
    public static final FeeDue NONE = new FeeDue(0, false, Optional.empty(), Optional.empty(), "");

    public static FeeDue of(Dip dip, ReadingRoomConfiguration settings) {
        boolean awaited = dip.state() == DipState.AWAITING_PAYMENT;
        return new FeeDue(
                dip.feeDong(),
                awaited,
                awaited
                        ? Optional.of(dip.deleteAt()
                                .minusNanos(1)
                                .atZone(Vietnam.ZONE)
                                .toLocalDate())
                        : Optional.empty(),
                dip.receipt(),
                settings.payment().orElse(""));
    }
}
