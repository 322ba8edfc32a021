package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.problem.ProblemException;

class DeliveryPathsTest {
    private static final String CONTENT = "%PDF-1.7";

    @TempDir
    Path work;

    private DeliveryFolders folders;
    private final DeliveryId delivery = DeliveryId.random();

    @BeforeEach
    void open() {
        folders = new DeliveryFolders(work, new DiskReserve(() -> Long.MAX_VALUE, 0));
    }

    @Test
    void keepsAFileUnderTheNameItsProducerGaveIt() throws IOException {
        keep("Hồ sơ 1/ỦY BAN 😀.pdf");

        assertThat(folders.of(delivery).resolve("Hồ sơ 1/ỦY BAN 😀.pdf")).hasContent(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "..", ".", "../x", "a/../../x", "/etc/passwd", "a//b", "a\\..\\x", "a\0b", "a\nb", "a/ "
            })
    void refusesAPathThatLeadsElsewhere(String path) throws IOException {
        assertRefused("BAD_PATH", path);

        assertThat(filesIn(work)).isEmpty();
    }

    @Test
    void refusesNamesLongerThanFileSystemsTake() {
        assertRefused("BAD_PATH", "a".repeat(256));
        assertRefused("BAD_PATH", "a/".repeat(1_000) + "b");
    }

    @Test
    void refusesAFileWhereAFolderIsAndAFolderWhereAFileIs() {
        keep("name");
        keep("folder/name");

        assertRefused("PATH_TAKEN", "name/leaf.pdf");
        assertRefused("PATH_TAKEN", "folder");
    }

    @Test
    void leavesNothingOfAFileWithAnotherDigest() throws IOException {
        Checksum other = Checksum.of(DigestAlgorithm.SHA_256, new byte[32]);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> folders.keep(delivery, "a/b.pdf", content(), Optional.of(other)))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("DIGEST_MISMATCH"));

        assertThat(folders.of(delivery)).doesNotExist();
        assertThat(filesIn(work)).isEmpty();
    }

    @Test
    void keepsTheDescriptionOfADocumentApartFromFilesOfTheSameName() throws IOException {
        keep("metadata.json");

        assertThat(folders.metadata(delivery)).isEmpty();
        folders.keepMetadata(delivery, "{}");
        assertThat(folders.metadata(delivery)).contains("{}");
        assertThat(folders.of(delivery).resolve("metadata.json")).hasContent(CONTENT);
    }

    @Test
    void discardsEverythingOfADelivery() throws IOException {
        keep("a/b.pdf");
        folders.keepMetadata(delivery, "{}");

        folders.discard(delivery);

        assertThat(filesIn(work)).isEmpty();
        assertThat(folders.of(delivery)).doesNotExist();
    }

    private void keep(String path) {
        folders.keep(delivery, path, content(), Optional.empty());
    }

    private void assertRefused(String code, String path) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> keep(path))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo(code));
    }

    private static ByteArrayInputStream content() {
        return new ByteArrayInputStream(CONTENT.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList().stream();
        }
    }
}
