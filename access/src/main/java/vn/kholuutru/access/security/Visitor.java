package vn.kholuutru.access.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Role;

/**
 * Whoever is asking, signed in or not.
 *
 * @param name the account, absent for someone who has not signed in
 * @param byToken true when an access token stands for the account
 */
public record Visitor(Optional<String> name, Set<Role> roles, boolean byToken) {
    public static final Visitor ANONYMOUS = new Visitor(Optional.empty(), Set.of(), false);

    public Visitor {
        roles = Set.copyOf(roles);
    }

    public static Visitor of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return ANONYMOUS;
        }
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.roleName()))
                .collect(Collectors.toSet());
        return new Visitor(
                Optional.of(identity.getPrincipal().getName()),
                roles,
                identity.getAttribute(SignedIn.BY_TOKEN) != null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** For whom the archive is looked through when this visitor asks. */
    public Audience audience() {
        if (has(Role.ARCHIVIST)) {
            return Audience.STAFF;
        }
        return has(Role.READER) ? Audience.READERS : Audience.EVERYONE;
    }

    public boolean signedIn() {
        return name.isPresent();
    }
}
