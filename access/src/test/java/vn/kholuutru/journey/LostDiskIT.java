package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk with database and store is lost before the first backup; the second journal is on another one. */
class LostDiskIT {
    private static final int DOCUMENTS = 8;

    @TempDir
    private static Path folder;

    @Test
    void whatWasAcknowledgedComesBackUnderTheSameIds() throws Exception {
        Path delivery = folder.resolve("delivery");
        RunningArchive.run(
                "sample", delivery.toString(), "--documents", "" + DOCUMENTS, "--pages", "1", "--seed", "41");
        String setting = "-Dkho.ingest.second-journal=" + folder.resolve("second-disk");
        Path lost = RunningArchive.temporaryFolder();
        String ended;
        String waiting;
        JsonNode accepted;
        try (RunningArchive archive = RunningArchive.start(lost, setting)) {
            ArchiveRequests requests = new ArchiveRequests(archive.address());
            ended = postOne(requests, lastScan(delivery));
            accepted = DepositOverRest.awaitEnd(requests, ended);
            assertThat(accepted.get("state").asText()).isEqualTo("accepted");
            waiting = DeliveryOverRest.submit(archive, delivery);
            archive.kill();
        }

        try (RunningArchive archive = RunningArchive.start(RunningArchive.temporaryFolder(), setting)) {
            JsonNode delivered = DeliveryOverRest.awaitEnd(archive, waiting);
            JsonNode again = DepositOverRest.awaitEnd(new ArchiveRequests(archive.address()), ended);

            assertThat(again.get("aip")).isEqualTo(accepted.get("aip"));
            assertThat(again.get("state")).isEqualTo(accepted.get("state"));
            assertThat(delivered.get("state").asText()).isEqualTo("done");
            assertThat(delivered.at("/progress/accepted").asInt()
                            + delivered.at("/progress/skipped").asInt())
                    .isEqualTo(DOCUMENTS);
            assertThat(delivered.at("/progress/rejected").asInt()).isZero();
            new IntakeOutcome(archive, waiting).everythingIsThereOnce(DOCUMENTS);
        }
    }

    private static String postOne(ArchiveRequests requests, Path scan) throws Exception {
        String id = requests.json(SteadyLoad.deposit(scan).post(requests, "cong-van-41"))
                .get("id")
                .asText();
        assertThat(id).isNotEmpty();
        return id;
    }

    private static Path lastScan(Path delivery) throws Exception {
        try (Stream<Path> files = Files.walk(delivery)) {
            List<Path> scans = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
            return scans.getLast();
        }
    }
}
