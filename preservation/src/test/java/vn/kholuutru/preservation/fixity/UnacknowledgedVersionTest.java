package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.ocfl.InventoryFile;

/** A place that holds a later version than the archive has acknowledged. */
class UnacknowledgedVersionTest {
    private static final ObjectId SCAN = SignedObjects.aip(0);
    private static final ObjectId DOSSIER = SignedObjects.dossier(1);
    private static final String CONTENT = "v1/content/content/trang.pdf";
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    private ExamplePlaces places;

    @BeforeEach
    void fill() {
        places = new ExamplePlaces(folder);
        places.kept.add(places.made.keepAip(SCAN, 900, new Random(1)));
        places.kept.add(places.made.keepContainer(DOSSIER));
        places.kept.forEach(places::copied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "nha-kho-2"})
    void anInventoryThatSomebodyPlantedIsToldAfterTenMinutesAndHidesNoDamage(String where) throws IOException {
        TargetId place = new TargetId(where);
        byte[] good = Files.readAllBytes(places.fileOf(place, SCAN, CONTENT));
        byte[] planted = plant(place);
        Files.writeString(places.fileOf(place, SCAN, CONTENT), "sửa lén");

        places.cycle();
        assertThat(kinds()).isEmpty();
        places.after(TEN_MINUTES);

        assertThat(kinds()).containsExactlyInAnyOrder(AlarmKind.OBJECT_UNEXPECTED, AlarmKind.OBJECT_DAMAGED);
        assertThat(places.register.incidents(9))
                .extracting(FixityIncident::findings)
                .containsExactly(List.of("FILE_ALTERED " + CONTENT));
        assertThat(places.fileOf(place, SCAN, CONTENT)).hasBinaryContent(good);
        assertThat(places.fileOf(place, SCAN, Inventory.NAME)).hasBinaryContent(planted);
        assertThat(places.objects.find(SCAN)).map(KeptObject::head).contains(1);
    }

    @Test
    void aPlantedInventoryDoesNotKeepTheNextDamageFromBeingFound() throws IOException {
        plant(TargetId.STORE);
        places.cycle();
        places.after(TEN_MINUTES);
        Files.delete(places.fileOf(TargetId.STORE, SCAN, CONTENT));

        places.after(ExamplePlaces.FIRST_AGAIN);
        places.after(TEN_MINUTES);

        assertThat(kinds()).containsExactlyInAnyOrder(AlarmKind.OBJECT_UNEXPECTED, AlarmKind.OBJECT_DAMAGED);
        assertThat(places.fileOf(TargetId.STORE, SCAN, CONTENT)).exists();
    }

    @Test
    void whatSomebodyPlantedIsNoLongerToldWhenItIsGone() throws IOException {
        byte[] json = Files.readAllBytes(places.fileOf(TargetId.STORE, SCAN, Inventory.NAME));
        plant(TargetId.STORE);
        places.cycle();
        places.after(TEN_MINUTES);
        Files.write(places.fileOf(TargetId.STORE, SCAN, Inventory.NAME), json);
        Files.write(
                places.fileOf(TargetId.STORE, SCAN, Inventory.SIDECAR), InventoryFile.sidecar(Digests.sha512(json)));

        places.after(ExamplePlaces.FIRST_AGAIN);

        assertThat(kinds()).isEmpty();
    }

    @Test
    void aVersionStoredAndNeverNotedIsNotedWhenItIsWholeAndSigned() {
        places.made.storeAip(SCAN, 700, new Random(2));

        places.cycle();
        places.after(TEN_MINUTES);

        assertThat(places.objects.find(SCAN)).map(KeptObject::head).contains(2);
        places.cycle();
        assertThat(kinds()).isEmpty();
        assertThat(places.register.incidents(9)).isEmpty();
    }

    @Test
    void aVersionWhoseSidecarACrashLeftBehindIsNotedAndPutRight() throws IOException {
        Path sidecar = places.fileOf(TargetId.STORE, SCAN, Inventory.SIDECAR);
        byte[] former = Files.readAllBytes(sidecar);
        places.made.storeAip(SCAN, 700, new Random(2));
        Files.write(sidecar, former);

        places.cycle();
        places.after(TEN_MINUTES);
        places.after(TEN_MINUTES);

        KeptObject kept = places.objects.find(SCAN).orElseThrow();
        assertThat(kept.head()).isEqualTo(2);
        assertThat(sidecar).hasBinaryContent(InventoryFile.sidecar(kept.inventory()));
    }

    @Test
    void aVersionThatSomebodyElseSignedIsToldAndNotNoted() {
        places.made.storeAip(
                SCAN,
                700,
                new Random(2),
                new CadesManifestSigner(
                        new SigningKeySource.TrialKey(folder.resolve("key of a stranger")), Clock.systemUTC()));

        places.cycle();
        places.after(TEN_MINUTES);

        assertThat(kinds()).containsExactly(AlarmKind.OBJECT_UNEXPECTED);
        assertThat(places.objects.find(SCAN)).map(KeptObject::head).contains(1);
    }

    @Test
    void aSignedVersionThatIsNotWholeIsToldAndNotNoted() throws IOException {
        places.made.storeAip(SCAN, 700, new Random(2));
        Files.writeString(places.fileOf(TargetId.STORE, SCAN, CONTENT.replace("v1/", "v2/")), "khác");

        places.cycle();
        places.after(TEN_MINUTES);

        assertThat(kinds()).containsExactly(AlarmKind.OBJECT_UNEXPECTED);
        assertThat(places.objects.find(SCAN)).map(KeptObject::head).contains(1);
    }

    @Test
    void aDossiersVersionIsSignedByNobodyAndSoIsToldAndLeft() throws IOException {
        places.made.storeContainer(DOSSIER);
        byte[] root = Files.readAllBytes(places.fileOf(TargetId.STORE, DOSSIER, Inventory.NAME));

        places.cycle();
        places.after(TEN_MINUTES);

        assertThat(kinds()).containsExactly(AlarmKind.OBJECT_UNEXPECTED);
        assertThat(places.objects.find(DOSSIER)).map(KeptObject::head).contains(1);
        assertThat(places.fileOf(TargetId.STORE, DOSSIER, Inventory.NAME)).hasBinaryContent(root);
    }

    private List<AlarmKind> kinds() {
        return places.alarms.open(99).stream().map(Alarm::kind).toList();
    }

    /** A root inventory of a version there is not, with its sidecar. */
    private byte[] plant(TargetId place) throws IOException {
        byte[] json = Files.readString(places.fileOf(place, SCAN, Inventory.NAME))
                .replace("\"head\":\"v1\"", "\"head\":\"v2\"")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(places.fileOf(place, SCAN, Inventory.NAME), json);
        Files.write(places.fileOf(place, SCAN, Inventory.SIDECAR), InventoryFile.sidecar(Digests.sha512(json)));
        return json;
    }
}
