package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.command.HeldFolder;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.problem.ProblemException;

class DeliveryFoldersTest {
    private static final long RESERVE = 1_000;
    private static final int LARGE = 40 << 20;

    @TempDir
    private Path root;

    private final DeliveryId delivery = DeliveryId.random();

    @Test
    void refusesAFileWhenOnlyTheReserveIsLeft() {
        DeliveryFolders folders = new DeliveryFolders(root, new DiskReserve(() -> RESERVE - 1, RESERVE));

        assertThatThrownBy(() -> keep(folders, 10))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("STORAGE_FULL");
    }

    @Test
    void breaksOffAFileThatWouldEatTheReserve() throws IOException {
        AtomicLong left = new AtomicLong(RESERVE + 1);
        DeliveryFolders folders = new DeliveryFolders(root, new DiskReserve(left::getAndDecrement, RESERVE));

        assertThatThrownBy(() -> keep(folders, LARGE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("STORAGE_FULL");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKillCutOffGoesWithItsDelivery() throws IOException {
        DeliveryFolders folders = new DeliveryFolders(root, new DiskReserve(() -> Long.MAX_VALUE, RESERVE));
        folders.make(delivery);
        Path halfArrived =
                root.resolve(".arriving").resolve(delivery.toString()).resolve("file1.part");
        Files.createDirectories(halfArrived.getParent());
        Files.writeString(halfArrived, "%PDF-1.7");
        keep(folders, 10);
        assertThat(folders.present()).containsExactly(delivery);

        folders.discard(delivery);

        assertThat(files()).isEmpty();
        assertThat(folders.present()).isEmpty();
    }

    @Test
    void whileABackupReadsNoFileOfAnEndedDeliveryGoes() throws IOException {
        DeliveryFolders folders = new DeliveryFolders(root, new DiskReserve(() -> Long.MAX_VALUE, RESERVE));
        keep(folders, 10);
        try (HeldFolder backup = HeldFolder.hold(root)) {
            folders.discard(delivery);
            folders.discardHeldBack();

            assertThat(folders.fileOf(delivery, "tep/01.pdf")).exists();
        }

        folders.discardHeldBack();

        assertThat(folders.present()).isEmpty();
    }

    private void keep(DeliveryFolders folders, int size) {
        folders.keep(delivery, "tep/01.pdf", new ByteArrayInputStream(new byte[size]), Optional.empty());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
