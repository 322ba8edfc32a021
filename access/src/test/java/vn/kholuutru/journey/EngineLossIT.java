package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that dies during intake is started again, and the delivery is finished without anybody's help. */
class EngineLossIT {
    private static final int DOCUMENTS = 40;

    @TempDir
    private static Path folder;

    @Test
    void aDeliveryOutlivesTheDeathOfEveryEngine() throws Exception {
        Path delivery = folder.resolve("delivery");
        RunningArchive.run(
                "sample", delivery.toString(), "--documents", "" + DOCUMENTS, "--pages", "1", "--seed", "12");

        try (RunningArchive archive = RunningArchive.start(RunningArchive.temporaryFolder())) {
            String id = DeliveryOverRest.submit(archive, delivery);
            for (String engine : List.of("solr", "fedora", "postgres")) {
                int before = archive.storedObjects();
                DeliveryOverRest.await(archive, id, progress -> archive.storedObjects() > before + 2);
                archive.killEngine(engine);
            }
            DeliveryOverRest.awaitEnd(archive, id);

            IntakeOutcome.of(archive, id).isWholeWith(DOCUMENTS);
        }
    }

    @Test
    void aFullDiskStopsIntakeAndNotReading() {
        try (RunningArchive archive = RunningArchive.start(
                RunningArchive.temporaryFolder(), "-Dkho.ingest.minimum-free-mebibytes=1000000000")) {
            ArchiveRequests requests = new ArchiveRequests(archive.address());
            String id = DeliveryOverRest.open(archive);

            var refused = requests.send(requests.request("/api/v1/deliveries/" + id + "/files/a.pdf")
                    .header("Content-Type", "application/octet-stream")
                    .PUT(BodyPublishers.ofString("%PDF-1.7"))
                    .build());

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(requests.json(refused).get("code").asText()).isEqualTo("STORAGE_FULL");
            assertThat(requests.get("/api/v1/search?q=").statusCode()).isEqualTo(200);
        }
    }
}
