package vn.kholuutru.access.fees;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.FeeRegister;
import vn.kholuutru.core.port.FeeRegister.Payment;
import vn.kholuutru.core.port.FeeRegister.Receipt;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What waits for its fee, and the receipts that let it go on. One receipt is for one request, and may be for all of it. */
@Singleton
public class ReceiveFees {
    /** Requests shown at most; those that wait longest come first. */
    private static final int SHOWN = 200;

    private final DipRegister dips;
    private final RequestRegister requests;
    private final FeeRegister fees;
    private final AuditTrail audit;
    private final Clock clock;

    public ReceiveFees(DipRegister dips, RequestRegister requests, FeeRegister fees, AuditTrail audit, Clock clock) {
        this.dips = dips;
        this.requests = requests;
        this.fees = fees;
        this.audit = audit;
        this.clock = clock;
    }

    /** By request, those that wait longest first; not what is over before it was paid. */
    public List<Bill> awaiting(Visitor visitor) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        Map<String, List<Dip>> byRequest = new LinkedHashMap<>();
        dips.inState(DipState.AWAITING_PAYMENT, SHOWN).stream()
                .filter(this::stillOfUse)
                .forEach(dip -> byRequest
                        .computeIfAbsent(dip.requestNumber(), number -> new ArrayList<>())
                        .add(dip));
        List<Bill> bills = new ArrayList<>();
        byRequest.forEach((number, owed) ->
                requests.findByNumber(number).ifPresent(request -> bills.add(Bill.of(request, owed))));
        return bills;
    }

    /**
     * Notes the receipt for these DIPs, each in a step of its own: what was paid before, or is over, stays as it is.
     *
     * @return how many were paid by it
     * @throws ProblemException RECEIPT_MISSING, RECEIPT_TAKEN, NOTHING_CHOSEN, OFFER_LAPSED
     */
    public int receive(Visitor visitor, List<String> chosen, String number) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        String receipt = number.strip();
        if (receipt.isEmpty() || receipt.length() > Receipt.LONGEST_NUMBER) {
            throw new ProblemException(
                    new Problem.Invalid("RECEIPT_MISSING", List.of(String.valueOf(Receipt.LONGEST_NUMBER))));
        }
        List<Dip> owed = chosen.stream()
                .filter(id -> !id.isBlank())
                .distinct()
                .limit(SHOWN)
                .map(this::find)
                .toList();
        if (owed.isEmpty()) {
            throw new ProblemException(new Problem.Invalid("NOTHING_CHOSEN", List.of()));
        }
        if (owed.stream().map(Dip::requestNumber).distinct().count() > 1) {
            throw taken(receipt);
        }
        return (int) owed.stream().filter(dip -> receive(visitor, dip, receipt)).count();
    }

    private boolean stillOfUse(Dip dip) {
        return clock.instant().isBefore(dip.deleteAt());
    }

    private boolean receive(Visitor visitor, Dip dip, String receipt) {
        Payment payment =
                fees.receive(dip.id(), new Receipt(receipt, visitor.name().orElseThrow(), clock.instant()));
        return switch (payment) {
            case RECEIVED -> {
                note(visitor, dip);
                yield true;
            }
            case NOT_AWAITED -> false;
            case LAPSED ->
                throw new ProblemException(new Problem.Conflict("OFFER_LAPSED", List.of(dip.requestNumber())));
            case RECEIPT_OF_ANOTHER_REQUEST -> throw taken(receipt);
        };
    }

    private void note(Visitor visitor, Dip dip) {
        Optional<AccessRequest> request = requests.findByNumber(dip.requestNumber());
        request.ifPresentOrElse(
                known -> audit.note(visitor, AuditAction.FEE_RECEIVED, dip.id().toString(), known),
                () -> audit.note(visitor, AuditAction.FEE_RECEIVED, dip.id().toString()));
    }

    private Dip find(String id) {
        try {
            return dips.find(UUID.fromString(id))
                    .orElseThrow(() -> new ProblemException(new Problem.NotFound("dip", id)));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(new Problem.NotFound("dip", id));
        }
    }

    private static ProblemException taken(String receipt) {
        return new ProblemException(new Problem.Conflict("RECEIPT_TAKEN", List.of(receipt)));
    }

    /** What one request owes. */
    public record Bill(AccessRequest request, List<Owed> owed) {
        private static Bill of(AccessRequest request, List<Dip> dips) {
            return new Bill(
                    request,
                    dips.stream().map(dip -> new Owed(dip, title(request, dip))).toList());
        }

        private static String title(AccessRequest request, Dip dip) {
            return request.items().stream()
                    .filter(item -> item.id().equals(dip.item()))
                    .map(item -> item.wanted().title())
                    .findFirst()
                    .orElse("");
        }

        public long dong() {
            return owed.stream().mapToLong(one -> one.dip().feeDong()).sum();
        }
    }

    /** @param title of the document */
    public record Owed(Dip dip, String title) {}
}
