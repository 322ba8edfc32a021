package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.readers.ServeReader;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Decision.Period;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.PossibleDeliveries;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.port.RequestDesk.Revocation;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Lets archivists decide what readers ask for, item by item or many at once. A grant opens its DIP in the same transaction. Nobody
 * decides a request of their own.
 */
@Singleton
public class DecideRequests {
    private static final Logger LOG = LoggerFactory.getLogger(DecideRequests.class);
    private static final int FARTHEST_DAYS_AHEAD = 90;
    public static final int MOST_AT_ONCE = 500;

    private final RequestRegister requests;
    private final DipRegister dips;
    private final RequestDesk desk;
    private final OpenDip open;
    private final Periods periods;
    private final ServeReader services;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public DecideRequests(
            RequestRegister requests,
            DipRegister dips,
            RequestDesk desk,
            OpenDip open,
            ReadingRoomConfiguration settings,
            ServeReader services,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.dips = dips;
        this.desk = desk;
        this.open = open;
        this.periods = new Periods(settings);
        this.services = services;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND */
    public AccessRequest find(Visitor visitor, String number) {
        RequestRights.archivist(visitor);
        return requests.findByNumber(number).orElseThrow(() -> RequestRights.unknownRequest(number));
    }

    /**
     * Decides each of these items that waits; those that do not are reported and stay as they are.
     *
     * @throws ProblemException NO_DECISION_REASON, DECISION_NOTE_TOO_LONG, INVALID_PERIOD: then nothing was decided
     */
    public List<Outcome> decide(Visitor visitor, Collection<String> items, Choice choice) {
        String by = RequestRights.archivist(visitor);
        check(choice);
        if (items.size() > MOST_AT_ONCE) {
            throw new ProblemException(new Problem.Invalid("TOO_MANY_AT_ONCE", List.of(String.valueOf(MOST_AT_ONCE))));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (String item : new LinkedHashSet<>(items)) {
            outcomes.add(decide(visitor, by, RequestRights.id(item), choice));
        }
        return outcomes;
    }

    private Outcome decide(Visitor visitor, String by, UUID id, Choice choice) {
        AccessRequest request = requests.ofItem(id).orElseThrow(() -> RequestRights.unknownRequest(id.toString()));
        RequestItem item = request.items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        if (request.reader().equals(by)) {
            return new Outcome(request, item, Outcome.Result.OWN);
        }
        if (item.state() != RequestItem.ItemState.WAITING) {
            return new Outcome(request, item, Outcome.Result.DECIDED_BEFORE);
        }
        Optional<StoredAip> document = choice.granted() ? open.document(item.wanted()) : Optional.empty();
        if (choice.granted() && item.wanted().kind() == Wanted.Kind.DOCUMENT) {
            if (document.isEmpty()) {
                return new Outcome(request, item, Outcome.Result.GONE);
            }
            if (!PossibleDeliveries.of(FillBasket.contentOf(document.get())).contains(item.kind())) {
                return new Outcome(request, item, Outcome.Result.NOT_POSSIBLE);
            }
        }
        if (choice.granted() && services.isWithheld(request.reader(), item.kind())) {
            return new Outcome(request, item, Outcome.Result.WITHHELD);
        }
        Instant now = clock.instant();
        Optional<Period> period = choice.granted() ? Optional.of(period(item, choice, now)) : Optional.empty();
        Decision decision = new Decision(choice.granted(), by, now, choice.reason(), choice.note(), period);
        boolean decided = requests.decide(
                id, decision, document.map(aip -> open.of(request, item, aip, period.orElseThrow(), now)));
        if (decided) {
            trail.decided(Optional.of(visitor), request, item, decision);
            LOG.info("request={} item={} granted={} by={}", request.number(), id, choice.granted(), by);
        }
        return new Outcome(request, item, decided ? Outcome.Result.DECIDED : Outcome.Result.DECIDED_BEFORE);
    }

    private void check(Choice choice) {
        Optional<RefusalReason> reason = RefusalReason.find(choice.reason());
        boolean unexplained = reason.filter(RefusalReason.OTHER::equals).isPresent()
                && choice.note().isEmpty();
        if (!choice.granted() && (reason.isEmpty() || unexplained)) {
            throw new ProblemException(new Problem.Invalid("NO_DECISION_REASON", List.of()));
        }
        if (choice.note().length() > Choice.LONGEST_NOTE) {
            throw new ProblemException(
                    new Problem.Invalid("DECISION_NOTE_TOO_LONG", List.of(String.valueOf(Choice.LONGEST_NOTE))));
        }
        LocalDate today = clock.instant().atZone(Vietnam.ZONE).toLocalDate();
        LocalDate first = choice.from().orElse(today);
        boolean possible = !first.isBefore(today)
                && !first.isAfter(today.plusDays(FARTHEST_DAYS_AHEAD))
                && choice.until().map(last -> !last.isBefore(first)).orElse(true);
        if (choice.granted() && !possible) {
            throw new ProblemException(
                    new Problem.Invalid("INVALID_PERIOD", List.of(String.valueOf(FARTHEST_DAYS_AHEAD))));
        }
    }

    private Period period(RequestItem item, Choice choice, Instant now) {
        boolean onPaper = item.wanted().kind() == Wanted.Kind.PAPER;
        boolean inReadingRoomOnly = choice.inReadingRoomOnly() && item.kind() == DipKind.READING || onPaper;
        return periods.chosen(item.kind(), choice, now, inReadingRoomOnly);
    }

    /** False when somebody else handles it. */
    public boolean claim(Visitor visitor, String number) {
        String by = RequestRights.archivist(visitor);
        return desk.claim(find(visitor, number).number(), by, clock.instant());
    }

    /** Handles what somebody else has left. */
    public void takeOver(Visitor visitor, String number) {
        String by = RequestRights.archivist(visitor);
        desk.takeOver(find(visitor, number).number(), by, clock.instant());
        LOG.info("request={} taken over by={}", number, by);
    }

    public void release(Visitor visitor, String number) {
        desk.release(find(visitor, number).number(), RequestRights.archivist(visitor));
    }

    /**
     * Takes back what was granted; it is over at this moment.
     *
     * @throws ProblemException NOT_FOUND, REASON_MISSING, GRANT_OVER when nothing is left to take back
     */
    public Dip revoke(Visitor visitor, String dip, String reason) {
        String by = RequestRights.archivist(visitor);
        if (reason.isBlank() || reason.length() > Choice.LONGEST_NOTE) {
            throw new ProblemException(
                    new Problem.Invalid("REASON_MISSING", List.of(String.valueOf(Choice.LONGEST_NOTE))));
        }
        Dip found = dips.find(RequestRights.id(dip)).orElseThrow(() -> RequestRights.unknownRequest(dip));
        AccessRequest request = requests.findByNumber(found.requestNumber()).orElseThrow();
        Instant now = clock.instant();
        String document = found.document().toString();
        if (!dips.revoke(found.id(), now)) {
            ProblemException over = new ProblemException(new Problem.Conflict("GRANT_OVER", List.of()));
            trail.refused(visitor, AuditAction.DIP_REVOKED, document, request, over);
            throw over;
        }
        desk.noteRevocation(found.id(), new Revocation(by, now, reason.strip()));
        trail.note(visitor, AuditAction.DIP_REVOKED, document, request);
        LOG.info("dip={} revoked by={}", found.id(), by);
        return found;
    }

    /** What was given under a request, by its items. */
    public Map<UUID, Dip> dips(Visitor visitor, AccessRequest request) {
        RequestRights.archivist(visitor);
        return DipsOfItems.of(dips.ofRequest(request.number()));
    }

    /** What became of an item that was to be decided. */
    public record Outcome(AccessRequest request, RequestItem item, Result result) {
        public enum Result {
            DECIDED,
            /** Somebody else was faster, or the reader took it back. */
            DECIDED_BEFORE,
            /** The archivist asked for it: another one decides. */
            OWN,
            /** The document is no longer there. */
            GONE,
            /** The reader's account may not be given this kind of delivery. */
            WITHHELD,
            /** It cannot be given in this kind, see {@link PossibleDeliveries}. */
            NOT_POSSIBLE
        }
    }
}
