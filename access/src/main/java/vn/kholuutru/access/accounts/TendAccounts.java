package vn.kholuutru.access.accounts;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.security.AccountName;
import vn.kholuutru.access.security.GivenPassword;
import vn.kholuutru.access.security.RequiredRole;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.port.UserRegister.Change;
import vn.kholuutru.core.port.UserRegister.User;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Lets administrators make accounts and change those there are. Nobody changes their own here, and one active administrator always
 * remains. Passwords are chosen by the archive, told once, and changed by their owners at the first sign-in.
 */
@Singleton
public class TendAccounts {
    public static final int LONGEST_DISPLAY_NAME = 100;
    public static final int LONGEST_SEARCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(TendAccounts.class);

    private final UserRegister users;
    private final AuditTrail trail;

    @Inject
    public TendAccounts(UserRegister users, AuditTrail trail) {
        this.users = users;
        this.trail = trail;
    }

    /**
     * By name.
     *
     * @param text part of the account's or the person's name; empty for all
     * @param page from 0
     */
    public List<User> search(Visitor visitor, String text, int page, int size) {
        RequiredRole.check(Role.ADMINISTRATOR, visitor);
        return users.search(cut(text), page * size, size);
    }

    public long count(Visitor visitor, String text) {
        RequiredRole.check(Role.ADMINISTRATOR, visitor);
        return users.count(cut(text));
    }

    private static String cut(String text) {
        String typed = text.strip();
        return typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
    }

    /** @throws ProblemException NOT_FOUND */
    public User find(Visitor visitor, String name) {
        RequiredRole.check(Role.ADMINISTRATOR, visitor);
        return there(name);
    }

    /**
     * Makes an active account.
     *
     * @throws ProblemException INVALID_ACCOUNT_NAME, INVALID_PERSON_NAME or ACCOUNT_NAME_TAKEN
     */
    public Given make(Visitor visitor, String name, String displayName, Role role) {
        String by = changing(visitor);
        String account = name.strip().toLowerCase(Locale.ROOT);
        String person = displayName.strip();
        if (!AccountName.usable(account)) {
            throw invalid("INVALID_ACCOUNT_NAME");
        }
        if (person.length() > LONGEST_DISPLAY_NAME || person.chars().anyMatch(Character::isISOControl)) {
            throw invalid("INVALID_PERSON_NAME");
        }
        String password = GivenPassword.choose();
        if (!users.make(account, person, BcryptUtil.bcryptHash(password), role)) {
            throw new ProblemException(new Problem.Conflict("ACCOUNT_NAME_TAKEN", List.of(account)));
        }
        trail.note(visitor, AuditAction.ACCOUNT_MADE, account);
        LOG.info("account={} made role={} by={}", account, role, by);
        return new Given(account, password);
    }

    /** @throws ProblemException NOT_FOUND, OWN_ACCOUNT or LAST_ADMINISTRATOR */
    public void changeRole(Visitor visitor, String name, Role role) {
        beginWith(visitor, name);
        require(users.changeRole(name, role), name);
        done(visitor, AuditAction.ROLE_CHANGED, name);
    }

    /** @throws ProblemException NOT_FOUND, OWN_ACCOUNT, LAST_ADMINISTRATOR, or ACCOUNT_DECIDED when it is not active */
    public void suspend(Visitor visitor, String name) {
        beginWith(visitor, name);
        require(users.suspend(name), name);
        done(visitor, AuditAction.ACCOUNT_SUSPENDED, name);
    }

    /** @throws ProblemException NOT_FOUND, OWN_ACCOUNT, or ACCOUNT_DECIDED when it is not suspended */
    public void reactivate(Visitor visitor, String name) {
        beginWith(visitor, name);
        require(users.reactivate(name), name);
        done(visitor, AuditAction.ACCOUNT_REACTIVATED, name);
    }

    /**
     * Sessions and tokens of the account end.
     *
     * @throws ProblemException NOT_FOUND or OWN_ACCOUNT
     */
    public Given givePassword(Visitor visitor, String name) {
        beginWith(visitor, name);
        String password = GivenPassword.choose();
        users.givePassword(name, BcryptUtil.bcryptHash(password));
        done(visitor, AuditAction.PASSWORD_GIVEN, name);
        return new Given(name, password);
    }

    /** @throws ProblemException NOT_FOUND or OWN_ACCOUNT */
    public void signOutEverywhere(Visitor visitor, String name) {
        beginWith(visitor, name);
        users.endCredentials(name);
        done(visitor, AuditAction.SIGNED_OUT_EVERYWHERE, name);
    }

    private void beginWith(Visitor visitor, String name) {
        String by = changing(visitor);
        if (there(name).name().equals(by)) {
            throw new ProblemException(new Problem.NotAllowed("OWN_ACCOUNT", List.of()));
        }
    }

    private void done(Visitor visitor, AuditAction action, String name) {
        trail.note(visitor, action, name);
        LOG.info("account={} {} by={}", name, action, visitor.name().orElse(""));
    }

    private static String changing(Visitor visitor) {
        RequiredRole.check(Role.ADMINISTRATOR, visitor);
        return RequiredRole.accountByPassword(visitor);
    }

    private User there(String name) {
        return users.find(name).orElseThrow(() -> new ProblemException(new Problem.NotFound("account", name)));
    }

    private static void require(Change change, String name) {
        switch (change) {
            case DONE -> {}
            case NOT_THERE -> throw new ProblemException(new Problem.Conflict("ACCOUNT_DECIDED", List.of(name)));
            case LAST_ADMINISTRATOR ->
                throw new ProblemException(new Problem.Conflict("LAST_ADMINISTRATOR", List.of(name)));
        }
    }

    private static ProblemException invalid(String code) {
        return new ProblemException(new Problem.Invalid(code, List.of()));
    }

    /** A password that was given to an account; told once and kept as a hash only. */
    public record Given(String account, String password) {
        /** Does not show the password, so that no log does. */
        @Override
        public String toString() {
            return "Given[account=" + account + "]";
        }
    }
}
