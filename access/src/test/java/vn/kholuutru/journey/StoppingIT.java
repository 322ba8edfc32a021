package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An archive that ends takes everything of its own with it and nothing of its neighbour. */
class StoppingIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void anArchiveToldToStopEndsWithAllItsEnginesAndLeavesItsNeighbourAlone() throws Exception {
        try (RunningArchive neighbour = RunningArchive.start(RunningArchive.temporaryFolder());
                RunningArchive archive = RunningArchive.start(RunningArchive.temporaryFolder())) {
            List<ProcessHandle> all = archive.processes();
            List<ProcessHandle> others = neighbour.engines();

            archive.askToStop();

            awaitEnd(all);
            assertThat(others).allMatch(ProcessHandle::isAlive);
            awaitHealth(new ArchiveRequests(neighbour.address()));
        }
    }

    @Test
    void theEnginesOfAKilledArchiveEndByThemselves() throws Exception {
        try (RunningArchive archive = RunningArchive.start(RunningArchive.temporaryFolder())) {
            List<ProcessHandle> all = archive.processes();

            archive.killAlone();

            awaitEnd(all);
        }
    }

    private static void awaitHealth(ArchiveRequests neighbour) throws InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (neighbour.get("/q/health").statusCode() != 200 && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertThat(neighbour.get("/q/health").statusCode()).isEqualTo(200);
    }

    private static void awaitEnd(List<ProcessHandle> processes) throws InterruptedException {
        assertThat(processes).hasSizeGreaterThan(3);
        Instant deadline = Instant.now().plus(LIMIT);
        while (processes.stream().anyMatch(ProcessHandle::isAlive)
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }
}
