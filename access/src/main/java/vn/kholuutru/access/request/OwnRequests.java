package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.port.RequestDesk.Revocation;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** A reader's own requests and what came of them. Those of others are not there. */
@Singleton
public class OwnRequests {
    private static final int MOST = 100;

    private final RequestRegister requests;
    private final DipRegister dips;
    private final RequestDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public OwnRequests(RequestRegister requests, DipRegister dips, RequestDesk desk, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.dips = dips;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest first. */
    public List<AccessRequest> all(Visitor visitor) {
        return requests.of(RequestRights.reader(visitor), MOST);
    }

    /**
     * @param number of the request, or its id
     * @throws ProblemException NOT_FOUND, also for another's
     */
    public AccessRequest find(Visitor visitor, String number) {
        String account = RequestRights.reader(visitor);
        return requests.findByNumber(number)
                .or(() -> id(number).flatMap(requests::find))
                .filter(request -> request.reader().equals(account))
                .orElseThrow(() -> RequestRights.unknownRequest(number));
    }

    /** The items of one request with what came of them. */
    public List<Line> lines(Visitor visitor, String number) {
        return lines(List.of(find(visitor, number)));
    }

    /** The items of all of the reader's requests with what came of them, the latest request first. */
    public List<Line> lines(Visitor visitor) {
        return lines(all(visitor));
    }

    private List<Line> lines(List<AccessRequest> all) {
        Instant now = clock.instant();
        List<Dip> given =
                dips.ofRequests(all.stream().map(AccessRequest::number).toList());
        Map<UUID, Dip> byItem = DipsOfItems.of(given);
        Map<UUID, Revocation> revoked =
                desk.revocations(given.stream().map(Dip::id).toList());
        return all.stream()
                .flatMap(request -> request.items().stream().map(item -> {
                    Optional<Dip> dip = Optional.ofNullable(byItem.get(item.id()));
                    return new Line(
                            request, item, dip, dip.flatMap(one -> Optional.ofNullable(revoked.get(one.id()))), now);
                }))
                .toList();
    }

    /**
     * Takes back an item that waits.
     *
     * @throws ProblemException NOT_FOUND, also for another's; REQUEST_DECIDED when it no longer waits
     */
    public void withdraw(Visitor visitor, String number, String item) {
        AccessRequest request = find(visitor, number);
        UUID id = RequestRights.id(item);
        if (request.items().stream().noneMatch(one -> one.id().equals(id))) {
            throw RequestRights.unknownRequest(item);
        }
        if (!requests.withdraw(id, request.reader())) {
            ProblemException decided =
                    new ProblemException(new Problem.Conflict("REQUEST_DECIDED", List.of(request.number())));
            trail.refused(visitor, AuditAction.REQUEST_WITHDRAWN, request.number(), request, decided);
            throw decided;
        }
        trail.note(visitor, AuditAction.REQUEST_WITHDRAWN, request.number(), request);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * An item, and what came of it.
     *
     * @param dip empty while it waits, for refusals and for paper
     * @param revoked why it was taken back
     * @param now the moment of asking
     */
    public record Line(
            AccessRequest request, RequestItem item, Optional<Dip> dip, Optional<Revocation> revoked, Instant now) {
        public Where where() {
            return switch (item.state()) {
                case WAITING -> Where.WAITING;
                case REFUSED -> Where.REFUSED;
                case WITHDRAWN -> Where.WITHDRAWN;
                case GRANTED -> dip.map(this::given).orElseGet(this::onPaper);
            };
        }

        /** Whether the reading room lists it: what was given, until five days after its end (Điều 37). Its request keeps the line. */
        public boolean listed() {
            return dip.map(given -> now.isBefore(given.period().until().plus(DipKind.LISTED_AFTER_READING)))
                    .orElse(true);
        }

        private Where given(Dip given) {
            if (revoked.isPresent()) {
                return Where.REVOKED;
            }
            return switch (given.state()) {
                case AWAITING_PAYMENT -> now.isBefore(given.deleteAt()) ? Where.AWAITING_PAYMENT : Where.OVER;
                case ORDERED, FAILED -> now.isBefore(given.deleteAt()) ? Where.BEING_MADE : Where.OVER;
                case READY -> ready(given);
                case DELETED -> Where.OVER;
            };
        }

        private Where ready(Dip given) {
            if (given.period().includes(now)) {
                return given.kind() == DipKind.READING ? Where.READABLE : Where.FETCHABLE;
            }
            return given.period().overAt(now) ? Where.OVER : Where.NOT_YET;
        }

        private Where onPaper() {
            boolean over = item.decision()
                    .flatMap(decision -> decision.period())
                    .filter(period -> !period.overAt(now))
                    .isEmpty();
            return over ? Where.OVER : Where.AT_READING_ROOM;
        }
    }

    /** Where an item stands for its reader. Words are in the message files under {@code item.<name>}. */
    public enum Where {
        WAITING,
        AWAITING_PAYMENT,
        BEING_MADE,
        NOT_YET,
        READABLE,
        FETCHABLE,
        /** A paper record, to be read in the reading room. */
        AT_READING_ROOM,
        OVER,
        REVOKED,
        REFUSED,
        WITHDRAWN
    }
}
