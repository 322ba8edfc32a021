package vn.kholuutru.access.readers;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.GivenPassword;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.port.UserRegister.User;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * What archivists set for a reader: a new password at the desk, once the reader has shown who they are, and which kinds of delivery
 * the reader may ask for (forms of use and services per user, NĐ 113, Điều 22). Accounts of staff are left to administrators.
 */
@Singleton
public class ServeReader {
    private final UserRegister users;
    private final AuditTrail trail;

    @Inject
    public ServeReader(UserRegister users, AuditTrail trail) {
        this.users = users;
        this.trail = trail;
    }

    /**
     * Sessions and tokens of the reader end; the reader chooses another password at the next sign-in.
     *
     * @return the password, told once and kept as a hash only
     * @throws ProblemException NOT_FOUND, also for an account of staff, or PASSWORD_SIGN_IN_NEEDED
     */
    public String givePassword(Visitor visitor, String account) {
        begin(visitor, account);
        String password = GivenPassword.choose();
        users.givePassword(account, BcryptUtil.bcryptHash(password));
        trail.note(visitor, AuditAction.PASSWORD_GIVEN, account);
        return password;
    }

    /** What the reader may not ask for; empty for everything. */
    public Set<DipKind> withheld(Visitor visitor, String account) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        return users.find(account).map(User::withheld).orElseGet(Set::of);
    }

    /**
     * Holds for later requests and decisions; what was granted stays so.
     *
     * @throws ProblemException NOT_FOUND, also for an account of staff
     */
    public void withhold(Visitor visitor, String account, Set<DipKind> kinds) {
        begin(visitor, account);
        users.withhold(account, kinds);
        trail.note(visitor, AuditAction.SERVICES_CHANGED, account);
    }

    /** Whether this kind of delivery is kept from the reader. */
    public boolean isWithheld(String account, DipKind kind) {
        return users.find(account)
                .filter(user -> user.withheld().contains(kind))
                .isPresent();
    }

    /** @throws ProblemException DELIVERY_WITHHELD */
    public void requireOffered(String account, Collection<DipKind> kinds) {
        Set<DipKind> withheld = users.find(account).map(User::withheld).orElseGet(Set::of);
        if (kinds.stream().anyMatch(withheld::contains)) {
            throw new ProblemException(new Problem.NotAllowed("DELIVERY_WITHHELD", List.of()));
        }
    }

    private void begin(Visitor visitor, String account) {
        RequiredRole.check(Role.ARCHIVIST, visitor);
        RequiredRole.accountByPassword(visitor);
        if (users.find(account).filter(user -> user.role() == Role.READER).isEmpty()) {
            throw new ProblemException(new Problem.NotFound("reader", account));
        }
    }
}
