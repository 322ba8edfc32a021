package vn.kholuutru.preservation.fixity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.StorageTargets;

/** Every place whose bytes can be read now: the store, and the targets online that answer. */
public final class ObjectPlaces {
    private final StoreObjects store;
    private final StorageTargets targets;

    public ObjectPlaces(StoreObjects store, StorageTargets targets) {
        this.store = store;
        this.targets = targets;
    }

    /** The store first. */
    public Map<TargetId, ObjectStorage> answering() {
        Map<TargetId, ObjectStorage> places = new LinkedHashMap<>();
        store.storage().ifPresent(storage -> places.put(TargetId.STORE, storage));
        for (StorageTarget target : targets.all()) {
            targets.open(target.id())
                    .filter(ObjectStorage::ready)
                    .ifPresent(storage -> places.put(target.id(), storage));
        }
        return places;
    }

    public Optional<ObjectStorage> find(TargetId place) {
        return place.equals(TargetId.STORE) ? store.storage() : targets.open(place);
    }

    /** Where good bytes may come from for a place. */
    public List<ObjectStorage> besides(TargetId place) {
        Map<TargetId, ObjectStorage> places = answering();
        places.remove(place);
        return new ArrayList<>(places.values());
    }
}
