package vn.kholuutru.preservation.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.adapter.memory.MemoryCopyRegister;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.storage.TargetKind;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.SettableClock;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.preservation.fixity.DamagedBytes;

/** One copy target is away for an hour while records come in: the clock is moved, the folder taken away and brought back. */
class TargetDownForAnHourTest {
    private static final StorageTarget NEAR = target("nha-kho-2", "DISK-1");
    private static final StorageTarget FAR = target("tinh-ban", "DISK-2");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.now());
    private MemoryObjectRegister objects = new MemoryObjectRegister();
    private MemoryCopyRegister copies = new MemoryCopyRegister(objects);
    private final MemoryAlarmRegister alarms = new MemoryAlarmRegister(clock);
    private final Targets targets = new Targets();

    private ExampleObjects examples;
    private TargetCopier near;
    private TargetCopier far;

    @BeforeEach
    void prepare() {
        begin();
    }

    /** The store and the registers are as empty as on the first day; the targets stay. */
    private void restoreFromBefore() {
        Path store = folder.resolve("store");
        try {
            Files.move(store, folder.resolve("lost"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        objects = new MemoryObjectRegister();
        copies = new MemoryCopyRegister(objects);
        begin();
    }

    private void begin() {
        ObjectStorage store = new FolderObjectStorage(folder.resolve("store"));
        store.prepare();
        examples = new ExampleObjects(store, objects, clock);
        CopyObject copy = copyObject();
        CopyPlaces places = new CopyPlaces(Optional.of(store), targets, alarms);
        near = new TargetCopier(NEAR, targets.storage(NEAR), places, copies, copy, alarms, settings(), clock);
        far = new TargetCopier(FAR, targets.storage(FAR), places, copies, copy, alarms, settings(), clock);
    }

    @Test
    void theOtherTargetGoesOnAndTheOneThatWasAwayCatchesUpByItself() throws IOException {
        examples.keep(ExampleObjects.id(1), "trước");
        look();
        assertThat(gaps()).isEmpty();

        Files.move(folder.resolve("tinh-ban"), folder.resolve("taken-away"));
        Files.createDirectory(folder.resolve("tinh-ban"));
        for (int minute = 1; minute <= 60; minute++) {
            examples.keep(ExampleObjects.id(100 + minute), "trong lúc vắng " + minute);
            pass(Duration.ofMinutes(1));
            look();
        }

        assertThat(alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.TARGET_AWAY);
        assertThat(copies.lacking(NEAR.id(), Instant.EPOCH, Optional.empty(), 100))
                .isEmpty();
        assertThat(copies.lacking(FAR.id(), Instant.EPOCH, Optional.empty(), 100))
                .hasSize(60);
        assertThat(folder.resolve("tinh-ban")).isEmptyDirectory();

        Files.delete(folder.resolve("tinh-ban"));
        Files.move(folder.resolve("taken-away"), folder.resolve("tinh-ban"));
        pass(Duration.ofMinutes(5));
        look();

        assertThat(gaps()).isEmpty();
        assertThat(alarms.open(9)).isEmpty();
    }

    @Test
    void copiesThatAreMissingTooLongAreTold() throws IOException {
        WatchCopies watch = new WatchCopies(targets, copies, alarms, settings(), clock);
        Files.createFile(folder.resolve("tinh-ban"));
        examples.keep(ExampleObjects.id(1), "một");
        look();
        watch.look();
        assertThat(alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.TARGET_AWAY);

        pass(Duration.ofHours(25));
        watch.look();
        assertThat(alarms.open(9)).extracting(Alarm::kind).contains(AlarmKind.COPIES_MISSING);

        Files.delete(folder.resolve("tinh-ban"));
        look();
        watch.look();
        assertThat(alarms.open(9)).isEmpty();
    }

    @Test
    void oneDamagedObjectDoesNotHoldUpTheOthers() {
        KeptObject damaged = examples.keep(ExampleObjects.id(1), "một");
        ExampleObjects.spoil(
                new FolderObjectStorage(folder.resolve("store")), damaged.id(), "v1/content/content/trang.pdf");
        examples.keep(ExampleObjects.id(2), "hai");

        look();

        assertThat(gaps()).containsExactly(damaged);
        assertThat(alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.OBJECT_DAMAGED);
    }

    @Test
    void aVersionThatOnlyATargetHoldsIsToldAndDoesNotHoldUpTheOthers() {
        examples.keep(ExampleObjects.id(1), "một");
        KeptObject later = examples.keep(ExampleObjects.id(1), "một, bản hai");
        near.look();
        restoreFromBefore();
        examples.keep(ExampleObjects.id(1), "một");
        examples.keep(ExampleObjects.id(2), "hai");

        near.look();

        assertThat(alarms.open(9)).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.VERSION_UNKNOWN);
            assertThat(alarm.arguments()).containsExactly(later.id().value(), "nha-kho-2", "v2", "v1");
        });
        assertThat(copies.of(ExampleObjects.id(1))).isEmpty();
        assertThat(copies.of(ExampleObjects.id(2))).hasSize(1);

        examples.keep(ExampleObjects.id(1), "một, bản hai");
        pass(Duration.ofHours(1));
        near.look();
        assertThat(alarms.open(9)).isEmpty();
    }

    @Test
    void anObjectThatFailsInAnUnforeseenWayIsToldAndDoesNotHoldUpTheOthers() {
        ObjectStorage listsRubbish = new FailingFor(targets.storage(NEAR), ExampleObjects.id(1));
        near = new TargetCopier(
                NEAR,
                listsRubbish,
                new CopyPlaces(Optional.of(store()), targets, alarms),
                copies,
                copyObject(),
                alarms,
                settings(),
                clock);
        examples.keep(ExampleObjects.id(1), "một");
        for (int number = 2; number < 8; number++) {
            examples.keep(ExampleObjects.id(number), "khác");
        }

        near.look();

        assertThat(copies.lacking(NEAR.id(), Instant.EPOCH, Optional.empty(), 9))
                .extracting(KeptObject::id)
                .containsExactly(ExampleObjects.id(1));
        assertThat(alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.TARGET_AWAY);

        for (int look = 0; look < 9; look++) {
            examples.keep(ExampleObjects.id(10 + look), "thêm");
            pass(Duration.ofMinutes(5));
            near.look();
        }

        assertThat(copies.lacking(NEAR.id(), Instant.EPOCH, Optional.empty(), 9))
                .hasSize(1);
        assertThat(alarms.open(9))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.times()).isEqualTo(10));
    }

    @Test
    void manyObjectsThatFailDoNotHoldUpTheOthersForEver() {
        ObjectId[] bad = IntStream.range(1, 60).mapToObj(ExampleObjects::id).toArray(ObjectId[]::new);
        near = new TargetCopier(
                NEAR,
                new FailingFor(targets.storage(NEAR), bad),
                new CopyPlaces(Optional.of(store()), targets, alarms),
                copies,
                copyObject(),
                alarms,
                settings(),
                clock);
        for (ObjectId id : bad) {
            examples.keep(id, "một");
        }
        examples.keep(ExampleObjects.id(60), "sáu mươi");

        for (int look = 0; look < 4; look++) {
            near.look();
            pass(Duration.ofMinutes(5));
        }

        assertThat(copies.of(ExampleObjects.id(60))).hasSize(1);
    }

    @Test
    void aTargetThatIsNearlyFullGetsNothingMore() {
        near = new TargetCopier(
                NEAR,
                targets.storage(NEAR),
                new CopyPlaces(Optional.empty(), targets, alarms),
                copies,
                copyObject(),
                alarms,
                settings(Long.MAX_VALUE),
                clock);
        examples.keep(ExampleObjects.id(1), "một");

        near.look();

        assertThat(alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.TARGET_FULL);
        assertThat(copies.of(ExampleObjects.id(1))).isEmpty();
    }

    private ObjectStorage store() {
        return new FolderObjectStorage(folder.resolve("store"));
    }

    private CopyObject copyObject() {
        return new CopyObject(
                objects,
                copies,
                new CadesManifestSigner(new SigningKeySource.TrialKey(folder), clock),
                new DamagedBytes(folder.resolve("damaged")),
                clock);
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private void look() {
        near.look();
        far.look();
    }

    private List<KeptObject> gaps() {
        return copies.gaps(Independence.of(targets.all(), 2), Optional.empty(), Optional.empty(), 100).stream()
                .map(gap -> gap.object())
                .toList();
    }

    private static StorageTarget target(String name, String medium) {
        return new StorageTarget(
                new TargetId(name), TargetKind.FOLDER, medium, "Nhà kho số 2", "Nguyễn Thị Lan", true, false);
    }

    private final class Targets implements StorageTargets {
        ObjectStorage storage(StorageTarget target) {
            return new FolderObjectStorage(folder.resolve(target.id().value()));
        }

        @Override
        public List<StorageTarget> all() {
            return List.of(NEAR, FAR);
        }

        @Override
        public Optional<ObjectStorage> open(TargetId id) {
            return Optional.of(new FolderObjectStorage(folder.resolve(id.value())));
        }
    }

    private static CopyConfiguration settings() {
        return settings(1);
    }

    private static CopyConfiguration settings(long reserve) {
        return new CopyConfiguration() {
            @Override
            public int wanted() {
                return 2;
            }

            @Override
            public int parallel() {
                return 3;
            }

            @Override
            public Duration within() {
                return Duration.ofDays(1);
            }

            @Override
            public long reserve() {
                return reserve;
            }
        };
    }
}
