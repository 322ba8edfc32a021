package vn.kholuutru.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.copy.TargetHoldings;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/**
 * The latest receipt of every object on every target, held against the register of objects: a receipt counts for as long as
 * the object has not changed since. Safe for use by many threads and processes.
 */
public interface CopyRegister {
    /** In place of an earlier receipt of this object on this target. */
    void keep(CopyReceipt receipt);

    /** The copy was found to be no longer whole: its receipt counts no more, and the object is copied again. */
    void withdraw(ObjectId object, TargetId target);

    Optional<CopyReceipt> find(ObjectId object, TargetId target);

    /** In the order of targets. */
    List<CopyReceipt> of(ObjectId object);

    /** Receipts of a target in the order of the objects' ids, those after the given one. */
    List<CopyReceipt> after(TargetId target, Optional<ObjectId> last, int limit);

    /**
     * Objects whose latest version has no receipt of a target, in the order of their ids.
     *
     * @param since only those noted then or later; {@link Instant#EPOCH} for all
     * @param last only those after this one
     */
    List<KeptObject> lacking(TargetId target, Instant since, Optional<ObjectId> last, int limit);

    /** Objects whose latest version had no receipt of a target before that moment, in the order of their ids. */
    List<KeptObject> lackingBefore(TargetId target, Instant moment, Optional<ObjectId> last, int limit);

    TargetHoldings holdings(TargetId target);

    /**
     * Phông by phông in the order of their codes.
     *
     * @param due objects stored by then should have their copies
     */
    List<FondsCopies> coverage(Independence independence, Instant due);

    /**
     * Objects with too few independent copies, in the order of their ids.
     *
     * @param fonds only those of this phông
     */
    List<CopyGap> gaps(Independence independence, Optional<FondsCode> fonds, Optional<ObjectId> last, int limit);
}
