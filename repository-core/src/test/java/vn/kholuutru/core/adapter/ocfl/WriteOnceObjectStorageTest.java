package vn.kholuutru.core.adapter.ocfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

class WriteOnceObjectStorageTest {
    private static final ObjectFolder OBJECT =
            ObjectId.of(new FondsCode("H49.21")).folder();

    @TempDir
    Path root;

    private ObjectStorage storage;

    @BeforeEach
    void prepare() {
        storage = new WriteOnceObjectStorage(new FolderObjectStorage(root));
        storage.prepare();
    }

    @Test
    void theRootInventoryIsThatOfTheLatestVersion() throws IOException {
        version(1, "một");
        assertThat(read("inventory.json")).isEqualTo("một");

        version(2, "hai");

        assertThat(read("inventory.json")).isEqualTo("hai");
        assertThat(read("v1/inventory.json")).isEqualTo("một");
        assertThat(root.resolve(OBJECT.path()).resolve("inventory.json")).doesNotExist();
        assertThat(storage.files(OBJECT))
                .containsExactly(
                        new ObjectFile("inventory.json", 3),
                        new ObjectFile("v1/inventory.json", 5),
                        new ObjectFile("v2/inventory.json", 3));
    }

    @Test
    void writingTheSameAgainIsNoFaultAndOtherBytesAreRefused() throws IOException {
        version(1, "một");
        version(1, "một");

        assertThatThrownBy(() -> write("v1/inventory.json", "khác"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("TARGET_WRITE_ONCE");
        assertThat(read("v1/inventory.json")).isEqualTo("một");
    }

    @Test
    void nothingIsRemoved() throws IOException {
        version(1, "một");

        assertThatThrownBy(() -> storage.remove(OBJECT, "v1/inventory.json")).isInstanceOf(ProblemException.class);
        assertThat(read("v1/inventory.json")).isEqualTo("một");
    }

    @Test
    void aRootInventoryIsNotTakenBeforeItsVersionIsThere() {
        assertThatThrownBy(() -> write("inventory.json", "một"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("COPY_DIFFERS");
        assertThat(storage.files(OBJECT)).isEmpty();
    }

    private void version(int number, String inventory) {
        write("v" + number + "/inventory.json", inventory);
        write("inventory.json", inventory);
    }

    private void write(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        storage.write(
                OBJECT, new ObjectFile(path, bytes.length), Digests.sha512(bytes), new ByteArrayInputStream(bytes));
    }

    private String read(String path) throws IOException {
        try (InputStream bytes = storage.open(OBJECT, path)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
