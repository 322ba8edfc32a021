package vn.kholuutru.access.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.kholuutru.core.adapter.encryption.EncryptedObjectStorage;
import vn.kholuutru.core.adapter.encryption.TargetKey;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.ocfl.WriteOnceObjectStorage;
import vn.kholuutru.core.adapter.s3.S3Bucket;
import vn.kholuutru.core.adapter.s3.S3ObjectStorage;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.storage.TargetKind;
import vn.kholuutru.core.port.MediaDrives;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.StorageTargets;

/** The storage targets of the settings, and the drives of those that are offline media. */
final class ConfiguredTargets implements StorageTargets, MediaDrives {
    private final List<StorageTarget> all = new ArrayList<>();
    private final Map<TargetId, ObjectStorage> storages = new LinkedHashMap<>();

    private final TargetsConfiguration configuration;
    private final Path workFolder;
    private final Clock clock;

    /**
     * @param workFolder for encrypted files on their way
     * @throws IllegalArgumentException naming the setting whose settings do not fit together
     */
    ConfiguredTargets(TargetsConfiguration configuration, Path workFolder, Clock clock) {
        this.configuration = configuration;
        this.workFolder = workFolder;
        this.clock = clock;
        new TreeMap<>(configuration.targets()).forEach((name, settings) -> {
            StorageTarget target = new StorageTarget(
                    new TargetId(name),
                    settings.kind(),
                    settings.medium(),
                    settings.site(),
                    settings.responsible(),
                    settings.overwritable(),
                    settings.keyFile().isPresent());
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

    @Override
    public Optional<Path> folder(TargetId target) {
        return offline(target).flatMap(TargetsConfiguration.Target::folder).filter(Files::isDirectory);
    }

    @Override
    public ObjectStorage objects(TargetId target, Path folder) {
        return offline(target)
                .map(settings -> guarded(target.value(), settings, new FolderObjectStorage(folder)))
                .orElseThrow(() -> new IllegalArgumentException("no offline medium: " + target));
    }

    @Override
    public Optional<LocalDate> endOfLife(TargetId target) {
        return offline(target).flatMap(settings -> settings.made().map(made -> made.plusYears(settings.lifeYears())));
    }

    private Optional<TargetsConfiguration.Target> offline(TargetId target) {
        return Optional.ofNullable(configuration.targets().get(target.value()))
                .filter(settings -> settings.kind() == TargetKind.OFFLINE);
    }

    private ObjectStorage storage(String name, TargetsConfiguration.Target settings) {
        return guarded(
                name,
                settings,
                settings.kind() == TargetKind.S3
                        ? bucket(name, settings)
                        : new FolderObjectStorage(folder(name, settings)));
    }

    /** Encrypted when there is a key, and never overwritten when that is not allowed. */
    private ObjectStorage guarded(String name, TargetsConfiguration.Target settings, ObjectStorage place) {
        ObjectStorage readable = settings.keyFile()
                .<ObjectStorage>map(file -> new EncryptedObjectStorage(place, key(name, settings, file), workFolder))
                .orElse(place);
        return settings.overwritable() ? readable : new WriteOnceObjectStorage(readable);
    }

    private static Path folder(String name, TargetsConfiguration.Target settings) {
        return settings.folder().orElseThrow(() -> missing(name, "folder"));
    }

    private static TargetKey key(String name, TargetsConfiguration.Target settings, Path file) {
        if (settings.folder().filter(file.toAbsolutePath()::startsWith).isPresent()) {
            throw new IllegalArgumentException(setting(name, "key-file") + " lies on the target it is to protect");
        }
        return TargetKey.in(file);
    }

    private ObjectStorage bucket(String name, TargetsConfiguration.Target settings) {
        if (settings.lock().isPresent() && settings.overwritable()) {
            throw new IllegalArgumentException(
                    setting(name, "lock") + " needs " + setting(name, "overwritable") + "=false");
        }
        return new S3ObjectStorage(
                new S3Bucket(
                        settings.endpoint(),
                        settings.region(),
                        settings.bucket().orElseThrow(() -> missing(name, "bucket")),
                        settings.prefix().orElse(""),
                        settings.accessKey().orElseThrow(() -> missing(name, "access-key")),
                        settings.secretKey().orElseThrow(() -> missing(name, "secret-key")),
                        settings.lock()),
                clock);
    }

    private static IllegalArgumentException missing(String name, String what) {
        return new IllegalArgumentException(setting(name, what) + " is missing");
    }

    private static String setting(String name, String what) {
        return "kho.targets." + name + "." + what;
    }
}
