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
    EVERYONE(Set.of(AccessLevel.PUBLIC), Set.of(AccessLevel.PUBLIC)),
    /**
     * Readers with an account: also what is used under conditions (02), by its description alone. No word of its pages is
     * looked for or shown; who was granted it reads it page by page.
     */
    READERS(Set.of(AccessLevel.PUBLIC, AccessLevel.CONDITIONAL), Set.of(AccessLevel.PUBLIC)),
    /** Archivists, and the archive in its own work: everything in the store. */
    STAFF(Set.of(AccessLevel.PUBLIC, AccessLevel.CONDITIONAL), Set.of(AccessLevel.PUBLIC, AccessLevel.CONDITIONAL));

    private final Set<AccessLevel> found;
    private final Set<AccessLevel> read;

    Audience(Set<AccessLevel> found, Set<AccessLevel> read) {
        this.found = found;
        this.read = read;
    }

    public boolean mayFind(AccessLevel level) {
        return found.contains(level);
    }

    /** Whether words of its pages are looked for and shown. */
    public boolean mayFindWords(AccessLevel level) {
        return read.contains(level);
    }

    /** The levels that it may not find. */
    public Set<AccessLevel> closed() {
        return Arrays.stream(AccessLevel.values())
                .filter(level -> !mayFind(level))
                .collect(Collectors.toUnmodifiableSet());
    }
}
