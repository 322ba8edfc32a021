package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut in the middle of intake loses nothing, shows nothing half, stores nothing twice. */
class InterruptedIntakeIT {
    private static final int DOCUMENTS = 60;

    @TempDir
    static Path folder;

    @Test
    void aDeliveryInterruptedByAKillIsFinishedAfterTheRestart() throws Exception {
        Path delivery = folder.resolve("delivery");
        Path data = RunningArchive.temporaryFolder();
        RunningArchive.run(
                "sample", delivery.toString(), "--documents", "" + DOCUMENTS, "--pages", "1", "--seed", "11");

        String id;
        try (RunningArchive archive = RunningArchive.start(data)) {
            id = DeliveryOverRest.submit(archive, delivery);
            DeliveryOverRest.await(
                    archive, id, progress -> progress.get("accepted").asInt() > 0 || storedObjects(archive) > 8);
            archive.kill();
        }

        try (RunningArchive archive = RunningArchive.start(data)) {
            JsonNode ended = DeliveryOverRest.awaitEnd(archive, id);

            assertThat(ended.get("state").asText()).isEqualTo("done");
            assertThat(ended.at("/progress/accepted").asInt()).isEqualTo(DOCUMENTS);
            assertThat(ended.at("/progress/rejected").asInt()).isZero();
            assertThat(storedObjects(archive)).isEqualTo(DOCUMENTS);
            assertThat(new ArchiveRequests(archive.address())
                            .search("")
                            .get("total")
                            .asInt())
                    .isEqualTo(DOCUMENTS);
            assertThat(RunningArchive.run("verify", archive.ocflRoot().toString())
                            .exitCode())
                    .isZero();
        }
    }

    private static long storedObjects(RunningArchive archive) {
        try (Stream<Path> files = Files.walk(archive.ocflRoot())) {
            return files.filter(file -> file.endsWith("manifest-sha512.txt")).count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
