package vn.kholuutru.core.adapter.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.ObjectStorageContract;

class EncryptedObjectStorageTest extends ObjectStorageContract {
    private static final ObjectFolder OBJECT =
            ObjectId.of(new FondsCode("H49.99")).folder();
    private static final String SECRET = "Danh sách cán bộ";

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(folder.resolve("key"), "00112233445566778899aabbccddeeff".repeat(2) + "\n");
        Files.writeString(folder.resolve("other-key"), "ff112233445566778899aabbccddeeff".repeat(2) + "\n");
        storage().prepare();
    }

    @Override
    protected ObjectStorage storage() {
        return with("key");
    }

    @Test
    void whatLiesOnTheTargetSaysNothing() throws IOException {
        write("v1/content/a.pdf", SECRET);

        Path onTarget = folder.resolve("target").resolve(OBJECT.path()).resolve("v1/content/a.pdf");
        assertThat(new String(Files.readAllBytes(onTarget), StandardCharsets.ISO_8859_1))
                .doesNotContain("Danh");
        assertThat(storage().files(OBJECT))
                .containsExactly(new ObjectFile("v1/content/a.pdf", SECRET.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void withAnotherKeyItIsNotReadyAndNothingCanBeRead() {
        write("v1/content/a.pdf", SECRET);

        assertThat(with("other-key").ready()).isFalse();
        assertThatThrownBy(() -> read(with("other-key"), "v1/content/a.pdf")).isInstanceOf(IOException.class);
    }

    @Test
    void aFilePutInThePlaceOfAnotherIsNoticed() throws IOException {
        write("v1/content/a.pdf", SECRET);
        write("v1/content/b.pdf", "khác");
        Path content = folder.resolve("target").resolve(OBJECT.path()).resolve("v1/content");

        Files.copy(content.resolve("a.pdf"), content.resolve("b.pdf"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> read(storage(), "v1/content/b.pdf")).isInstanceOf(IOException.class);
    }

    @Test
    void knowsTheSizeOfFilesOfSeveralSegments() throws IOException {
        for (int size : new int[] {0, 1, (1 << 20) - 56, (1 << 20) - 55, 2 << 20, 3_000_001}) {
            byte[] bytes = new byte[size];
            storage()
                    .write(
                            OBJECT,
                            new ObjectFile("v1/content/s" + size, size),
                            Digests.sha512(bytes),
                            new ByteArrayInputStream(bytes));

            assertThat(storage().files(OBJECT)).contains(new ObjectFile("v1/content/s" + size, size));
            assertThat(read(storage(), "v1/content/s" + size)).isEqualTo(bytes);
        }
    }

    @Test
    void aFileThatIsNoKeyIsRefusedWithoutShowingIt() throws IOException {
        Files.writeString(folder.resolve("no-key"), "mật khẩu của tôi");

        assertThatThrownBy(() -> TargetKey.in(folder.resolve("no-key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("mật");
    }

    private EncryptedObjectStorage with(String key) {
        return new EncryptedObjectStorage(
                new FolderObjectStorage(folder.resolve("target")),
                TargetKey.in(folder.resolve(key)),
                folder.resolve("work"));
    }

    private void write(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        storage()
                .write(
                        OBJECT,
                        new ObjectFile(path, bytes.length),
                        Digests.sha512(bytes),
                        new ByteArrayInputStream(bytes));
    }

    private static byte[] read(ObjectStorage storage, String path) throws IOException {
        try (InputStream bytes = storage.open(OBJECT, path)) {
            return bytes.readAllBytes();
        }
    }
}
