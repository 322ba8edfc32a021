package vn.kholuutru.access.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Arrays;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** Identities of people and systems that have shown who they are; a role brings those before it. */
final class SignedIn {
    static final String BY_TOKEN = "kho.by-token";

    private SignedIn() {}

    static SecurityIdentity as(UserRegister.User user) {
        return with(user.name(), user.role()).build();
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

    private static QuarkusSecurityIdentity.Builder with(String name, Role highest) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name));
        Arrays.stream(Role.values())
                .filter(role -> role.compareTo(highest) <= 0)
                .forEach(role -> identity.addRole(role.roleName()));
        return identity;
    }
}
