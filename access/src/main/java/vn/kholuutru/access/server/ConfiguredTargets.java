package vn.kholuutru.access.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.storage.TargetKind;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.StorageTargets;

/** The storage targets of the settings. */
final class ConfiguredTargets implements StorageTargets {
    private final List<StorageTarget> all = new ArrayList<>();
    private final Map<TargetId, ObjectStorage> storages = new LinkedHashMap<>();

    /** @throws IllegalArgumentException naming the setting whose settings do not fit together */
    ConfiguredTargets(TargetsConfiguration configuration) {
        new TreeMap<>(configuration.targets()).forEach((name, settings) -> {
            StorageTarget target = new StorageTarget(
                    new TargetId(name),
                    settings.kind(),
                    settings.medium(),
                    settings.site(),
                    settings.responsible(),
                    settings.overwritable(),
                    false);
            all.add(target);
            if (target.online()) {
                storages.put(target.id(), storage(name, settings));
            }
        });
    }

    @Override
    public List<StorageTarget> all() {
        return List.copyOf(all);
    }

    @Override
    public Optional<ObjectStorage> open(TargetId id) {
        return Optional.ofNullable(storages.get(id));
    }

    private static ObjectStorage storage(String name, TargetsConfiguration.Target settings) {
        if (settings.kind() == TargetKind.S3) {
            throw new IllegalArgumentException("kho.targets." + name + ".kind: not yet");
        }
        return settings.folder()
                .map(FolderObjectStorage::new)
                .orElseThrow(() -> new IllegalArgumentException("kho.targets." + name + ".folder is missing"));
    }
}
