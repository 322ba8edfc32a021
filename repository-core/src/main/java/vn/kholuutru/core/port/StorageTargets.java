package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;

/** The targets the operator has described, and the way to the bytes on those that are online. */
public interface StorageTargets {
    /** In the order of their ids. */
    List<StorageTarget> all();

    /** The objects on a target; empty for an offline or unknown one. Whether it answers now is for the storage to say. */
    Optional<ObjectStorage> open(TargetId id);
}
