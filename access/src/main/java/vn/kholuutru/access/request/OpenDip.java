package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision.Period;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.FeeRegister;
import vn.kholuutru.core.port.SubmissionJournal;

/** What comes of granting an item: nothing on the system for paper, otherwise a DIP, which waits for its fee when there is one. */
@Singleton
public class OpenDip {
    private final SubmissionJournal journal;
    private final AipStore store;
    private final FeeRegister fees;
    private final Periods periods;

    @Inject
    public OpenDip(SubmissionJournal journal, AipStore store, FeeRegister fees, ReadingRoomConfiguration settings) {
        this.journal = journal;
        this.store = store;
        this.fees = fees;
        this.periods = new Periods(settings);
    }

    Optional<StoredAip> document(Wanted wanted) {
        return wanted.kind() == Wanted.Kind.DOCUMENT
                ? journal.findAip(AipId.of(wanted.id())).flatMap(store::find)
                : Optional.empty();
    }

    /** @param aip the document that the item wants */
    Dip of(AccessRequest request, RequestItem item, StoredAip aip, Period period, Instant now) {
        long fee = fees.dong(item.kind(), request.feeCategory(), aip.facts().pageCount(), item.copies());
        DipState state = state(item.kind(), fee);
        return new Dip(
                UUID.randomUUID(),
                item.id(),
                request.number(),
                request.reader(),
                item.kind(),
                aip.address().aip(),
                item.copies(),
                period,
                deleteAt(item.kind(), state, period, now),
                fee,
                Optional.empty(),
                state,
                Optional.empty());
    }

    private Instant deleteAt(DipKind kind, DipState state, Period period, Instant now) {
        return state == DipState.AWAITING_PAYMENT ? periods.payBy(now) : Dip.deleteAt(kind, state, period);
    }

    private static DipState state(DipKind kind, long fee) {
        if (fee > 0) {
            return DipState.AWAITING_PAYMENT;
        }
        return kind.downloadable() ? DipState.ORDERED : DipState.READY;
    }
}
