package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;

/**
 * Accounts and access tokens. Passwords and tokens are kept as hashes only. Whatever ends an account's credentials (another password,
 * suspension, signing out everywhere) sets {@link User#credentialsSince} and removes its tokens in one step: sessions that began before
 * that moment are over.
 */
public interface UserRegister {
    Optional<User> find(String name);

    /** Creates the account, active, or changes its password and role; its state stays as it is. */
    void keep(String name, String passwordHash, Role role);

    /**
     * Makes an active account whose password was chosen by somebody else.
     *
     * @return false when the name is taken
     */
    boolean make(String name, String displayName, String passwordHash, Role role);

    /** To one that its owner chose. Ends the credentials. Nothing happens when there is no such account. */
    void changePassword(String name, String passwordHash);

    /** To one that its owner has to change at the next sign-in. Ends the credentials. Nothing happens when there is no such account. */
    void givePassword(String name, String passwordHash);

    /** Holds at once, for sessions and tokens too. The last active administrator stays one. */
    Change changeRole(String name, Role role);

    /** An active account; ends its credentials. The last active administrator cannot be suspended. */
    Change suspend(String name);

    /** A suspended account; what ended with its suspension stays ended. */
    Change reactivate(String name);

    /** Ends the credentials; the password stays. */
    void endCredentials(String name);

    /** What a reader may not ask for; empty for everything. */
    void withhold(String name, Set<DipKind> kinds);

    List<User> all();

    /**
     * Accounts by name.
     *
     * @param text part of the account's name or of the person's; empty for all
     */
    List<User> search(String text, int offset, int limit);

    long count(String text);

    /** @param tokenHash SHA-256 of the token, hexadecimal */
    void issue(String tokenHash, String user, Set<String> scopes, Instant expires);

    /** A token that has not expired, of an active account. */
    Optional<Token> findToken(String tokenHash, Instant now);

    /** Those that have not expired, the last issued first. */
    List<IssuedToken> tokens(String user, Instant now);

    /** @return false when this account has no such token */
    boolean revoke(String user, UUID token);

    /**
     * @param role held only while the state is {@link AccountState#ACTIVE}
     * @param displayName of the person, for staff; empty when nobody gave one
     * @param credentialsSince when the present credentials began; what signed in before is signed out
     * @param passwordGiven whether the password was chosen by somebody else and is to be changed first
     * @param withheld kinds of delivery that are not given to this reader
     */
    record User(
            String name,
            String passwordHash,
            Role role,
            Instant createdAt,
            AccountState state,
            String displayName,
            Instant credentialsSince,
            boolean passwordGiven,
            Set<DipKind> withheld) {
        public User {
            withheld = Set.copyOf(withheld);
        }
    }

    record Token(String user, Role role, Set<String> scopes, Instant expires) {
        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A token as its owner sees it, without what it takes to use it.
     *
     * @param issuedAt empty for those issued by releases that did not note it
     */
    record IssuedToken(UUID id, Set<String> scopes, Optional<Instant> issuedAt, Instant expires) {
        public IssuedToken {
            scopes = Set.copyOf(scopes);
        }
    }

    /** What came of a change. */
    enum Change {
        DONE,
        /** No such account, or not in a state that can be changed so. */
        NOT_THERE,
        /** Nobody would be left to administer the archive. */
        LAST_ADMINISTRATOR
    }
}
