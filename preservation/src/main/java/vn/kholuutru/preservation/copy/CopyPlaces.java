package vn.kholuutru.preservation.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.StorageTargets;

/** Where the objects to be copied lie: in the store, and on the other targets. */
public final class CopyPlaces {
    private final Optional<ObjectStorage> store;
    private final StorageTargets targets;
    private final AlarmRegister alarms;

    public CopyPlaces(Optional<ObjectStorage> store, StorageTargets targets, AlarmRegister alarms) {
        this.store = store;
        this.targets = targets;
        this.alarms = alarms;
    }

    /** The store first, then the targets online that answer, without the one given. */
    public List<ObjectStorage> besides(TargetId target) {
        List<ObjectStorage> places = new ArrayList<>();
        store.ifPresent(places::add);
        for (StorageTarget other : targets.all()) {
            if (!other.id().equals(target)) {
                targets.open(other.id()).filter(ObjectStorage::ready).ifPresent(places::add);
            }
        }
        return places;
    }

    /** Checking will find the same, repair what it can and settle this. */
    void suspect(ObjectId object, String path) {
        alarms.raise(AlarmKind.OBJECT_DAMAGED, object.value(), List.of(object.value(), TargetId.STORE.value(), path));
    }
}
