package vn.kholuutru.core.model.rights;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For whom the archive is looked through. What an audience may not find is in none of its answers: no result, count, facet
 * or suggestion. What is marked Mật is found by nobody.
 */
public enum Audience {
    /** Whoever comes by: what is open to all (01 Công khai). */
    EVERYONE(Set.of(AccessLevel.PUBLIC)),
    /** Readers with an account, staff, and the archive in its own work: also what is used under conditions (02). */
    ENTITLED(Set.of(AccessLevel.PUBLIC, AccessLevel.CONDITIONAL));

    private final Set<AccessLevel> found;

    Audience(Set<AccessLevel> found) {
        this.found = found;
    }

    public boolean mayFind(AccessLevel level) {
        return found.contains(level);
    }

    /** The levels that it may not find. */
    public Set<AccessLevel> closed() {
        return Arrays.stream(AccessLevel.values())
                .filter(level -> !mayFind(level))
                .collect(Collectors.toUnmodifiableSet());
    }
}
