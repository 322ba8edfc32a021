package vn.kholuutru.access.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.kholuutru.access.security.Allowance;
import vn.kholuutru.access.security.AskedFrom;
import vn.kholuutru.access.security.Network;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Notes who did what, before it is answered. What only shows something is noted first: what cannot be noted is not shown. What changes
 * something is noted once it is changed, so that no line says what did not happen; that it changed stands in its register too.
 */
@Singleton
public class AuditTrail {
    private static final int MOST_REFUSALS = 60;
    private static final int LONGEST_SUBJECT = 200;

    private final AuditLog log;
    private final RequestRegister requests;
    private final AskedFrom from;
    private final Clock clock;
    private final Allowance refusals;

    public AuditTrail(AuditLog log, RequestRegister requests, AskedFrom from, Clock clock) {
        this.log = log;
        this.requests = requests;
        this.from = from;
        this.clock = clock;
        this.refusals = new Allowance(MOST_REFUSALS, Duration.ofMinutes(1), clock);
    }

    /** Something done by a person, about no single document. */
    public void note(Visitor visitor, AuditAction action, String subject) {
        log.append(AuditEntry.of(clock.instant(), visitor.name(), action, subject, from.address()));
    }

    /** Something done by a person under a request. */
    public void note(Visitor visitor, AuditAction action, String subject, AccessRequest request) {
        log.append(AuditEntry.of(clock.instant(), visitor.name(), action, subject, from.address())
                .under(request.number(), Optional.of(request.purpose())));
    }

    /**
     * A DIP was given to a person, or refused.
     *
     * @param fonds mã phông of its document, for statistics
     * @param refusal empty when it was allowed
     */
    public void note(
            Visitor visitor,
            AuditAction action,
            Dip dip,
            Optional<String> fonds,
            AccessRequest request,
            Optional<ProblemException> refusal) {
        log.append(AuditEntry.of(
                        clock.instant(), visitor.name(), action, dip.document().toString(), from.address())
                .ofFonds(fonds)
                .under(request.number(), Optional.of(request.purpose()))
                .givenAs(dip.kind())
                .refused(refusal.map(refused -> refused.problem().code())));
    }

    /** Something the archive does by itself under a request, such as granting by a rule. */
    public void noteByItself(AuditAction action, String subject, AccessRequest request) {
        log.append(AuditEntry.of(clock.instant(), Optional.empty(), action, subject, "")
                .under(request.number(), Optional.of(request.purpose())));
    }

    /** Something the archive does by itself with a DIP, such as deleting it when it is over. */
    public void noteByItself(AuditAction action, Dip dip) {
        log.append(AuditEntry.of(
                        clock.instant(),
                        Optional.empty(),
                        action,
                        dip.document().toString(),
                        "")
                .forReader(dip.reader())
                .under(dip.requestNumber(), purpose(dip))
                .givenAs(dip.kind()));
    }

    /**
     * An item of a request was decided.
     *
     * @param visitor who decided; empty for a rule
     */
    public void decided(Optional<Visitor> visitor, AccessRequest request, RequestItem item, Decision decision) {
        log.append(AuditEntry.of(
                        decision.at(),
                        visitor.flatMap(Visitor::name),
                        decision.granted() ? AuditAction.ITEM_GRANTED : AuditAction.ITEM_REFUSED,
                        item.wanted().id(),
                        visitor.isPresent() ? from.address() : "")
                .under(request.number(), Optional.of(request.purpose()))
                .givenAs(item.kind())
                .refused(Optional.of(decision.reason()).filter(reason -> !decision.granted())));
    }

    /** Something under a request that was refused, such as withdrawing what is decided. */
    public void refused(
            Visitor visitor, AuditAction action, String subject, AccessRequest request, ProblemException refusal) {
        log.append(AuditEntry.of(clock.instant(), visitor.name(), action, subject, from.address())
                .under(request.number(), Optional.of(request.purpose()))
                .refused(Optional.of(refusal.problem().code())));
    }

    private Optional<Purpose> purpose(Dip dip) {
        return requests.findByNumber(dip.requestNumber()).map(AccessRequest::purpose);
    }

    /**
     * Something that was asked for and refused, such as a copy of somebody else; of one account or address at most sixty a minute.
     *
     * @return the refusal, to be thrown
     */
    public ProblemException refused(Visitor visitor, AuditAction action, String subject, ProblemException refusal) {
        if (refusals.admits(visitor.name().orElseGet(() -> Network.of(from.address())))) {
            String cut = subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
            log.append(AuditEntry.of(clock.instant(), visitor.name(), action, cut, from.address())
                    .refused(Optional.of(refusal.problem().code())));
        }
        return refusal;
    }
}
