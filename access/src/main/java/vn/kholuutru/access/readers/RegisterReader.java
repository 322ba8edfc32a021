package vn.kholuutru.access.readers;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.calendar.WorkingDays;
import vn.kholuutru.access.readers.RegistrationForm.Fault;
import vn.kholuutru.access.security.Allowance;
import vn.kholuutru.access.security.AskedFrom;
import vn.kholuutru.access.security.Network;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Takes the registration of a reader; the account is of use once staff have confirmed it. */
@Singleton
public class RegisterReader {
    private final ReaderRegister readers;
    private final UserRegister users;
    private final WorkingDays days;
    private final ReadingRoomConfiguration settings;
    private final AuditTrail trail;
    private final AskedFrom from;
    private final Clock clock;
    private final Allowance often;

    @Inject
    public RegisterReader(
            ReaderRegister readers,
            UserRegister users,
            WorkingDays days,
            ReadingRoomConfiguration settings,
            AuditTrail trail,
            AskedFrom from,
            Clock clock) {
        this.readers = readers;
        this.users = users;
        this.days = days;
        this.settings = settings;
        this.trail = trail;
        this.from = from;
        this.clock = clock;
        this.often = new Allowance(settings.registrationsAnHour(), Duration.ofHours(1), clock);
    }

    /**
     * @return the faults of the form by its fields; empty when the account was made
     * @throws ProblemException TOO_MANY_REGISTRATIONS from this network, or REGISTRATIONS_FULL
     */
    public Map<String, Fault> register(RegistrationForm form) {
        Instant now = clock.instant();
        Map<String, Fault> faults = form.faults(now.atZone(Vietnam.ZONE).toLocalDate());
        if (!faults.isEmpty()) {
            return faults;
        }
        if (!often.admits(Network.of(from.address()))) {
            throw new ProblemException(new Problem.TooOften("TOO_MANY_REGISTRATIONS", List.of()));
        }
        if (readers.count(AccountState.PENDING) >= settings.openRegistrations()) {
            throw new ProblemException(new Problem.TooOften("REGISTRATIONS_FULL", List.of()));
        }
        boolean made = readers.register(
                form.reader(), BcryptUtil.bcryptHash(form.password()), now, days.after(now, settings.accountDays()));
        if (!made) {
            return Map.of("tai-khoan", Fault.TAKEN);
        }
        trail.note(
                new Visitor(Optional.of(form.account()), Set.of(), false),
                AuditAction.ACCOUNT_REGISTERED,
                form.account());
        return Map.of();
    }

    /**
     * Of somebody who has come to the reading room and shown their identity paper: confirmed at once. The password is the one of the
     * form, chosen by the archive, and is to be changed first.
     *
     * @return the faults of the form by its fields; empty when the account was made
     * @throws ProblemException LOGIN_REQUIRED, ROLE_REQUIRED, PASSWORD_SIGN_IN_NEEDED
     */
    public Map<String, Fault> registerAtDesk(Visitor visitor, RegistrationForm form) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        String by = RequiredRole.accountByPassword(visitor);
        Instant now = clock.instant();
        Map<String, Fault> faults = form.faults(now.atZone(Vietnam.ZONE).toLocalDate());
        if (!faults.isEmpty()) {
            return faults;
        }
        String hash = BcryptUtil.bcryptHash(form.password());
        if (!readers.register(form.reader(), hash, now, days.after(now, settings.accountDays()))) {
            return Map.of("tai-khoan", Fault.TAKEN);
        }
        users.givePassword(form.account(), hash);
        readers.decide(
                form.account(),
                Set.of(AccountState.PENDING),
                AccountState.ACTIVE,
                new Registration.Decided(by, now, ""));
        trail.note(visitor, AuditAction.ACCOUNT_MADE, form.account());
        return Map.of();
    }
}
