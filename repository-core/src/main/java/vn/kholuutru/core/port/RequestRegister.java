package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;

/** Baskets, requests and what was decided of them. Safe for use by many threads and processes. */
public interface RequestRegister {
    /** In the order they were put in. */
    List<BasketEntry> basket(String account);

    /**
     * False when it lies there already, or {@link AccessRequest#MOST_ITEMS} do.
     *
     * @param content of a document; empty for what is on paper
     */
    boolean put(String account, Wanted wanted, Optional<ContentKind> content, Instant now);

    void takeOut(String account, Wanted.Kind kind, String id);

    /**
     * Takes the request down, gives it its number and empties the basket of what it names, all or nothing.
     *
     * @return the request with its number
     */
    default AccessRequest submit(NewRequest request, Instant now, Instant dueAt) {
        return submit(UUID.randomUUID(), request, now, dueAt);
    }

    /**
     * As above, once: who submits again under the same id gets the request that is there.
     *
     * @param id chosen by who submits; one that belongs to another reader's request is not used
     */
    AccessRequest submit(UUID id, NewRequest request, Instant now, Instant dueAt);

    Optional<AccessRequest> find(UUID id);

    Optional<AccessRequest> findByNumber(String number);

    Optional<AccessRequest> ofItem(UUID item);

    /** The latest first. */
    List<AccessRequest> of(String reader, int limit);

    /** Those with an item that waits, the first due first. */
    List<AccessRequest> undecided(int limit);

    long countUndecided();

    /** Those with an item that waits although they were due. */
    long countLate(Instant now);

    long count();

    /**
     * Under which these records on paper were granted for a time that is not over, the first submitted first.
     *
     * @param records ids of records
     */
    List<AccessRequest> appointments(Collection<String> records, Instant now);

    /** Those of one reader with an item that waits. */
    long countUndecided(String reader);

    /** Items that a reader asked for since then, whatever became of them. */
    long countItems(String reader, Instant since);

    /** All, the latest first, for staff. */
    List<AccessRequest> recent(int offset, int limit);

    /** Those that are sought, the latest first, for staff. */
    List<AccessRequest> search(Sought sought, int offset, int limit);

    long countFound(Sought sought);

    /**
     * Decides a waiting item and opens what comes of it, all or nothing.
     *
     * @param dip what a granted document opens; empty for a refusal and for paper
     * @return false when the item no longer waits: somebody else was faster, or the reader took it back
     */
    boolean decide(UUID item, Decision decision, Optional<Dip> dip);

    /** False when the item no longer waits, or is not of this reader. */
    boolean withdraw(UUID item, String reader);

    /**
     * What one of these holds of is found.
     *
     * @param number of the request, empty for none
     * @param code of a record asked for, or of the hồ sơ it lies in; empty for none
     * @param readers accounts
     */
    record Sought(String number, String code, Set<String> readers) {
        public Sought {
            readers = Set.copyOf(readers);
        }
    }

    /** @param content of a document; empty for what is on paper */
    record BasketEntry(Wanted wanted, Optional<ContentKind> content, Instant putAt) {}

    record NewRequest(
            String reader,
            Purpose purpose,
            String purposeContent,
            FeeCategory feeCategory,
            String researchTopic,
            String note,
            List<NewItem> items) {
        public NewRequest {
            items = List.copyOf(items);
        }
    }

    /** @see RequestItem */
    record NewItem(Wanted wanted, DipKind kind, int copies) {}
}
