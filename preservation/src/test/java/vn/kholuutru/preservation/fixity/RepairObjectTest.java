package vn.kholuutru.preservation.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.core.model.ocfl.Inventory;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.preservation.copy.CopySources;
import vn.kholuutru.preservation.copy.ObjectFiles;

class RepairObjectTest {
    private static final ObjectId SCAN = SignedObjects.aip(0);

    @TempDir
    Path folder;

    private ExamplePlaces places;
    private ObjectFiles expected;

    @BeforeEach
    void fill() {
        places = new ExamplePlaces(folder);
        KeptObject kept = places.made.keepAip(SCAN, 900, new Random(1));
        places.copied(kept);
        expected = ((ObjectFiles.Found.Whole)
                        ObjectFiles.of(kept, new CopySources(SCAN.folder(), List.of(places.storage(TargetId.STORE)))))
                .files();
    }

    @ParameterizedTest
    @CsvSource({"inventory.json,1", "inventory.json,2", "inventory.json.sha512,1", "inventory.json.sha512,2"})
    void aVersionStoredBeforeOrAfterTheDamagedBytesAreKeptKeepsItsRoot(String path, int asked) throws IOException {
        Path root = places.fileOf(TargetId.STORE, SCAN, path);
        Files.writeString(root, "hỏng");

        repair(path, asked, () -> places.made.storeAip(SCAN, 700, new Random(2)));

        assertThat(root).hasSameBinaryContentAs(places.fileOf(TargetId.STORE, SCAN, "v2/" + path));
    }

    @Test
    void aVersionWhoseSidecarIsYetToBeWrittenKeepsItsRootInventory() throws IOException {
        Path root = places.fileOf(TargetId.STORE, SCAN, Inventory.NAME);
        Path sidecar = places.fileOf(TargetId.STORE, SCAN, Inventory.SIDECAR);
        byte[] former = Files.readAllBytes(sidecar);
        Files.writeString(root, "hỏng");

        repair(Inventory.NAME, 1, () -> {
            places.made.storeAip(SCAN, 700, new Random(2));
            Files.write(sidecar, former);
        });

        assertThat(root).hasSameBinaryContentAs(places.fileOf(TargetId.STORE, SCAN, "v2/" + Inventory.NAME));
    }

    @Test
    void aDamagedRootInventoryThatStatesALaterVersionIsPutRight() throws IOException {
        Path root = places.fileOf(TargetId.STORE, SCAN, Inventory.NAME);
        byte[] good = Files.readAllBytes(root);
        Files.writeString(root, Files.readString(root).replace("\"head\":\"v1\"", "\"head\":\"v3\""));

        repair(Inventory.NAME, 1, () -> {});

        assertThat(root).hasBinaryContent(good);
    }

    /** What another process does. */
    private interface Meanwhile {
        void happen() throws IOException;

        default void happens() {
            try {
                happen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param meanwhile when the register has been asked so many times */
    private void repair(String path, int asked, Meanwhile meanwhile) {
        AtomicInteger times = new AtomicInteger();
        new RepairObject(new DamagedBytes(folder.resolve("damaged")))
                .repair(
                        SCAN.folder(),
                        TargetId.STORE,
                        places.storage(TargetId.STORE),
                        List.of(new Discrepancy(Discrepancy.Kind.FILE_ALTERED, path, "")),
                        expected,
                        List.of(places.storage(ExamplePlaces.NEAR)),
                        Instant.EPOCH,
                        () -> {
                            if (times.incrementAndGet() == asked) {
                                meanwhile.happens();
                            }
                            return true;
                        });
    }
}
