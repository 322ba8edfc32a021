package vn.kholuutru.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

class InspectionPoolIT {
    private static final InspectionPool POOL =
            new InspectionPool(new InspectionLimits(2, Duration.ofSeconds(10), 128), MisbehavingWorker.class.getName());

    private static final byte[] SMALLEST = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void saysTheSameAsAnInspectionInThisProcess() {
        Path scan = ScanFixtures.scan().pages(2).writeTo(folder.resolve("scan.pdf"));

        assertThat(POOL.inspect(scan)).isEqualTo(new ScanInspector().inspect(scan));
    }

    @Test
    void servesMoreThreadsThanItHasWorkers() throws ExecutionException, InterruptedException {
        Path scan = ScanFixtures.scan().writeTo(folder.resolve("scan.pdf"));
        List<Future<Inspection>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> POOL.inspect(scan)));
            }
        }
        for (Future<Inspection> answer : answers) {
            assertThat(answer.get().pages()).hasSize(1);
        }
    }

    @Test
    void reportsAFileThatCrashesItsWorkerAndGoesOn() {
        assertFault("crashes.pdf", new Obstacle("UNREADABLE", "134"));
        assertThatTheNextFileIsRead();
    }

    @Test
    void reportsAFileThatNeedsMoreMemoryThanAWorkerHasAndGoesOn() {
        assertFault("fills-memory.pdf", new Obstacle("BOMB", "128"));
        assertThatTheNextFileIsRead();
    }

    @Test
    void endsAFileThatTakesTooLongWhetherItWorksOrWaits() {
        InspectionLimits oneSecond = new InspectionLimits(1, Duration.ofSeconds(1), 128);
        try (InspectionPool pool = new InspectionPool(oneSecond, MisbehavingWorker.class.getName())) {
            for (String name : List.of("spins.pdf", "waits.pdf")) {
                Path file = ScanFixtures.write(folder.resolve(name), SMALLEST);

                Inspection inspection = pool.inspect(file);

                assertThat(inspection.obstacles()).containsExactly(new Obstacle("TOO_SLOW", "1"));
                assertThat(inspection.sha512().hex()).hasSize(128);
            }
        }
    }

    @Test
    void readsWithTheRealWorker() {
        Path scan = ScanFixtures.scan().layered().writeTo(folder.resolve("scan.pdf"));
        try (InspectionPool pool = new InspectionPool(new InspectionLimits(1, Duration.ofMinutes(2), 512))) {
            assertThat(pool.inspect(scan).pdfaFlavour()).contains("2b");
        }
    }

    @Test
    void keepsTheServersEnvironmentFromAWorker() {
        Path file = ScanFixtures.write(folder.resolve("looks-around.pdf"), SMALLEST);

        Inspection inspection = POOL.inspect(file);

        assertThat(inspection.obstacles())
                .isNotEmpty()
                .doesNotContain(new Obstacle("UNREADABLE", String.valueOf(MisbehavingWorker.SAW_SECRETS)));
    }

    @Test
    void isLoudWhenAFileIsNotThere() {
        assertThatThrownBy(() -> POOL.inspect(folder.resolve("gone.pdf"))).isInstanceOf(UncheckedIOException.class);
    }

    private void assertFault(String name, Obstacle expected) {
        Path file = ScanFixtures.write(folder.resolve(name), SMALLEST);

        Inspection inspection = POOL.inspect(file);

        assertThat(inspection.obstacles()).containsExactly(expected);
        assertThat(inspection.size()).isEqualTo(SMALLEST.length);
    }

    private void assertThatTheNextFileIsRead() {
        Path next = ScanFixtures.write(folder.resolve("next.pdf"), new byte[0]);
        assertThat(POOL.inspect(next).obstacles()).containsExactly(new Obstacle("EMPTY", ""));
    }
}
