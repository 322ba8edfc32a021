package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.ocfl.InventoryFile;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

class CareForObjectTest {
    private static final ObjectId SCAN = SignedObjects.aip(0);
    private static final String CONTENT = "v1/content/content/trang.pdf";

    @TempDir
    Path folder;

    @Test
    void aWholeObjectIsCheckedAgainAfterADayAndThenInTheCycle() {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        places.cycle();

        assertThat(dueIn(places, ExamplePlaces.FIRST_AGAIN))
                .extracting(DueCheck::place)
                .containsOnly(TargetId.STORE);
        assertThat(places.alarms.recent(9)).isEmpty();
        assertThat(places.register.coverage(places.clock.instant(), Duration.ofDays(90)))
                .allSatisfy(place -> assertThat(place.inTime()).isEqualTo(place.objects()));
    }

    @Test
    void damageIsToldPutRightAndClosedOnlyWhenItIsStillRightADayLater() throws IOException {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        Path file = places.fileOf(TargetId.STORE, SCAN, CONTENT);
        byte[] good = Files.readAllBytes(file);
        Files.writeString(file, "hỏng");

        places.cycle();

        assertThat(file).hasBinaryContent(good);
        assertThat(places.alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.OBJECT_DAMAGED);
        assertThat(places.register.incidents(9)).singleElement().satisfies(incident -> {
            assertThat(incident.findings()).containsExactly("FILE_ALTERED " + CONTENT);
            assertThat(incident.repairedAt()).isPresent();
        });
        places.cycle();
        assertThat(places.alarms.open(9)).isEmpty();
    }

    @Test
    void whatIsAlteredInTheStoreAndAllCopiesStaysAsItIsUntilAGoodCopyComesBack() throws IOException {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        byte[] good = Files.readAllBytes(places.fileOf(TargetId.STORE, SCAN, CONTENT));
        for (TargetId place : places.storages.keySet()) {
            Files.writeString(places.fileOf(place, SCAN, CONTENT), "hỏng ở " + place);
        }

        places.cycle();

        for (TargetId place : places.storages.keySet()) {
            assertThat(places.fileOf(place, SCAN, CONTENT)).hasContent("hỏng ở " + place);
        }
        assertThat(kinds(places)).contains(AlarmKind.OBJECT_UNREPAIRABLE);
        Files.write(places.fileOf(ExamplePlaces.FAR, SCAN, CONTENT), good);
        places.cycle();
        assertThat(places.fileOf(TargetId.STORE, SCAN, CONTENT)).hasBinaryContent(good);
        assertThat(places.fileOf(ExamplePlaces.NEAR, SCAN, CONTENT)).hasBinaryContent(good);
        assertThat(kinds(places)).doesNotContain(AlarmKind.OBJECT_UNREPAIRABLE);
        assertThat(places.register.incidents(9))
                .hasSize(3)
                .allSatisfy(incident -> assertThat(incident.repairedAt()).isPresent());
    }

    @Test
    void aWholeObjectThatIsGoneComesBack() throws IOException {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        List<ObjectFile> before = places.storage(TargetId.STORE).files(SCAN.folder());
        for (ObjectFile file : before) {
            Files.delete(places.fileOf(TargetId.STORE, SCAN, file.path()));
        }

        places.cycle();

        assertThat(places.storage(TargetId.STORE).files(SCAN.folder())).isEqualTo(before);
    }

    @Test
    void aForgedManifestThatEveryDigestAgreesWithIsCaughtByItsSignatureAndNotSpread() throws IOException {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        for (TargetId place : places.storages.keySet()) {
            forge(places, place);
        }
        KeptObject kept = places.objects.find(SCAN).orElseThrow();
        byte[] json = Files.readAllBytes(places.fileOf(TargetId.STORE, SCAN, Inventory.NAME));
        byte[] manifest = Files.readAllBytes(places.fileOf(TargetId.STORE, SCAN, "v1/content/" + Manifest.NAME));
        KeptObject forged = new KeptObject(
                SCAN,
                kept.head(),
                Digests.sha512(json),
                Optional.of(Digests.sha512(manifest)),
                kept.files(),
                kept.bytes(),
                kept.notedAt());

        ObjectState state = new CheckObject(new ManifestSignature(new CadesSignatureVerifier(), List.of()))
                .check(forged, places.storage(TargetId.STORE), List.of());

        assertThat(state).isInstanceOfSatisfying(ObjectState.Damaged.class, damaged -> {
            assertThat(damaged.found())
                    .extracting(Discrepancy::kind)
                    .containsExactly(Discrepancy.Kind.SIGNATURE_BROKEN);
            assertThat(damaged.expected()).isEmpty();
        });
    }

    @Test
    void anUnknownFileInAnObjectIsToldAndLeftWhereItIs() throws IOException {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        Path stranger = places.fileOf(TargetId.STORE, SCAN, "v1/content/content/lạ.exe");
        Files.writeString(stranger, "không phải của kho");

        places.cycle();

        assertThat(stranger).exists();
        assertThat(kinds(places)).containsExactly(AlarmKind.OBJECT_UNEXPECTED);
        Files.delete(stranger);
        places.cycle();
        assertThat(places.alarms.open(9)).isEmpty();
    }

    @Test
    void aVersionThatIsBeingWrittenIsNoDamageAndIsNotRolledBack() throws IOException {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        places.register.enlist(Instant.EPOCH, Duration.ZERO);
        KeptObject first = places.objects.find(SCAN).orElseThrow();
        places.made.keepAip(SCAN, 700, new Random(2));
        List<ObjectFile> written = places.storage(TargetId.STORE).files(SCAN.folder());

        ObjectState state = new CheckObject(new ManifestSignature(new CadesSignatureVerifier(), List.of()))
                .check(first, places.storage(TargetId.STORE), List.of());

        assertThat(state).isEqualTo(new ObjectState.Ahead(2));
        places.cycle();
        assertThat(places.storage(TargetId.STORE).files(SCAN.folder())).isEqualTo(written);
        assertThat(places.register.incidents(9)).isEmpty();
    }

    @Test
    void aPlaceThatIsAwayIsNoDamageAndIsAskedLater() {
        Faulty faulty = new Faulty(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = filled(new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)));
        faulty.away = true;

        places.cycle();

        assertThat(places.register.incidents(9)).isEmpty();
        assertThat(places.alarms.open(9)).isEmpty();
        assertThat(dueIn(places, Duration.ofMinutes(11)))
                .extracting(DueCheck::place)
                .containsOnly(ExamplePlaces.NEAR);
    }

    @Test
    void aFileTheMediumCannotReadIsReplaced() {
        Faulty faulty = new Faulty(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = filled(new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)));
        faulty.badSector = CONTENT;

        places.cycle();

        assertThat(places.register.incidents(9))
                .extracting(FixityIncident::findings)
                .containsExactly(List.of("FILE_UNREADABLE " + CONTENT));
        assertThat(places.register.findOpen(SCAN, ExamplePlaces.NEAR)).isEmpty();
    }

    @Test
    void anObjectWhoseFolderCannotBeReadOnAPlaceThatAnswersIsDamagedUntilItCan() {
        Faulty faulty = new Faulty(new FolderObjectStorage(folder.resolve(TargetId.STORE.value())));
        ExamplePlaces places = filled(new ExamplePlaces(folder, Map.of(TargetId.STORE, faulty)));
        faulty.badFolder = Optional.of(SCAN.folder());

        places.cycle();

        assertThat(places.register.incidents(9))
                .extracting(FixityIncident::findings)
                .containsExactly(List.of("FILE_UNREADABLE " + SCAN.folder().path()));
        assertThat(kinds(places)).containsExactlyInAnyOrder(AlarmKind.OBJECT_DAMAGED, AlarmKind.OBJECT_UNREPAIRABLE);
        faulty.badFolder = Optional.empty();
        places.after(Duration.ofHours(1));
        assertThat(kinds(places)).isEmpty();
        assertThat(places.register.findOpen(SCAN, TargetId.STORE)).isEmpty();
    }

    @Test
    void aFolderThatIsNotReadForAMomentIsNoDamage() {
        Faulty faulty = new Faulty(new FolderObjectStorage(folder.resolve(TargetId.STORE.value())));
        ExamplePlaces places = filled(new ExamplePlaces(folder, Map.of(TargetId.STORE, faulty)));
        faulty.badFolder = Optional.of(SCAN.folder());
        faulty.badFolderOnce = true;

        places.cycle();

        assertThat(places.alarms.recent(9)).isEmpty();
        assertThat(dueIn(places, Duration.ofMinutes(11))).isEmpty();
    }

    @Test
    void aCheckThatFailsAgainIsToldAndDoesNotKeepTheOthersFromBeingChecked() {
        Faulty faulty = new Faulty(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = filled(new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)));
        faulty.badClient = CONTENT;

        places.cycle();

        assertThat(kinds(places)).isEmpty();
        assertThat(places.register.coverage(places.clock.instant(), Duration.ofDays(90)))
                .extracting(PlaceCoverage::never)
                .containsExactly(1L, 0L, 0L);
        places.after(Duration.ofMinutes(10));
        assertThat(kinds(places)).containsExactly(AlarmKind.OBJECT_UNCHECKED);
        faulty.badClient = "";
        places.after(Duration.ofMinutes(10));
        assertThat(kinds(places)).isEmpty();
        assertThat(places.register.coverage(places.clock.instant(), Duration.ofDays(90)))
                .allSatisfy(place -> assertThat(place.inTime()).isEqualTo(place.objects()));
    }

    @Test
    void aWriteOnceCopyCannotBePutRightAndAsksForAHand() throws IOException {
        Faulty faulty = new Faulty(new FolderObjectStorage(folder.resolve(ExamplePlaces.NEAR.value())));
        ExamplePlaces places = filled(new ExamplePlaces(folder, Map.of(ExamplePlaces.NEAR, faulty)));
        Files.writeString(places.fileOf(ExamplePlaces.NEAR, SCAN, CONTENT), "hỏng");
        faulty.writeOnce = true;

        places.cycle();

        assertThat(kinds(places)).contains(AlarmKind.OBJECT_UNREPAIRABLE);
        assertThat(places.copies.find(SCAN, ExamplePlaces.NEAR)).isEmpty();
        assertThat(places.register.findOpen(SCAN, ExamplePlaces.NEAR)).isPresent();
    }

    @Test
    void damagedBytesAreNotOverwrittenWhenTheyCannotBeKept() throws IOException {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        Path file = places.fileOf(TargetId.STORE, SCAN, CONTENT);
        Files.writeString(file, "hỏng");
        Files.writeString(folder.resolve("damaged"), "a file where the folder should be, as on a full disk");

        places.cycle();

        assertThat(file).hasContent("hỏng");
        assertThat(kinds(places)).contains(AlarmKind.OBJECT_DAMAGED);
        Files.delete(folder.resolve("damaged"));
        places.cycle();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isNotEqualTo("hỏng");
        assertThat(places.register.findOpen(SCAN, TargetId.STORE)).isEmpty();
    }

    @Test
    void aStopInTheMiddleOfReadingIsNoDamage() {
        ExamplePlaces places = filled(new ExamplePlaces(folder));
        Thread.currentThread().interrupt();

        places.cycle();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(places.register.incidents(9)).isEmpty();
    }

    private static ExamplePlaces filled(ExamplePlaces places) {
        places.kept.add(places.made.keepAip(SCAN, 900, new Random(1)));
        places.kept.add(places.made.keepContainer(SignedObjects.dossier(1)));
        places.kept.forEach(places::copied);
        return places;
    }

    private static List<DueCheck> dueIn(ExamplePlaces places, Duration time) {
        Instant then = places.clock.instant().plus(time);
        return places.register.claim(places.storages.keySet(), then, then.plusSeconds(1), 99);
    }

    private static List<AlarmKind> kinds(ExamplePlaces places) {
        return places.alarms.open(99).stream().map(Alarm::kind).toList();
    }

    /** Another description of the same files, with every digest made anew but the signature. */
    private static void forge(ExamplePlaces places, TargetId place) throws IOException {
        byte[] scan = "giả".getBytes(StandardCharsets.UTF_8);
        String old = Files.readString(places.fileOf(place, SCAN, "v1/content/" + Manifest.NAME));
        Checksum scanNow = Digests.sha512(scan);
        String scanBefore = old.substring(0, 128);
        String manifest = old.replace(scanBefore, scanNow.hex());
        String json = Files.readString(places.fileOf(place, SCAN, Inventory.NAME))
                .replace(scanBefore, scanNow.hex())
                .replace(
                        Digests.sha512(old.getBytes(StandardCharsets.UTF_8)).hex(),
                        Digests.sha512(manifest.getBytes(StandardCharsets.UTF_8))
                                .hex());
        Files.write(places.fileOf(place, SCAN, CONTENT), scan);
        Files.writeString(places.fileOf(place, SCAN, "v1/content/" + Manifest.NAME), manifest);
        byte[] sidecar = InventoryFile.sidecar(Digests.sha512(json.getBytes(StandardCharsets.UTF_8)));
        for (String version : List.of("", "v1/")) {
            Files.writeString(places.fileOf(place, SCAN, version + Inventory.NAME), json);
            Files.write(places.fileOf(place, SCAN, version + Inventory.SIDECAR), sidecar);
        }
    }

    /** A place with troubles of its own. */
    private static final class Faulty implements ObjectStorage {
        private final ObjectStorage place;
        private boolean away;
        private boolean writeOnce;
        private String badSector = "";
        private String badClient = "";
        private Optional<ObjectFolder> badFolder = Optional.empty();
        private boolean badFolderOnce;

        Faulty(ObjectStorage place) {
            this.place = place;
        }

        @Override
        public List<ObjectFile> files(ObjectFolder object) {
            refuseWhenAway();
            if (badFolder.equals(Optional.of(object))) {
                badFolder = badFolderOnce ? Optional.empty() : badFolder;
                throw new UncheckedIOException(new IOException("input/output error"));
            }
            return place.files(object);
        }

        @Override
        public InputStream open(ObjectFolder object, String path) {
            refuseWhenAway();
            if (path.equals(badClient)) {
                throw new IllegalStateException("the client's own failure");
            }
            if (path.equals(badSector)) {
                return new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("bad sector");
                    }
                };
            }
            return place.open(object, path);
        }

        @Override
        public void write(ObjectFolder object, ObjectFile file, Checksum sha512, InputStream bytes) {
            if (writeOnce) {
                throw new ProblemException(new Problem.NotAllowed("WRITE_ONCE", List.of()));
            }
            place.write(object, file, sha512, bytes);
            badSector = file.path().equals(badSector) ? "" : badSector;
        }

        @Override
        public void remove(ObjectFolder object, String path) {
            place.remove(object, path);
        }

        @Override
        public Stream<ObjectFolder> objects() {
            return place.objects();
        }

        @Override
        public void prepare() {
            place.prepare();
        }

        @Override
        public long freeBytes() {
            return place.freeBytes();
        }

        @Override
        public boolean ready() {
            return !away;
        }

        private void refuseWhenAway() {
            if (away) {
                throw new UncheckedIOException(new IOException("no route to host"));
            }
        }
    }
}
