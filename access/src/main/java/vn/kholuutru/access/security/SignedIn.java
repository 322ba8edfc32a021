package vn.kholuutru.access.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import java.util.Arrays;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** Identities of people and systems that have shown who they are; a role brings those before it. */
final class SignedIn {
    static final String BY_TOKEN = "kho.by-token";
    static final String PASSWORD_GIVEN = "kho.password-given";

    private SignedIn() {}

    /**
     * An account that is not active, or whose password somebody else chose, shows who it is and may nothing.
     *
     * @param since when it signed in
     */
    static SecurityIdentity as(UserRegister.User user, Instant since) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new SessionPrincipal(user.name(), since));
        if (user.passwordGiven()) {
            return identity.addAttribute(PASSWORD_GIVEN, true).build();
        }
        if (user.state() == AccountState.ACTIVE) {
            Arrays.stream(Role.values())
                    .filter(role -> role.compareTo(user.role()) <= 0)
                    .forEach(role -> identity.addRole(role.roleName()));
        }
        return identity.build();
    }

    /** Of a session that is over: as if nobody had signed in. */
    static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(""))
                .setAnonymous(true)
                .build();
    }

    /** The lesser of what the account may and what the token's scopes allow. */
    static SecurityIdentity as(UserRegister.Token token) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.user()))
                .addAttribute(BY_TOKEN, true);
        Arrays.stream(Role.values())
                .filter(role -> role.compareTo(token.role()) <= 0)
                .filter(role -> token.scopes().stream().anyMatch(scope -> TokenScope.allows(scope, role)))
                .forEach(role -> identity.addRole(role.roleName()));
        return identity.build();
    }
}
