package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.RequestItem.ItemState;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.port.PaperRegister.Loan;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Hands paper records over in the reading room, within the period granted, and takes them back. */
@Singleton
public class LendPaper {
    private static final int MOST_OUT = 200;

    private final RequestRegister requests;
    private final PaperRegister papers;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public LendPaper(RequestRegister requests, PaperRegister papers, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.papers = papers;
        this.trail = trail;
        this.clock = clock;
    }

    /** The records behind the items of a request, and their last loans; nothing of documents. */
    public Map<UUID, Paper> look(Visitor visitor, AccessRequest request) {
        RequestRights.archivist(visitor);
        List<RequestItem> onPaper = request.items().stream()
                .filter(item -> item.wanted().kind() == Wanted.Kind.PAPER)
                .toList();
        Map<UUID, Loan> loans =
                papers.loans(onPaper.stream().map(RequestItem::id).toList());
        return onPaper.stream()
                .collect(Collectors.toMap(
                        RequestItem::id,
                        item -> new Paper(
                                papers.find(UUID.fromString(item.wanted().id())),
                                Optional.ofNullable(loans.get(item.id())))));
    }

    /** Granted appointments of others for records that this request still waits for, so that they are not promised twice. */
    public List<Appointment> appointments(Visitor visitor, AccessRequest request) {
        RequestRights.archivist(visitor);
        Set<String> wanted = request.items().stream()
                .filter(item -> item.wanted().kind() == Wanted.Kind.PAPER && item.state() == ItemState.WAITING)
                .map(item -> item.wanted().id())
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return List.of();
        }
        return requests.appointments(wanted, clock.instant()).stream()
                .flatMap(other -> other.items().stream()
                        .filter(item -> wanted.contains(item.wanted().id()))
                        .flatMap(item -> period(other, item.id())
                                .filter(period -> !period.overAt(clock.instant()))
                                .map(period -> new Appointment(item.wanted(), other, period))
                                .stream()))
                .toList();
    }

    /** What is out now, the longest first; late when its appointment is over. */
    public List<Borrowed> out(Visitor visitor) {
        RequestRights.archivist(visitor);
        Instant now = clock.instant();
        return papers.out(MOST_OUT).stream()
                .map(out -> {
                    AccessRequest request = request(out.item());
                    boolean late = period(request, out.item())
                            .filter(period -> !period.overAt(now))
                            .isEmpty();
                    return new Borrowed(out.record(), out.loan(), request, late);
                })
                .toList();
    }

    /**
     * May be done again within the period, once it has come back.
     *
     * @throws ProblemException NOT_FOUND, PAPER_NOT_GRANTED outside the period, PAPER_OUT when it is out
     */
    public void handOver(Visitor visitor, String item) {
        String by = RequestRights.archivist(visitor);
        UUID id = RequestRights.id(item);
        AccessRequest request = request(id);
        Instant now = clock.instant();
        if (period(request, id).filter(period -> period.includes(now)).isEmpty()) {
            throw new ProblemException(new Problem.Conflict("PAPER_NOT_GRANTED", List.of()));
        }
        changed(visitor, AuditAction.PAPER_HANDED, request, id, papers.handOver(id, by, now), "PAPER_OUT");
    }

    /** @throws ProblemException NOT_FOUND, PAPER_NOT_OUT */
    public void giveBack(Visitor visitor, String item) {
        String by = RequestRights.archivist(visitor);
        UUID id = RequestRights.id(item);
        boolean back = papers.giveBack(id, by, clock.instant());
        changed(visitor, AuditAction.PAPER_RETURNED, request(id), id, back, "PAPER_NOT_OUT");
    }

    private void changed(
            Visitor visitor, AuditAction action, AccessRequest request, UUID item, boolean done, String otherwise) {
        if (!done) {
            ProblemException refusal = new ProblemException(new Problem.Conflict(otherwise, List.of()));
            trail.refused(visitor, action, wanted(request, item), request, refusal);
            throw refusal;
        }
        trail.note(visitor, action, wanted(request, item), request);
    }

    private static Optional<Decision.Period> period(AccessRequest request, UUID item) {
        return request.items().stream()
                .filter(one -> one.id().equals(item) && one.wanted().kind() == Wanted.Kind.PAPER)
                .flatMap(one -> one.decision().stream())
                .flatMap(decision -> decision.period().stream())
                .findFirst();
    }

    private AccessRequest request(UUID item) {
        return requests.ofItem(item).orElseThrow(() -> RequestRights.unknownRequest(item.toString()));
    }

    private static String wanted(AccessRequest request, UUID item) {
        return request.items().stream()
                .filter(one -> one.id().equals(item))
                .map(one -> one.wanted().id())
                .findFirst()
                .orElse(request.number());
    }

    /** A paper record behind an item of a request, and its last loan. */
    public record Paper(Optional<PaperRecord> record, Optional<Loan> loan) {
        /** Of an item that is a document. */
        public static final Paper NONE = new Paper(Optional.empty(), Optional.empty());

        public boolean out() {
            return loan.filter(one -> one.returned().isEmpty()).isPresent();
        }
    }

    /** A record is promised to a reader for this time. */
    public record Appointment(Wanted wanted, AccessRequest request, Decision.Period period) {}

    /**
     * A record that is out.
     *
     * @param request under which it was handed over
     * @param late whether its appointment is over
     */
    public record Borrowed(PaperRecord record, Loan loan, AccessRequest request, boolean late) {}
}
