package vn.kholuutru.preservation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.FileTexts;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;

/** A drill that cannot fail proves nothing: each difference is seen. */
class CompareRestoredTest {
    @TempDir
    Path folder;

    private final MemoryArchiveIndex index = new MemoryArchiveIndex();
    private ExampleStorage storage;
    private OpenBackup backup;
    private FolderObjectStorage restored;
    private ExampleDatabase database;

    @BeforeEach
    void aRestoredArchive() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/work/reports")).resolve("../..");
        Files.writeString(data.resolve("work/reports/a.xlsx"), "báo cáo");
        storage = new ExampleStorage(folder.resolve("root"));
        storage.keep(SampleAip.inANewDossier(folder));
        BackupFolder backups = new BackupFolder(folder.resolve("backups"));
        FolderObjectStorage kept = new FolderObjectStorage(backups.objects());
        BackupCatalogue taken = new TakeBackup(
                        new TakeBackup.Archive(
                                data.normalize(),
                                new ExampleDatabase(Map.copyOf(storage.inventories)),
                                storage.disk,
                                kept,
                                new Unsigned()),
                        backups,
                        Clock.systemUTC(),
                        "Kho")
                .take(Optional.empty(), done -> {});
        backup = OpenBackup.ofAnySigner(
                backups,
                taken.id(),
                (bytes, signature, anchors) ->
                        new SignatureState.Intact("CN=Kho", true, Optional.empty(), "CN=CA", false));
        RestoreBackup restore = new RestoreBackup(backup, folder.resolve("restored"));
        restored = new FolderObjectStorage(folder.resolve("restored/ocfl"));
        database = new ExampleDatabase(Map.of());
        restore.begin();
        restore.files();
        restore.objects(kept, restored, done -> {});
        restore.database(database);
        RecordForIndex documents = new RecordForIndex(
                restored, storage, new NoTexts(), new ShaclProfileCatalogue(), folder.resolve("work"));
        new RebuildIndex(restored, storage, documents, index, 2)
                .rebuild(new MarkFile(folder.resolve("mark")), done -> {});
    }

    @Test
    void whatIsTheSameIsCalledTheSame() throws IOException {
        Comparison found = compare();

        assertThat(found.differences()).isEmpty();
        assertThat(found.same()).isTrue();
        assertThat(found.objects()).isEqualTo(3);
        assertThat(found.rows()).isEqualTo(3);
        assertThat(found.documents()).isEqualTo(1);
        assertThat(minutes(found)).contains("ĐẠT").doesNotContain("KHÔNG ĐẠT");
    }

    @Test
    void oneBitOfOneObjectIsSeen() throws IOException {
        ObjectId aip = theAip();
        Path file = objectFolder(aip).resolve("v1/content/manifest-sha512.txt");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] ^= 1;
        Files.write(file, bytes);

        Comparison found = compare();

        assertThat(found.differences())
                .containsExactly(new Comparison.Difference(Comparison.Kind.OBJECT_DIFFERS, aip.value()));
        assertThat(minutes(found)).contains("KHÔNG ĐẠT", aip.value());
    }

    @Test
    void anEarlierInventoryThatIsGoneIsSeen() throws IOException {
        Files.delete(objectFolder(theAip()).resolve("v1/inventory.json"));

        assertThat(compare().differences())
                .extracting(Comparison.Difference::kind)
                .containsExactly(Comparison.Kind.OBJECT_DIFFERS);
    }

    @Test
    void aRowAnObjectTooManyAFileAndADocumentThatIsNotFoundAreSeen() throws IOException {
        database.lose();
        Files.createDirectories(folder.resolve("restored/ocfl/abc/def/012/abcdef012" + "0".repeat(55)));
        Files.writeString(folder.resolve("restored/work/reports/a.xlsx"), "khác");
        index.clear();

        assertThat(compare().differences())
                .extracting(Comparison.Difference::kind)
                .containsExactlyInAnyOrder(
                        Comparison.Kind.TABLE_DIFFERS,
                        Comparison.Kind.OBJECT_SURPLUS,
                        Comparison.Kind.FILE_DIFFERS,
                        Comparison.Kind.NOT_FOUND_BY_SEARCH);
    }

    private Comparison compare() throws IOException {
        return new CompareRestored(
                        backup,
                        new CompareRestored.Restored(folder.resolve("restored"), restored, database, index, storage))
                .compare();
    }

    private ObjectId theAip() {
        return storage.inventories.keySet().stream()
                .filter(id -> id.aip().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private Path objectFolder(ObjectId id) {
        return folder.resolve("restored/ocfl").resolve(id.folder().path());
    }

    private static String minutes(Comparison found) {
        return new String(
                new DrillMinutes(
                                "id",
                                "<nơi>",
                                Instant.EPOCH,
                                Instant.EPOCH,
                                Duration.ofSeconds(75),
                                "root",
                                "CN",
                                found)
                        .html(),
                StandardCharsets.UTF_8);
    }

    private record NoTexts() implements FileTexts {
        @Override
        public List<String> of(Path file) {
            return List.of("một trang");
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    private record Unsigned() implements ManifestSigner {
        @Override
        public byte[] sign(byte[] manifest) {
            return new byte[] {1};
        }

        @Override
        public String signerName() {
            return "CN=Kho";
        }

        @Override
        public boolean forTrialOnly() {
            return true;
        }
    }
}
