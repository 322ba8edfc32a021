package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.RequiredTool;

/** A scan of the years of TT 02/2019 without a text layer is found by the text that a machine has read since. */
class RecognisedTextIT {
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    static Path folder;

    private static RunningArchive archive;
    private static ArchiveRequests requests;

    @BeforeAll
    static void deliver() throws IOException {
        RequiredTool.at("/usr/bin/ocrmypdf", "ocrmypdf");
        RequiredTool.at("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata", "tesseract-ocr-vie");
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        requests = new ArchiveRequests(archive.address());
        Path delivery = folder.resolve("delivery");
        RunningArchive.run("sample", "" + delivery, "--documents", "30", "--pages", "1", "--faults", "--seed", "12");
        keepOnly(delivery, "NO_TEXT_LAYER");
        RunningArchive.run(
                "ingest",
                delivery.toString(),
                "--server",
                archive.address().toString(),
                "--no-metadata",
                "--profile",
                "tt02-2019",
                "--json");
    }

    @AfterAll
    static void stop() {
        if (archive != null) {
            archive.close();
        }
    }

    @Test
    void isFoundByItsWordsAndSaysThatAMachineReadThem() throws Exception {
        String id = requests.search("").get("items").get(0).get("id").asText();

        String text = awaitText("/api/v1/documents/" + id + "/pages/1/text");

        assertThat(text).isNotBlank();
        String word = Stream.of(text.split("[^\\p{L}]+"))
                .filter(each -> each.length() >= 4)
                .findFirst()
                .orElseThrow();
        assertThat(requests.search(word).get("items").get(0).get("id").asText()).isEqualTo(id);
        assertThat(body(requests.get("/tai-lieu/" + id + "?muc=van-ban"))).contains("do máy nhận dạng");
        assertThat(requests.get("/api/v1/documents/" + id + "/representations/text-layer")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String awaitText(String path) throws InterruptedException {
        String text = body(requests.get(path));
        for (int waited = 0; text.isBlank() && waited < PATIENCE_SECONDS; waited++) {
            Thread.sleep(1000);
            text = body(requests.get(path));
        }
        return text;
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Leaves one scan with this fault in the delivery, and nothing else. */
    private static void keepOnly(Path delivery, String fault) throws IOException {
        String kept = Files.readAllLines(delivery.resolve("README-faults.csv")).stream()
                .filter(line -> line.endsWith("," + fault))
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .findFirst()
                .orElseThrow();
        List<Path> others;
        try (Stream<Path> files = Files.walk(delivery)) {
            others = files.filter(Files::isRegularFile)
                    .filter(file -> !delivery.relativize(file).toString().equals(kept))
                    .toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }
}
