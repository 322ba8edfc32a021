package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;

/** The latest receipt of every object on every target. */
public interface CopyRegister {
    /** In place of an earlier receipt of this object on this target. */
    void keep(CopyReceipt receipt);

    Optional<CopyReceipt> find(ObjectId object, TargetId target);

    /** In the order of targets. */
    List<CopyReceipt> of(ObjectId object);

    /** Receipts of a target in the order of the objects' ids, those after the given one. */
    List<CopyReceipt> after(TargetId target, Optional<ObjectId> last, int limit);
}
