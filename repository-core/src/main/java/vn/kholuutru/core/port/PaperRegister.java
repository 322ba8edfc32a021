package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closures;

/** Records on paper and their loans to the reading room. Safe for use by many threads and processes. */
public interface PaperRegister {
    /**
     * Adds a record or changes the one with this mã hồ sơ, which keeps its id.
     *
     * @param by the account that describes it
     * @return as it is kept
     */
    PaperRecord keep(PaperRecord record, String by, Instant now);

    /** As above, all or nothing; of two with one code the later one is kept. */
    void keepAll(List<PaperRecord> records, String by, Instant now);

    Optional<PaperRecord> find(UUID id);

    /** Those with all the words, with or without marks, in title or codes, in the order of their codes; all for no words. */
    List<PaperRecord> search(String words, Sight sight, int offset, int limit);

    long count(String words, Sight sight);

    /** By mã hồ sơ. */
    Optional<PaperRecord> ofDossier(String code);

    /** Whether a record of this phông is described. */
    boolean hasFonds(String code);

    /** False when the record is out, for this item or another. */
    boolean handOver(UUID item, String by, Instant now);

    /** False when it is not out. */
    boolean giveBack(UUID item, String by, Instant now);

    /** The last loans under these items; those that never went out are left out. */
    Map<UUID, Loan> loans(Collection<UUID> items);

    /** What is out now, the longest first. */
    List<Out> out(int limit);

    /** A record that is out, and under which item of a request. */
    record Out(PaperRecord record, UUID item, Loan loan) {}

    /**
     * Who looks, and what is closed while they do. Secret records, which lie in depots though never in the store, are found by
     * staff alone.
     */
    record Sight(Audience audience, Closures closed) {
        public static final Sight STAFF = new Sight(Audience.STAFF, Closures.NONE);

        public boolean shows(PaperRecord record) {
            return audience == Audience.STAFF || audience.mayFind(record.levelUnder(closed));
        }
    }

    /** @param returned empty while it is out */
    record Loan(String handedBy, Instant handedAt, Optional<Instant> returned) {}
}
