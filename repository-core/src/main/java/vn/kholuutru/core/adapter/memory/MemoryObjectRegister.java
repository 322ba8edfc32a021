package vn.kholuutru.core.adapter.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectRegister;

/** The register of objects in memory. */
public final class MemoryObjectRegister implements ObjectRegister {
    private final NavigableMap<ObjectId, KeptObject> objects = new TreeMap<>();

    @Override
    public synchronized void note(KeptObject object) {
        objects.merge(object.id(), object, (known, now) -> known.head() < now.head() ? now : known);
    }

    @Override
    public synchronized Optional<KeptObject> find(ObjectId id) {
        return Optional.ofNullable(objects.get(id));
    }

    @Override
    public synchronized List<KeptObject> after(Optional<ObjectId> last, int limit) {
        NavigableMap<ObjectId, KeptObject> rest =
                last.map(id -> objects.tailMap(id, false)).orElse(objects);
        return rest.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized Totals totals() {
        return new Totals(
                objects.size(),
                objects.values().stream().mapToLong(KeptObject::bytes).sum());
    }
}
