package vn.kholuutru.access.security;

import java.util.List;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The role that a use case asks of its visitor. */
public final class RequiredRole {
    private RequiredRole() {}

    /** @throws ProblemException ROLE_REQUIRED, or LOGIN_REQUIRED of somebody who has not signed in */
    public static void check(Role role, Visitor visitor) {
        if (!visitor.has(role)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }

    /**
     * The account of somebody who has signed in.
     *
     * @throws ProblemException LOGIN_REQUIRED
     */
    public static String account(Visitor visitor) {
        return visitor.name()
                .orElseThrow(() -> new ProblemException(new Problem.NotAllowed("LOGIN_REQUIRED", List.of())));
    }

    /**
     * The account of somebody who has signed in with a password: what outlives a token is not done with one.
     *
     * @throws ProblemException LOGIN_REQUIRED, or PASSWORD_SIGN_IN_NEEDED of a token
     */
    public static String accountByPassword(Visitor visitor) {
        String account = account(visitor);
        if (visitor.byToken()) {
            throw new ProblemException(new Problem.NotAllowed("PASSWORD_SIGN_IN_NEEDED", List.of()));
        }
        return account;
    }
}
