package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive on a small disk of its own that runs full, or becomes read-only: intake waits, reading goes on, and when there
 * is room again everything is finished without anybody's help. Mounts file systems, so only root can run it.
 */
@Tag("drill")
class DiskTroubleDrillIT {
    private static final int DISK_MEBIBYTES = 1_500;
    private static final int RESERVE_MEBIBYTES = 150;
    private static final int DOCUMENTS = 24;
    private static final Duration CALM = Duration.ofSeconds(15);

    @TempDir
    private static Path folder;

    @TempDir
    private Path disk;

    @BeforeAll
    static void writeSample() {
        RunningArchive.run(
                "sample",
                folder.resolve("delivery").toString(),
                "--documents",
                "" + DOCUMENTS,
                "--pages",
                "1",
                "--seed",
                "31");
    }

    @BeforeEach
    void mount() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a small disk");
        run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEBIBYTES + "m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", disk.toString());
    }

    @Test
    void aDeliveryWaitsWhileOnlyTheReserveIsLeftAndIsFinishedWhenThereIsRoom() throws Exception {
        try (RunningArchive archive = start()) {
            String first = DeliveryOverRest.open(archive);
            DeliveryOverRest.sendFiles(archive, first, folder.resolve("delivery"), Integer.MAX_VALUE);
            Path ballast = fillUpTo(RESERVE_MEBIBYTES - 20);

            DeliveryOverRest.submit(archive, first);
            Thread.sleep(CALM);

            assertThat(DeliveryOverRest.find(archive, first).get("state").asText())
                    .isEqualTo("submitted");
            assertThat(archive.storedObjects()).isZero();
            sayStorageFull(archive);
            readingGoesOn(archive);

            Files.delete(ballast);
            DeliveryOverRest.awaitEnd(archive, first);
            IntakeOutcome.of(archive, first).isWholeWith(DOCUMENTS);
        }
    }

    @Test
    void aDiskFilledToItsLastByteBySomebodyElseLosesNothing() throws Exception {
        try (RunningArchive archive = start()) {
            String id = DeliveryOverRest.submit(archive, folder.resolve("delivery"));
            DeliveryOverRest.await(archive, id, progress -> archive.storedObjects() > 3);

            Path ballast = fillUpTo(0);
            Thread.sleep(CALM);
            Files.delete(ballast);

            DeliveryOverRest.awaitEnd(archive, id);
            IntakeOutcome.of(archive, id).isWholeWith(DOCUMENTS);
        }
    }

    @Test
    void aStoreTurnedReadOnlyMakesDeliveriesWait() throws Exception {
        try (RunningArchive archive = start()) {
            String id = DeliveryOverRest.submit(archive, folder.resolve("delivery"));
            DeliveryOverRest.await(archive, id, progress -> archive.storedObjects() > 3);
            String store = archive.ocflRoot().toString();

            run("mount", "--bind", store, store);
            run("mount", "-o", "remount,bind,ro", store);
            Thread.sleep(CALM);
            readingGoesOn(archive);
            JsonNode waiting = DeliveryOverRest.find(archive, id);
            run("mount", "-o", "remount,bind,rw", store);

            assertThat(waiting.get("state").asText()).isEqualTo("submitted");
            assertThat(waiting.at("/progress/rejected").asInt()).isZero();
            DeliveryOverRest.awaitEnd(archive, id);
            IntakeOutcome.of(archive, id).isWholeWith(DOCUMENTS);
            run("umount", "--lazy", store);
        }
    }

    private RunningArchive start() {
        return RunningArchive.start(disk.resolve("data"), "-Dkho.ingest.minimum-free-mebibytes=" + RESERVE_MEBIBYTES);
    }

    private static void sayStorageFull(RunningArchive archive) {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        String second = DeliveryOverRest.open(archive);
        HttpResponse<byte[]> refused = requests.send(requests.request("/api/v1/deliveries/" + second + "/files/a.pdf")
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofString("%PDF-1.7"))
                .build());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(requests.json(refused).get("code").asText()).isEqualTo("STORAGE_FULL");
    }

    private static void readingGoesOn(RunningArchive archive) {
        HttpResponse<byte[]> found = new ArchiveRequests(archive.address()).get("/api/v1/search?q=");
        assertThat(found.statusCode())
                .as(new String(found.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
    }

    /** Writes a file that leaves so many MiB free. */
    private Path fillUpTo(int freeMebibytes) throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(disk).getUsableSpace() >> 20 > freeMebibytes) {
                out.write(block);
            }
            while (freeMebibytes == 0) {
                out.write(block, 0, 4096);
            }
        } catch (IOException full) {
            assertThat(freeMebibytes).isZero();
        }
        return ballast;
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + ": " + output)
                .isZero();
    }
}
