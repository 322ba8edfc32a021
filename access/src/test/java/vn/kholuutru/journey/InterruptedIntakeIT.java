package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut in the middle of intake loses nothing, shows nothing half, stores nothing twice. */
class InterruptedIntakeIT {
    private static final int DOCUMENTS = 48;

    @TempDir
    private static Path folder;

    @Test
    void aDeliveryKilledAtEveryStepIsFinishedAfterTheLastRestart() throws Exception {
        Path delivery = folder.resolve("delivery");
        Path data = RunningArchive.temporaryFolder();
        RunningArchive.run(
                "sample", delivery.toString(), "--documents", "" + DOCUMENTS, "--pages", "1", "--seed", "11");

        String id = killedWhileFilesArrive(data, delivery);
        killedWhileInspecting(data, delivery, id);
        killedWhileStoring(data, id);
        killedBetweenStoredAndSearchable(data, id);

        try (RunningArchive archive = RunningArchive.start(data)) {
            DeliveryOverRest.awaitEnd(archive, id);

            IntakeOutcome.of(archive, id).isWholeWith(DOCUMENTS);
            assertThat(archive.arrivingFiles()).isEmpty();
        }
    }

    private static String killedWhileFilesArrive(Path data, Path delivery) throws Exception {
        try (RunningArchive archive = RunningArchive.start(data)) {
            String id = DeliveryOverRest.open(archive);
            HalfSentFile.to(archive, id, "dang-gui.pdf");
            DeliveryOverRest.sendFiles(archive, id, delivery, DOCUMENTS / 2);
            archive.kill();
            return id;
        }
    }

    private static void killedWhileInspecting(Path data, Path delivery, String id) throws Exception {
        try (RunningArchive archive = RunningArchive.start(data)) {
            DeliveryOverRest.sendFiles(archive, id, delivery, Integer.MAX_VALUE);
            DeliveryOverRest.submit(archive, id);
            DeliveryOverRest.await(
                    archive, id, progress -> progress.get("received").asInt() == DOCUMENTS);
            archive.kill();
        }
    }

    private static void killedWhileStoring(Path data, String id) throws Exception {
        try (RunningArchive archive = RunningArchive.start(data)) {
            int before = archive.storedObjects();
            DeliveryOverRest.await(archive, id, progress -> archive.storedObjects() > before + 4);
            archive.kill();
        }
    }

    /** Solr does not run, so what is stored in that time is not searchable when the power goes. */
    private static void killedBetweenStoredAndSearchable(Path data, String id) throws Exception {
        try (RunningArchive archive = RunningArchive.start(data)) {
            IntakeOutcome.of(archive, id).showsNothingHalf();
            int before = archive.storedObjects();
            DeliveryOverRest.await(archive, id, progress -> archive.storedObjects() > before);
            archive.killEngine("solr");
            DeliveryOverRest.await(
                    archive,
                    id,
                    progress ->
                            archive.storedObjects() > progress.get("accepted").asInt() + 2);
            archive.kill();
        }
    }
}
