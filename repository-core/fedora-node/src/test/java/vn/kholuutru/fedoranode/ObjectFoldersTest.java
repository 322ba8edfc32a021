package vn.kholuutru.fedoranode;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ocfl.api.MutableOcflRepository;
import io.ocfl.api.OcflOption;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import io.ocfl.core.storage.OcflStorageBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectFoldersTest {
    private static final String OBJECT = "info:fedora/000.00.00.G09/000.00.00.G09.2025.01.0001";

    @TempDir
    private Path folder;

    private ObjectFolders folders;
    private MutableOcflRepository repository;

    @BeforeEach
    void openARepositoryInFedorasLayout() throws IOException {
        Path root = Files.createDirectories(folder.resolve("ocfl-root"));
        folders = new ObjectFolders(root, folder.resolve("leftovers"));
        repository = DurableRepository.around(
                new OcflRepositoryBuilder()
                        .defaultLayoutConfig(new HashedNTupleLayoutConfig())
                        .storage(OcflStorageBuilder.builder().fileSystem(root).build())
                        .workDir(Files.createDirectories(folder.resolve("work")))
                        .buildMutable(),
                folders);
    }

    @Test
    void findsTheFolderTheRepositoryWrites() {
        write("một");

        assertThat(folders.folderOf(OBJECT)).isDirectoryContaining("glob:**/inventory.json");
    }

    @Test
    void refusesToCallAMissingObjectDurable() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> folders.sync(OBJECT));
    }

    @Test
    void movesAwayAnEmptyObjectThatACrashLeft() throws IOException {
        Path leftover = Files.createDirectories(folders.folderOf(OBJECT));
        Files.writeString(leftover.resolve("0=ocfl_object_1.1"), "ocfl_object_1.1\n");

        assertThat(repository.containsObject(OBJECT)).isFalse();
        write("một");

        assertThat(repository.containsObject(OBJECT)).isTrue();
        try (Stream<Path> aside = Files.list(folder.resolve("leftovers"))) {
            assertThat(aside).hasSize(1);
        }
    }

    @Test
    void mendsAWholeVersionWhoseInventoryACrashDidNotCopy() throws IOException {
        write("một");
        Files.delete(folders.folderOf(OBJECT).resolve("inventory.json"));
        Files.delete(folders.folderOf(OBJECT).resolve("inventory.json.sha512"));

        assertThat(repository.containsObject(OBJECT)).isTrue();

        assertThat(repository.describeObject(OBJECT).getVersionMap()).hasSize(1);
        assertThat(repository.validateObject(OBJECT, true).getErrors()).isEmpty();
    }

    @Test
    void takesTheRootInventoryFromTheNewestVersionWhenACrashReplacedItWithoutItsSidecar() throws IOException {
        write("một");
        write("hai");
        Path object = folders.folderOf(OBJECT);
        Files.copy(
                object.resolve("v1/inventory.json.sha512"), object.resolve("inventory.json.sha512"), REPLACE_EXISTING);

        assertThat(repository.containsObject(OBJECT)).isTrue();
        assertThat(repository.describeObject(OBJECT).getVersionMap()).hasSize(2);
        assertThat(repository.validateObject(OBJECT, true).getErrors()).isEmpty();
    }

    @Test
    void takesTheRootInventoryFromTheNewestVersionWhenOnlyAPartOfItWasWritten() throws IOException {
        write("một");
        Path inventory = folders.folderOf(OBJECT).resolve("inventory.json");
        String whole = Files.readString(inventory);
        openARepositoryInFedorasLayout();
        Files.writeString(inventory, whole.substring(0, whole.length() / 2));

        write("hai");

        assertThat(repository.validateObject(OBJECT, true).getErrors()).isEmpty();
        assertThat(folder.resolve("leftovers")).isDirectoryRecursivelyContaining("glob:**/inventory.json");
    }

    @Test
    void leavesAnInventoryAloneThatNoVersionCanReplace() throws IOException {
        write("một");
        Path object = folders.folderOf(OBJECT);
        openARepositoryInFedorasLayout();
        Files.writeString(object.resolve("inventory.json"), "{}");
        Files.writeString(object.resolve("v1/inventory.json"), "{}");

        assertThatExceptionOfType(OcflJavaException.class).isThrownBy(() -> repository.describeObject(OBJECT));
        assertThat(object.resolve("inventory.json")).hasContent("{}");
    }

    private void write(String text) {
        repository.updateObject(
                ObjectVersionId.head(OBJECT),
                new VersionInfo().setMessage("stored").setUser("kho", "urn:kho"),
                updater -> updater.writeFile(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "content/a.pdf",
                        OcflOption.OVERWRITE));
    }
}
