package vn.kholuutru.access.readers;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.readers.RegistrationForm.Fault;
import vn.kholuutru.access.security.AskedFrom;
import vn.kholuutru.access.security.CheckPassword;
import vn.kholuutru.access.security.Network;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** What somebody sees and changes of the account they have signed in with, whatever its state. */
@Singleton
public class OwnAccount {
    private final UserRegister users;
    private final ReaderRegister readers;
    private final CheckPassword passwords;
    private final AskedFrom from;
    private final AuditTrail trail;
    private final RequestRegister requests;
    private final Clock clock;

    @Inject
    public OwnAccount(
            UserRegister users,
            ReaderRegister readers,
            RequestRegister requests,
            CheckPassword passwords,
            AskedFrom from,
            AuditTrail trail,
            Clock clock) {
        this.users = users;
        this.readers = readers;
        this.passwords = passwords;
        this.from = from;
        this.trail = trail;
        this.requests = requests;
        this.clock = clock;
    }

    /** Empty for accounts that did not register themselves. */
    public Optional<Registration> registration(Visitor visitor) {
        return readers.registration(RequiredRole.account(visitor));
    }

    /** Whether the password was chosen by somebody else: nothing else is possible before it is changed. */
    public boolean passwordGiven(Visitor visitor) {
        return users.find(RequiredRole.account(visitor))
                .filter(UserRegister.User::passwordGiven)
                .isPresent();
    }

    /** Empty for accounts that did not register themselves. */
    public Optional<Reader> identity(Visitor visitor) {
        return readers.find(RequiredRole.account(visitor));
    }

    /**
     * Every session and token of the account ends, this one too: one signs in again. Wrong old passwords count as failed attempts to
     * sign in.
     *
     * @return the faults of the form by its fields; empty when the password was changed
     */
    public Map<String, Fault> changePassword(Visitor visitor, String old, String chosen, String again) {
        String account = RequiredRole.accountByPassword(visitor);
        Map<String, Fault> faults = new LinkedHashMap<>();
        Passwords.fault(chosen, account).ifPresent(fault -> faults.put("mat-khau", fault));
        if (!again.equals(chosen)) {
            faults.put("mat-khau-lai", Fault.DIFFERS);
        }
        if (faults.isEmpty()
                && passwords.proves(account, old, Network.of(from.address())).isEmpty()) {
            faults.put("mat-khau-cu", Fault.UNUSABLE);
        }
        if (faults.isEmpty()) {
            users.changePassword(account, BcryptUtil.bcryptHash(chosen));
            trail.note(visitor, AuditAction.PASSWORD_CHANGED, account);
        }
        return faults;
    }

    /** Every session and token of the account ends, this one too. */
    public void signOutEverywhere(Visitor visitor) {
        String account = RequiredRole.account(visitor);
        users.endCredentials(account);
        trail.note(visitor, AuditAction.SIGNED_OUT_EVERYWHERE, account);
    }

    /**
     * Where the reader is reached; name, number and date of birth are changed at the desk with the identity paper.
     *
     * @return the faults of the form by its fields; empty when it was changed
     * @throws ProblemException NOT_FOUND for an account without identity data
     */
    public Map<String, Fault> correct(Visitor visitor, String address, String phone, String email) {
        String account = RequiredRole.accountByPassword(visitor);
        Map<String, Fault> faults = RegistrationForm.contactFaults(address.strip(), phone.strip(), email.strip());
        if (!faults.isEmpty()) {
            return faults;
        }
        Reader known =
                readers.find(account).orElseThrow(() -> new ProblemException(new Problem.NotFound("reader", account)));
        readers.change(new Reader(
                account,
                known.fullName(),
                known.identityNumber(),
                known.birthDate(),
                address.strip(),
                phone.strip(),
                email.strip(),
                known.organisation()));
        trail.note(visitor, AuditAction.IDENTITY_CHANGED, account);
        return faults;
    }

    /**
     * Closes the account for good; its identity data are removed.
     *
     * @return the faults of the form by its fields; empty when it was closed
     * @throws ProblemException ACCOUNT_HAS_REQUESTS while something waits for a decision, ACCOUNT_DECIDED when it is no active reader's
     */
    public Map<String, Fault> close(Visitor visitor, String password) {
        String account = RequiredRole.accountByPassword(visitor);
        if (passwords.proves(account, password, Network.of(from.address())).isEmpty()) {
            return Map.of("mat-khau-dong", Fault.UNUSABLE);
        }
        if (requests.countUndecided(account) > 0) {
            throw new ProblemException(new Problem.Conflict("ACCOUNT_HAS_REQUESTS", List.of()));
        }
        if (!readers.close(account, clock.instant())) {
            throw new ProblemException(new Problem.Conflict("ACCOUNT_DECIDED", List.of(account)));
        }
        trail.note(visitor, AuditAction.ACCOUNT_CLOSED, account);
        return Map.of();
    }
}
