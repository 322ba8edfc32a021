package vn.kholuutru.access.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.model.rights.Role;

/** What an access token may be used for, never more than its account may. */
public enum TokenScope {
    /** Search and read. */
    READ(Role.READER),
    /** Deliver documents, and read. */
    INGEST(Role.ARCHIVIST),
    /** Everything the account may. */
    ADMINISTER(Role.ADMINISTRATOR);

    private final Role highest;

    TokenScope(Role highest) {
        this.highest = highest;
    }

    /** The word in requests and in the register. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Role highest() {
        return highest;
    }

    public static Optional<TokenScope> find(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    static boolean allows(String word, Role role) {
        return find(word).map(scope -> role.compareTo(scope.highest) <= 0).orElse(false);
    }
}
