package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The searches that readers keep under their accounts. Nobody is shown another's: every question names the account. */
public interface SavedSearchRegister {
    /** Most searches that one account keeps. */
    int MOST_OF_ACCOUNT = 50;

    /** False when the account keeps {@link #MOST_OF_ACCOUNT} already, also when many are kept at the same moment. */
    boolean keep(SavedSearch search);

    /** Those of an account, the latest kept first. */
    List<SavedSearch> of(String account);

    Optional<SavedSearch> find(UUID id, String account);

    /** Remembers that its owner has seen its results at this moment; nothing happens when there is none. */
    void seen(UUID id, String account, Instant moment);

    /** False when the account keeps no such search. */
    boolean remove(UUID id, String account);

    /**
     * A search that somebody wants to run again.
     *
     * @param name what its owner calls it, without spaces at its ends
     * @param query the query of the results page's address, such as {@code q=s%E1%BB%91&fonds=000.00.00.G09}; may be empty
     * @param seenAt when its results were last looked at
     */
    record SavedSearch(UUID id, String account, String name, String query, Instant keptAt, Instant seenAt) {
        public static final int LONGEST_NAME = 100;
        public static final int LONGEST_QUERY = 2_000;

        public SavedSearch {
            if (!isName(name)) {
                throw new IllegalArgumentException("not a name for a search");
            }
            if (query.length() > LONGEST_QUERY || !query.chars().allMatch(sign -> sign > ' ' && sign < 127)) {
                throw new IllegalArgumentException("not the query of an address");
            }
        }

        public static boolean isName(String name) {
            return !name.isBlank()
                    && name.equals(name.strip())
                    && name.length() <= LONGEST_NAME
                    && name.chars().noneMatch(Character::isISOControl);
        }
    }
}
