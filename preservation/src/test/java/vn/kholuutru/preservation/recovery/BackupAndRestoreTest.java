package vn.kholuutru.preservation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.command.HeldFolder;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.DatabaseSnapshots;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.core.problem.ProblemException;

class BackupAndRestoreTest {
    private static final char[] PASSPHRASE = "một câu dài để nhớ".toCharArray();
    private static final ManifestSigner SIGNER = new DigestAsSignature();
    private static final SignatureVerifier VERIFIER =
            (bytes, signature, anchors) -> Arrays.equals(signature, SIGNER.sign(bytes))
                    ? new SignatureState.Intact("CN=Kho", true, Optional.empty(), "CN=CA", false)
                    : new SignatureState.Broken("another digest");

    @TempDir
    Path folder;

    private Path data;
    private ExampleStorage storage;
    private BackupFolder backups;
    private Instant now = Instant.parse("2026-11-21T14:15:00Z");

    @BeforeEach
    void anArchive() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        storage = new ExampleStorage(data.resolve("fedora/data/ocfl-root"));
        backups = new BackupFolder(folder.resolve("backups"));
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/postgres"), "mật khẩu");
        Files.writeString(data.resolve("kho.properties"), "kho.roles=ingest");
        Files.createDirectories(data.resolve("work/deliveries/d1"));
        Files.writeString(data.resolve("work/deliveries/d1/a.pdf"), "đã nhận, chưa lưu");
        Files.writeString(data.resolve("work/lock"), "1");
        storage.keep(SampleAip.inANewDossier(folder));
    }

    @Test
    void aFreshFolderBecomesTheArchive() throws IOException {
        BackupCatalogue taken = take();

        Path restored = folder.resolve("restored");
        ExampleDatabase database = new ExampleDatabase(Map.of());
        restore(taken.id(), restored, database);

        assertThat(taken.doubts()).isEmpty();
        assertThat(contents(restored.resolve("fedora"))).isEqualTo(contents(data.resolve("fedora")));
        assertThat(restored.resolve("secrets/postgres")).hasContent("mật khẩu");
        assertThat(restored.resolve("kho.properties")).hasContent("kho.roles=ingest");
        assertThat(restored.resolve("work/deliveries/d1/a.pdf")).hasContent("đã nhận, chưa lưu");
        assertThat(restored.resolve("work/lock")).doesNotExist();
        assertThat(database.restored().lines()).hasSize(3);
    }

    /** What the archive does with the files of a delivery that it has stored: at the snapshot, and while objects are copied. */
    @Test
    void aDeliveryThatWaitsAtItsMomentIsInItThoughItIsStoredMeanwhile() throws IOException {
        ExampleDatabase database = new ExampleDatabase(Map.copyOf(storage.inventories));
        DatabaseSnapshots whileStoring = new DatabaseSnapshots() {
            @Override
            public Snapshot take(Sink sink) throws IOException {
                Snapshot snapshot = database.take(sink);
                discardStored();
                return snapshot;
            }

            @Override
            public boolean empty() {
                return database.empty();
            }

            @Override
            public void restore(Snapshot snapshot, Source source) throws IOException {
                database.restore(snapshot, source);
            }

            @Override
            public void writeAgain(Snapshot snapshot, Sink sink) throws IOException {
                database.writeAgain(snapshot, sink);
            }
        };

        BackupCatalogue taken = take(whileStoring, done -> discardStored());
        Path restored = folder.resolve("restored");
        restore(taken.id(), restored, new ExampleDatabase(Map.of()));

        assertThat(data.resolve("work/deliveries/d1/a.pdf")).doesNotExist();
        assertThat(restored.resolve("work/deliveries/d1/a.pdf")).hasContent("đã nhận, chưa lưu");
        assertThat(restored.resolve("work/deliveries/.held")).doesNotExist();
    }

    @Test
    void noOtherUserReadsABackupOrWhatIsRestored() throws IOException {
        Files.createDirectories(data.resolve("quarantine/2026"));
        Files.writeString(data.resolve("quarantine/2026/b.exe"), "có vi-rút");
        BackupCatalogue taken = take();
        Path restored = folder.resolve("restored");
        restore(taken.id(), restored, new ExampleDatabase(Map.of()));

        assertThat(openToOthers(backups.root())).isEmpty();
        assertThat(openToOthers(restored.resolve("quarantine"))).isEmpty();
        assertThat(openToOthers(restored.resolve("work"))).isEmpty();
        assertThat(Files.getPosixFilePermissions(restored)).noneMatch(BackupAndRestoreTest::ofOthers);
    }

    /** Tables and settings, and every folder through which one might come to an object. */
    private List<Path> openToOthers(Path tree) throws IOException {
        List<Path> open = new ArrayList<>();
        try (var all = Files.walk(tree)) {
            for (Path path : all.filter(path -> !path.startsWith(backups.objects()) || path.equals(backups.objects()))
                    .toList()) {
                if (Files.getPosixFilePermissions(path).stream().anyMatch(BackupAndRestoreTest::ofOthers)) {
                    open.add(path);
                }
            }
        }
        return open;
    }

    private static boolean ofOthers(PosixFilePermission permission) {
        return !permission.name().startsWith("OWNER_");
    }

    @Test
    void aRottenFileIsReplacedByTheGoodOneAtHand() throws IOException {
        BackupCatalogue first = take();
        String sha512 = first.files().getFirst().sha512();
        Path kept = backups.files().resolve(sha512.substring(0, 2)).resolve(sha512);
        Files.writeString(kept, "mục nát");

        open(take().id());
    }

    @Test
    void aCatalogueThatNamesASettingAmongItsFilesIsRefused() throws IOException {
        BackupCatalogue taken = take();
        BackupCatalogue.KeptFile file = taken.files().getFirst();
        for (String path : List.of("kho.properties", "secrets/postgres", "work/../trial-ca.pem", "work/lock", "work")) {
            BackupCatalogue.KeptFile replacing = new BackupCatalogue.KeptFile(path, file.bytes(), file.sha512());
            byte[] json = CatalogueJson.write(new BackupCatalogue(
                    taken.id(),
                    taken.software(),
                    taken.takenAt(),
                    taken.finishedAt(),
                    taken.database(),
                    taken.parts(),
                    List.of(replacing),
                    taken.objects(),
                    taken.newObjects(),
                    taken.newBytes(),
                    taken.doubts()));
            Files.write(backups.of(taken.id()).resolve(BackupCatalogue.NAME), json);
            Files.write(backups.of(taken.id()).resolve(BackupCatalogue.SIGNATURE), SIGNER.sign(json));

            assertThatThrownBy(() -> open(taken.id())).as(path).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> new SharedFiles(backups.files()).restore(replacing, data))
                    .as(path)
                    .isInstanceOf(IOException.class);
        }
        assertThat(data.resolve("kho.properties")).hasContent("kho.roles=ingest");
    }

    private void discardStored() {
        Path deliveries = data.resolve("work/deliveries");
        try {
            if (!HeldFolder.isHeld(deliveries)) {
                Files.deleteIfExists(deliveries.resolve("d1/a.pdf"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingIsCopiedTwiceAndEachBackupKeepsItsPointInTime() throws IOException {
        BackupCatalogue first = take();
        storage.keep(SampleAip.inANewDossier(folder));
        BackupCatalogue second = take();

        assertThat(first.newObjects()).isEqualTo(3);
        assertThat(second.newObjects()).isEqualTo(3);
        assertThat(second.objects()).isEqualTo(6);
        Path restored = folder.resolve("restored");
        restore(first.id(), restored, new ExampleDatabase(Map.of()));
        assertThat(new FolderObjectStorage(restored.resolve("fedora/data/ocfl-root")).objects())
                .hasSize(3);
        assertThat(backups.ids()).containsExactly(second.id(), first.id());
    }

    @Test
    void anObjectThatWasAlteredIsNamedAndItsDamageDoesNotTravel() throws IOException {
        ObjectId aip = storage.inventories.keySet().stream()
                .filter(id -> id.aip().isPresent())
                .findFirst()
                .orElseThrow();
        ObjectFile content = storage.disk.files(aip.folder()).stream()
                .filter(file -> file.path().contains("content/content"))
                .findFirst()
                .orElseThrow();
        Path file = data.resolve("fedora/data/ocfl-root")
                .resolve(aip.folder().path())
                .resolve(content.path());
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        Files.write(file, bytes);

        BackupCatalogue taken = take();

        assertThat(taken.doubts()).extracting(Doubt::subject).containsExactly(aip.value());
        assertThat(new FolderObjectStorage(backups.objects()).files(aip.folder()))
                .noneMatch(copied ->
                        copied.path().equals(content.path()) || copied.path().equals("inventory.json"));
    }

    @Test
    void whatAKilledBackupLeftIsGoneOnWith() throws IOException {
        Files.createDirectories(backups.unfinished("20261120T000000Z").resolve("tables"));

        BackupCatalogue taken = take();

        assertThat(backups.ids()).containsExactly(taken.id());
        assertThat(backups.unfinished("20261120T000000Z")).doesNotExist();
    }

    @Test
    void anAlteredBackupIsRefused() throws IOException {
        BackupCatalogue taken = take();
        Path rows = backups.of(taken.id()).resolve("tables/kept_object.copy.gz");
        byte[] bytes = Files.readAllBytes(rows);
        bytes[bytes.length - 1] ^= 1;
        Files.write(rows, bytes);

        assertThatThrownBy(() -> open(taken.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("BACKUP_ALTERED"));
    }

    @Test
    void aCatalogueThatSomebodyRewroteIsRefused() throws IOException {
        BackupCatalogue taken = take();
        Path catalogue = backups.of(taken.id()).resolve("catalogue.json");
        Files.writeString(catalogue, Files.readString(catalogue).replace("\"head\"", "\"Head\""));

        assertThatThrownBy(() -> open(taken.id())).isInstanceOf(ProblemException.class);
    }

    @Test
    void withAnotherPassphraseNothingIsRestored() throws IOException {
        BackupCatalogue taken = take();
        RestoreBackup restore = new RestoreBackup(open(taken.id()), folder.resolve("restored"));
        restore.begin();

        assertThatThrownBy(() -> restore.settings("khác".toCharArray()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("BACKUP_KEY_WRONG"));
        assertThat(folder.resolve("restored/secrets")).doesNotExist();
    }

    @Test
    void aFolderWithSomethingInItIsRefusedButForTheRestoreThatBeganThere() throws IOException {
        BackupCatalogue taken = take();
        Path restored = folder.resolve("restored");
        new RestoreBackup(open(taken.id()), restored).begin();

        new RestoreBackup(open(taken.id()), restored).begin();

        assertThatThrownBy(() -> new RestoreBackup(open(taken.id()), data).begin())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("RESTORE_FOLDER_NOT_EMPTY"));
    }

    @Test
    void aDatabaseThatBelongsToAnotherArchiveIsRefused() throws IOException {
        BackupCatalogue taken = take();
        ExampleDatabase database = new ExampleDatabase(Map.of());
        restore(taken.id(), folder.resolve("restored"), database);
        RestoreBackup again = new RestoreBackup(open(taken.id()), folder.resolve("other"));
        again.begin();

        assertThatThrownBy(() -> again.database(database))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("RESTORE_DATABASE_NOT_EMPTY"));
    }

    @Test
    void noSecretLiesReadableInABackup() throws IOException {
        BackupCatalogue taken = take();

        for (Path file : contents(backups.of(taken.id())).keySet().stream()
                .map(backups.of(taken.id())::resolve)
                .toList()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .doesNotContain("mật khẩu");
        }
    }

    private BackupCatalogue take() throws IOException {
        return take(new ExampleDatabase(Map.copyOf(storage.inventories)), done -> {});
    }

    private BackupCatalogue take(DatabaseSnapshots database, LongConsumer progress) throws IOException {
        now = now.plus(Duration.ofMinutes(1));
        TakeBackup.Archive archive = new TakeBackup.Archive(
                data, database, storage.disk, new FolderObjectStorage(backups.objects()), SIGNER);
        return new TakeBackup(archive, backups, Clock.fixed(now, ZoneOffset.UTC), "Kho")
                .take(Optional.of(PASSPHRASE), progress);
    }

    private OpenBackup open(String id) throws IOException {
        return OpenBackup.ofAnySigner(backups, id, VERIFIER);
    }

    private void restore(String id, Path to, ExampleDatabase database) throws IOException {
        RestoreBackup restore = new RestoreBackup(open(id), to);
        restore.begin();
        restore.settings(PASSPHRASE);
        restore.files();
        RestoreBackup.Objects objects = restore.objects(
                new FolderObjectStorage(backups.objects()),
                new FolderObjectStorage(to.resolve("fedora/data/ocfl-root")),
                done -> {});
        restore.database(database);
        restore.end();
        assertThat(objects.doubts()).isEmpty();
    }

    /** Every file with its digest, by its path. */
    private static Map<String, Checksum> contents(Path folder) throws IOException {
        Map<String, Checksum> contents = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Digests.sha512(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    /** Enough to see whether bytes are those that were signed. */
    private static final class DigestAsSignature implements ManifestSigner {
        @Override
        public byte[] sign(byte[] manifest) {
            return Digests.sha512(manifest).hex().getBytes(StandardCharsets.US_ASCII);
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
