package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.port.RequestDesk.Rule;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.RequestRegister.NewItem;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Grants at once what is open to all and not closed, for the kinds of delivery that the archive has chosen. */
@Singleton
public class GrantByRule {
    /** Who decided, in the register. */
    public static final String BY = Decision.byRule("open-to-all");

    private final RequestRegister requests;
    private final DipRegister dips;
    private final RequestDesk desk;
    private final ClosureRegister closures;
    private final OpenDip open;
    private final ReadingRoomConfiguration settings;
    private final Periods periods;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public GrantByRule(
            RequestRegister requests,
            DipRegister dips,
            RequestDesk desk,
            ClosureRegister closures,
            OpenDip open,
            ReadingRoomConfiguration settings,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.dips = dips;
        this.desk = desk;
        this.closures = closures;
        this.open = open;
        this.settings = settings;
        this.periods = new Periods(settings);
        this.trail = trail;
        this.clock = clock;
    }

    /** For archivists: every kind, and whether it is granted by rule. */
    public List<Setting> settings(Visitor visitor) {
        RequestRights.archivist(visitor);
        List<Rule> rules = desk.rules();
        return Arrays.stream(DipKind.values())
                .map(kind -> new Setting(
                        kind, rules.stream().filter(rule -> rule.kind() == kind).findFirst()))
                .toList();
    }

    /** What is already granted stays so. */
    public void set(Visitor visitor, Set<DipKind> kinds) {
        String by = RequestRights.archivist(visitor);
        Set<DipKind> before = desk.grantedByRule();
        for (DipKind kind : DipKind.values()) {
            if (kinds.contains(kind) != before.contains(kind)) {
                desk.set(new Rule(kind, kinds.contains(kind), by, clock.instant()));
                trail.note(visitor, AuditAction.RULE_CHANGED, kind + (kinds.contains(kind) ? " +" : " -"));
            }
        }
    }

    /**
     * What a reader has, a rule does not grant once more.
     *
     * @throws ProblemException ALREADY_GIVEN for a document that the reader has in this kind, if a rule would grant it again
     */
    void requireNew(String reader, List<NewItem> items) {
        Set<DipKind> kinds = desk.grantedByRule();
        Set<List<Object>> live = dips.of(reader).stream()
                .filter(dip -> clock.instant().isBefore(dip.deleteAt())
                        && !dip.period().overAt(clock.instant()))
                .map(dip -> List.<Object>of(dip.document().toString(), dip.kind()))
                .collect(Collectors.toSet());
        for (NewItem item : items) {
            if (kinds.contains(item.kind())
                    && live.contains(List.<Object>of(item.wanted().id(), item.kind()))
                    && open.document(item.wanted()).filter(this::openToAll).isPresent()) {
                throw new ProblemException(new Problem.Conflict(
                        "ALREADY_GIVEN", List.of(item.wanted().title())));
            }
        }
    }

    /** Grants what is open, as long as the reader has not more at hand than the settings allow; archivists decide the rest. */
    void apply(AccessRequest request) {
        Set<DipKind> kinds = desk.grantedByRule();
        long room = settings.grantedByRule() - dips.countLive(request.reader(), clock.instant());
        for (RequestItem item : request.items()) {
            if (room > 0 && item.state() == RequestItem.ItemState.WAITING && kinds.contains(item.kind())) {
                Optional<StoredAip> granted = open.document(item.wanted()).filter(this::openToAll);
                granted.ifPresent(aip -> grant(request, item, aip));
                room -= granted.isPresent() ? 1 : 0;
            }
        }
    }

    private void grant(AccessRequest request, RequestItem item, StoredAip aip) {
        Instant now = clock.instant();
        Decision.Period period = periods.usual(item.kind(), now);
        Decision decision = new Decision(true, BY, now, "", "", Optional.of(period));
        if (requests.decide(item.id(), decision, Optional.of(open.of(request, item, aip, period, now)))) {
            trail.decided(Optional.empty(), request, item, decision);
        }
    }

    /** Asked of the register itself: what was closed a moment ago is not granted by rule. */
    private boolean openToAll(StoredAip aip) {
        Closures now = new Closures(closures.lasting(clock.instant()));
        return now.levelOf(aip.address(), aip.accessLevel()) == AccessLevel.PUBLIC
                && !now.hidesPagesOf(aip.address().aip());
    }

    /** @param rule its last change; empty when nobody has set it, which is off */
    public record Setting(DipKind kind, Optional<Rule> rule) {
        public boolean applies() {
            return rule.map(Rule::applies).orElse(false);
        }
    }
}
