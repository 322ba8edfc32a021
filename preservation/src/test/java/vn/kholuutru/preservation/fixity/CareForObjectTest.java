package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.ocfl.InventoryFile;

class CareForObjectTest {
    private static final ObjectId SCAN = SignedObjects.aip(0);
    private static final String CONTENT = "v1/content/content/trang.pdf";

    @TempDir
    Path folder;

    @Test
    void aWholeObjectIsCheckedAgainAfterADayAndThenInTheCycle() {
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
        places.cycle();

        assertThat(places.dueIn(ExamplePlaces.FIRST_AGAIN))
                .extracting(DueCheck::place)
                .containsOnly(TargetId.STORE);
        assertThat(places.alarms.recent(9)).isEmpty();
        assertThat(places.register.coverage(places.clock.instant(), Duration.ofDays(90)))
                .allSatisfy(place -> assertThat(place.inTime()).isEqualTo(place.objects()));
    }

    @Test
    void damageIsToldPutRightAndClosedOnlyWhenItIsStillRightADayLater() throws IOException {
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
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
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
        byte[] good = Files.readAllBytes(places.fileOf(TargetId.STORE, SCAN, CONTENT));
        for (TargetId place : places.storages.keySet()) {
            Files.writeString(places.fileOf(place, SCAN, CONTENT), "hỏng ở " + place);
        }

        places.cycle();

        for (TargetId place : places.storages.keySet()) {
            assertThat(places.fileOf(place, SCAN, CONTENT)).hasContent("hỏng ở " + place);
        }
        assertThat(places.openAlarms()).contains(AlarmKind.OBJECT_UNREPAIRABLE);
        Files.write(places.fileOf(ExamplePlaces.FAR, SCAN, CONTENT), good);
        places.cycle();
        assertThat(places.fileOf(TargetId.STORE, SCAN, CONTENT)).hasBinaryContent(good);
        assertThat(places.fileOf(ExamplePlaces.NEAR, SCAN, CONTENT)).hasBinaryContent(good);
        assertThat(places.openAlarms()).doesNotContain(AlarmKind.OBJECT_UNREPAIRABLE);
        assertThat(places.register.incidents(9))
                .hasSize(3)
                .allSatisfy(incident -> assertThat(incident.repairedAt()).isPresent());
    }

    @Test
    void aWholeObjectThatIsGoneComesBack() throws IOException {
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
        List<ObjectFile> before = places.storage(TargetId.STORE).files(SCAN.folder());
        for (ObjectFile file : before) {
            Files.delete(places.fileOf(TargetId.STORE, SCAN, file.path()));
        }

        places.cycle();

        assertThat(places.storage(TargetId.STORE).files(SCAN.folder())).isEqualTo(before);
    }

    @Test
    void aForgedManifestThatEveryDigestAgreesWithIsCaughtByItsSignatureAndNotSpread() throws IOException {
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
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
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
        Path stranger = places.fileOf(TargetId.STORE, SCAN, "v1/content/content/lạ.exe");
        Files.writeString(stranger, "không phải của kho");

        places.cycle();

        assertThat(stranger).exists();
        assertThat(places.openAlarms()).containsExactly(AlarmKind.OBJECT_UNEXPECTED);
        Files.delete(stranger);
        places.cycle();
        assertThat(places.alarms.open(9)).isEmpty();
    }

    @Test
    void aVersionThatIsBeingWrittenIsNoDamageAndIsNotRolledBack() throws IOException {
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
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
    void damagedBytesAreNotOverwrittenWhenTheyCannotBeKept() throws IOException {
        ExamplePlaces places = new ExamplePlaces(folder).filledWith(SCAN);
        Path file = places.fileOf(TargetId.STORE, SCAN, CONTENT);
        Files.writeString(file, "hỏng");
        Files.writeString(folder.resolve("damaged"), "a file where the folder should be, as on a full disk");

        places.cycle();

        assertThat(file).hasContent("hỏng");
        assertThat(places.openAlarms()).contains(AlarmKind.OBJECT_DAMAGED);
        Files.delete(folder.resolve("damaged"));
        places.cycle();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).isNotEqualTo("hỏng");
        assertThat(places.register.findOpen(SCAN, TargetId.STORE)).isEmpty();
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
}
