package vn.kholuutru.core.port;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;

/**
 * Every object the archive has acknowledged, with the digests it had then: the place outside the store that tells what must
 * be in it. A row is written before the store's answer goes back, so what is missing here was promised to nobody.
 */
public interface ObjectRegister {
    /** Keeps the object as it is now. An earlier version than the one known changes nothing, nor does the same one again. */
    void note(KeptObject object);

    Optional<KeptObject> find(ObjectId id);

    /** Objects in the order of their ids, those after the given one; fewer than {@code limit} at the end. */
    List<KeptObject> after(Optional<ObjectId> last, int limit);

    Totals totals();

    /** @param bytes of all files of all versions */
    record Totals(long objects, long bytes) {}
}
