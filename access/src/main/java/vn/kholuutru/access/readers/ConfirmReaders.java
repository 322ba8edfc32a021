package vn.kholuutru.access.readers;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Lets archivists confirm, refuse, suspend and look up readers. */
@Singleton
public class ConfirmReaders {
    public static final int LONGEST_REASON = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmReaders.class);
    private static final int SHOWN = 50;
    private static final String LISTED = "list: ";

    private final ReaderRegister readers;
    private final RequestRegister requests;
    private final DipRegister dips;
    private final AuditLog log;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public ConfirmReaders(
            ReaderRegister readers,
            RequestRegister requests,
            DipRegister dips,
            AuditLog log,
            AuditTrail trail,
            Clock clock) {
        this.readers = readers;
        this.requests = requests;
        this.dips = dips;
        this.log = log;
        this.trail = trail;
        this.clock = clock;
    }

    /** The first due first, with their names. That these were looked at is one line of the audit log. */
    public List<Named> inState(Visitor visitor, AccountState state, int page, int size) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return named(visitor, readers.inState(state, page * size, size));
    }

    /**
     * By account, with their names, noted likewise.
     *
     * @param text part of the account's name, the whole identity number, or whole words of the name
     */
    public List<Named> search(Visitor visitor, String text, int page, int size) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return named(visitor, readers.search(cut(text), page * size, size));
    }

    public long countFound(Visitor visitor, String text) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return readers.countFound(cut(text));
    }

    private static String cut(String text) {
        String typed = text.strip();
        return typed.substring(0, Math.min(typed.length(), Reader.LONGEST_NAME));
    }

    private List<Named> named(Visitor visitor, List<Registration> registrations) {
        List<String> accounts =
                registrations.stream().map(Registration::account).toList();
        if (!accounts.isEmpty()) {
            trail.note(visitor, AuditAction.IDENTITY_VIEWED, LISTED + String.join(" ", accounts));
        }
        Map<String, Reader> identities = readers.identities(accounts);
        return registrations.stream()
                .map(one -> new Named(
                        one,
                        Optional.ofNullable(identities.get(one.account()))
                                .map(Reader::fullName)
                                .orElse("")))
                .toList();
    }

    public long count(Visitor visitor, AccountState state) {
        return visitor.has(Role.ARCHIVIST) ? readers.count(state) : 0;
    }

    /** Whether a registration is late at this moment. */
    public boolean late(Registration registration) {
        return registration.lateAt(clock.instant());
    }

    /**
     * All that is known of a reader. That it was looked at is noted.
     *
     * @throws ProblemException NOT_FOUND
     */
    public ReaderFile open(Visitor visitor, String account) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        Registration registration = readers.registration(account).orElseThrow(() -> unknown(account));
        trail.note(visitor, AuditAction.IDENTITY_VIEWED, account);
        return new ReaderFile(
                registration,
                readers.find(account),
                readers.sameNumber(account),
                requests.of(account, SHOWN),
                dips.history(account, SHOWN),
                log.read(AuditLog.Filter.ofAccount(account), 0, SHOWN),
                log.count(AuditLog.Filter.ofAccount(account)));
    }

    /**
     * @param reason needed unless the account is confirmed or made active again
     * @throws ProblemException NOT_FOUND, REASON_MISSING, ACCOUNT_DECIDED when somebody else was faster
     */
    public void decide(Visitor visitor, String account, Step step, String reason) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        boolean tooLong = reason.length() > LONGEST_REASON;
        if (tooLong || (step.needsReason() && reason.isBlank())) {
            throw new ProblemException(new Problem.Invalid("REASON_MISSING", List.of(String.valueOf(LONGEST_REASON))));
        }
        if (readers.registration(account).isEmpty()) {
            throw unknown(account);
        }
        String by = visitor.name().orElseThrow();
        Registration.Decided decided = new Registration.Decided(by, clock.instant(), reason.strip());
        if (!readers.decide(account, step.from, step.to, decided)) {
            throw new ProblemException(new Problem.Conflict("ACCOUNT_DECIDED", List.of(account)));
        }
        trail.note(visitor, step.action, account);
        LOG.info("account={} is now {} by={}", account, step.to, by);
    }

    private static ProblemException unknown(String account) {
        return new ProblemException(new Problem.NotFound("reader", account));
    }

    /**
     * A registration in a list.
     *
     * @param fullName empty when the archive's key does not open it
     */
    public record Named(Registration registration, String fullName) {}

    /** What staff do with an account. */
    public enum Step {
        CONFIRM(Set.of(AccountState.PENDING, AccountState.REFUSED), AccountState.ACTIVE, AuditAction.ACCOUNT_CONFIRMED),
        REFUSE(Set.of(AccountState.PENDING), AccountState.REFUSED, AuditAction.ACCOUNT_REFUSED),
        SUSPEND(Set.of(AccountState.ACTIVE), AccountState.SUSPENDED, AuditAction.ACCOUNT_SUSPENDED),
        REACTIVATE(Set.of(AccountState.SUSPENDED), AccountState.ACTIVE, AuditAction.ACCOUNT_REACTIVATED);

        private final Set<AccountState> from;
        private final AccountState to;
        private final AuditAction action;

        Step(Set<AccountState> from, AccountState to, AuditAction action) {
            this.from = Set.copyOf(from);
            this.to = to;
            this.action = action;
        }

        public boolean needsReason() {
            return this == REFUSE || this == SUSPEND;
        }

        public boolean possibleIn(AccountState state) {
            return from.contains(state);
        }
    }
}
