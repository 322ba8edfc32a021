package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.rights.Role;

/** Accounts and access tokens. Passwords and tokens are kept as hashes only. */
public interface UserRegister {
    Optional<User> find(String name);

    /** Creates the account or changes its password and role. */
    void keep(String name, String passwordHash, Role role);

    List<User> all();

    /** @param tokenHash SHA-256 of the token, hexadecimal */
    void issue(String tokenHash, String user, Set<String> scopes, Instant expires);

    /** A token that has not expired. */
    Optional<Token> findToken(String tokenHash, Instant now);

    record User(String name, String passwordHash, Role role, Instant createdAt) {}

    record Token(String user, Role role, Set<String> scopes, Instant expires) {
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }
}
