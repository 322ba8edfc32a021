package vn.kholuutru.preservation.fixity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.adapter.memory.MemoryCopyRegister;
import vn.kholuutru.core.adapter.memory.MemoryFixityRegister;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.storage.TargetKind;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.SettableClock;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.preservation.copy.CopyObject;

/** A store with two targets in folders, and everything that checks and repairs them. */
final class ExamplePlaces {
    static final TargetId NEAR = new TargetId("nha-kho-2");
    static final TargetId FAR = new TargetId("tinh-ban");
    static final Duration FIRST_AGAIN = Duration.ofHours(24);
    static final Duration CYCLE = Duration.ofDays(75);

    final SettableClock clock = new SettableClock(Instant.parse("2026-11-01T00:00:00Z"));
    final MemoryObjectRegister objects = new MemoryObjectRegister();
    final MemoryCopyRegister copies = new MemoryCopyRegister(objects);
    final MemoryFixityRegister register = new MemoryFixityRegister(objects, copies);
    final MemoryAlarmRegister alarms = new MemoryAlarmRegister(clock);
    final Map<TargetId, ObjectStorage> storages = new LinkedHashMap<>();
    final List<KeptObject> kept = new ArrayList<>();
    final SignedObjects made;
    final Path folder;
    final CareForObject care;
    private final CopyObject copy;

    ExamplePlaces(Path folder) {
        this(folder, Map.of());
    }

    /** @param instead storages that take the place of a folder */
    ExamplePlaces(Path folder, Map<TargetId, ObjectStorage> instead) {
        this.folder = folder;
        for (TargetId place : List.of(TargetId.STORE, NEAR, FAR)) {
            ObjectStorage storage = new FolderObjectStorage(rootOf(place));
            storage.prepare();
            storages.put(place, instead.getOrDefault(place, storage));
        }
        ManifestSigner signer =
                new CadesManifestSigner(new SigningKeySource.TrialKey(folder.resolve("key")), Clock.systemUTC());
        made = new SignedObjects(new FolderObjectStorage(rootOf(TargetId.STORE)), objects, signer, clock);
        DamagedBytes damaged = new DamagedBytes(folder.resolve("damaged"));
        copy = new CopyObject(objects, copies, signer, damaged, clock);
        care = new CareForObject(
                objects,
                copies,
                register,
                alarms,
                new ObjectPlaces(new StoreObjects(Optional.of(storage(TargetId.STORE))), new Targets()),
                new CheckObject(new ManifestSignature(new CadesSignatureVerifier(), anchors())),
                new RepairObject(damaged),
                new FixityLog(folder.resolve("log"), signer, clock),
                new CareForObject.Rhythm(FIRST_AGAIN, CYCLE, new ReadingBudget(1L << 40)),
                clock);
    }

    private List<X509Certificate> anchors() {
        try {
            return TrustAnchors.read(folder.resolve("key").resolve("trial-ca.pem"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectStorage storage(TargetId place) {
        return Objects.requireNonNull(storages.get(place));
    }

    Path rootOf(TargetId place) {
        return folder.resolve(place.value());
    }

    Path fileOf(TargetId place, ObjectId object, String path) {
        return rootOf(place).resolve(object.folder().path()).resolve(path);
    }

    /** AIPs with one to three versions, and containers; all with their copies. */
    void fill(int aips, int containers, Random random) {
        for (int number = 0; number < aips; number++) {
            int versions = 1 + random.nextInt(3);
            KeptObject last = made.keepAip(SignedObjects.aip(number), 500 + random.nextInt(3000), random);
            for (int version = 1; version < versions; version++) {
                last = made.keepAip(SignedObjects.aip(number), 500 + random.nextInt(3000), random);
            }
            kept.add(last);
        }
        for (int number = 0; number < containers; number++) {
            kept.add(made.keepContainer(SignedObjects.dossier(number)));
        }
        kept.forEach(this::copied);
    }

    /** One AIP of one version, and one container; both with their copies. */
    ExamplePlaces filledWith(ObjectId aip) {
        kept.add(made.keepAip(aip, 900, new Random(1)));
        kept.add(made.keepContainer(SignedObjects.dossier(1)));
        kept.forEach(this::copied);
        return this;
    }

    List<DueCheck> dueIn(Duration time) {
        Instant then = clock.instant().plus(time);
        return register.claim(storages.keySet(), then, then.plusSeconds(1), 99);
    }

    List<AlarmKind> openAlarms() {
        return alarms.open(99).stream().map(Alarm::kind).toList();
    }

    void copied(KeptObject object) {
        for (TargetId target : List.of(NEAR, FAR)) {
            copy.copy(object, target, storage(target), List.of(storage(TargetId.STORE)));
        }
    }

    /** Checks everything once, whatever its turn. */
    List<DueCheck> cycle() {
        return after(Duration.ofDays(90));
    }

    /** Checks what is due then. */
    List<DueCheck> after(Duration time) {
        register.enlist(Instant.EPOCH, FIRST_AGAIN);
        clock.set(clock.instant().plus(time));
        List<DueCheck> due = register.claim(
                storages.keySet(), clock.instant(), clock.instant().plus(FIRST_AGAIN), Integer.MAX_VALUE);
        due.forEach(care::care);
        return due;
    }

    /** Every file of every place with its bytes. */
    Map<Path, byte[]> bytes() {
        Map<Path, byte[]> bytes = new LinkedHashMap<>();
        for (TargetId place : storages.keySet()) {
            try (var files = Files.walk(rootOf(place))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    bytes.put(file, Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes;
    }

    private final class Targets implements StorageTargets {
        @Override
        public List<StorageTarget> all() {
            return List.of(described(NEAR), described(FAR));
        }

        @Override
        public Optional<ObjectStorage> open(TargetId id) {
            return Optional.ofNullable(storages.get(id));
        }

        private static StorageTarget described(TargetId id) {
            return new StorageTarget(id, TargetKind.FOLDER, "disk " + id, "kho", "Nguyễn Văn Lưu", true, false);
        }
    }
}
