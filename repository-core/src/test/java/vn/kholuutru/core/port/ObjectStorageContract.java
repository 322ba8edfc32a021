package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectFile;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.problem.ProblemException;

/** What every place for objects must do. */
public abstract class ObjectStorageContract {
    private static final ObjectFolder OBJECT =
            ObjectId.of(new FondsCode("H49.21")).folder();

    /** An empty place, prepared; the same one at every call within a test. */
    protected abstract ObjectStorage storage();

    @Test
    void givesBackWhatWasWritten() throws IOException {
        write("v1/content/premis/fcr-container.nt", "<a> <b> <c> .");
        write("inventory.json", "{}");

        assertThat(storage().files(OBJECT))
                .containsExactly(
                        new ObjectFile("inventory.json", 2), new ObjectFile("v1/content/premis/fcr-container.nt", 13));
        assertThat(read("v1/content/premis/fcr-container.nt")).isEqualTo("<a> <b> <c> .");
    }

    @Test
    void keepsBytesOfMoreThanOneBuffer() throws IOException {
        byte[] bytes = new byte[3_000_001];
        Arrays.fill(bytes, (byte) 'x');

        storage().write(OBJECT, new ObjectFile("v1/content/big", bytes.length), Digests.sha512(bytes), stream(bytes));

        try (InputStream read = storage().open(OBJECT, "v1/content/big")) {
            assertThat(Digests.sha512(read.readAllBytes())).isEqualTo(Digests.sha512(bytes));
        }
        assertThat(storage().files(OBJECT)).containsExactly(new ObjectFile("v1/content/big", 3_000_001));
    }

    @Test
    void keepsAnEmptyFile() throws IOException {
        write("v1/content/manifest-sha512.txt.p7s~fcr-desc.nt", "");

        assertThat(read("v1/content/manifest-sha512.txt.p7s~fcr-desc.nt")).isEmpty();
    }

    @Test
    void leavesTheOldFileWhenTheNewBytesAreNotThoseAnnounced() throws IOException {
        write("inventory.json", "old");
        byte[] altered = "nev".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> storage()
                        .write(
                                OBJECT,
                                new ObjectFile("inventory.json", 3),
                                Digests.sha512("new".getBytes(StandardCharsets.UTF_8)),
                                stream(altered)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("COPY_DIFFERS");

        assertThat(read("inventory.json")).isEqualTo("old");
        assertThat(storage().files(OBJECT)).hasSize(1);
    }

    @Test
    void putsAFileInThePlaceOfAnother() throws IOException {
        write("inventory.json", "damaged");
        write("inventory.json", "good");

        assertThat(read("inventory.json")).isEqualTo("good");
        assertThat(storage().files(OBJECT)).containsExactly(new ObjectFile("inventory.json", 4));
    }

    @Test
    void removesAFileAndDoesNotMindItsAbsence() {
        write("inventory.json", "{}");

        storage().remove(OBJECT, "inventory.json");
        storage().remove(OBJECT, "inventory.json");

        assertThat(storage().files(OBJECT)).isEmpty();
        assertThatThrownBy(() -> storage().open(OBJECT, "inventory.json")).isInstanceOf(ProblemException.class);
    }

    @Test
    void knowsNoFileOutsideTheObject() {
        write("inventory.json", "{}");

        assertThatThrownBy(() -> storage().open(OBJECT, "../../../../0=ocfl_1.1"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void listsAllObjectsInTheOrderOfTheirFolders() {
        ObjectFolder other = ObjectId.of(new FondsCode("H49.64")).folder();
        for (ObjectFolder object : new ObjectFolder[] {OBJECT, other}) {
            byte[] bytes = {'{', '}'};
            storage().write(object, new ObjectFile("inventory.json", 2), Digests.sha512(bytes), stream(bytes));
        }

        try (Stream<ObjectFolder> objects = storage().objects()) {
            assertThat(objects)
                    .containsExactlyElementsOf(Stream.of(OBJECT, other).sorted().toList());
        }
    }

    @Test
    void isReadyOncePrepared() {
        storage().prepare();

        assertThat(storage().ready()).isTrue();
        assertThat(storage().freeBytes()).isPositive();
        assertThat(storage().files(ObjectId.of(new FondsCode("ABSENT")).folder()))
                .isEmpty();
    }

    private void write(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        storage().write(OBJECT, new ObjectFile(path, bytes.length), Digests.sha512(bytes), stream(bytes));
    }

    private String read(String path) throws IOException {
        try (InputStream bytes = storage().open(OBJECT, path)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
