package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan of the years of TT 02/2019 that is no PDF/A gains one beside it, and keeps what was deposited. */
class RepresentationIT {
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    static Path folder;

    private static RunningArchive archive;
    private static ArchiveRequests requests;
    private static Path delivery;

    @BeforeAll
    static void deliver() throws IOException {
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        requests = new ArchiveRequests(archive.address());
        delivery = folder.resolve("delivery");
        RunningArchive.run("sample", "" + delivery, "--documents", "30", "--pages", "1", "--faults", "--seed", "11");
        keepOnly("NOT_PDFA");
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
        archive.close();
    }

    @Test
    void gainsAPdfaBesideTheDepositedFile() throws Exception {
        JsonNode document = requests.search("").get("items").get(0);
        String address = "/api/v1/documents/" + document.get("id").asText();
        byte[] deposited = requests.get(address + "/content").body();

        HttpResponse<byte[]> made = await(address + "/representations/pdfa");

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(new String(made.body(), StandardCharsets.ISO_8859_1)).contains("pdfaid");
        assertThat(requests.get(address + "/content").body()).isEqualTo(deposited);
        assertThat(requests.json(requests.get(address, "Accept", "application/json"))
                        .get("versions")
                        .size())
                .isEqualTo(2);
        assertThat(new ObjectMapper()
                        .readTree(
                                RunningArchive.run("verify", archive.ocflRoot().toString(), "--json")
                                        .lastLine())
                        .toString())
                .as("every version checks by itself")
                .contains("\"verified\":2,\"altered\":0");
    }

    private static HttpResponse<byte[]> await(String path) throws InterruptedException {
        HttpResponse<byte[]> answer = requests.get(path);
        for (int waited = 0; answer.statusCode() == 404 && waited < PATIENCE_SECONDS; waited++) {
            Thread.sleep(1000);
            answer = requests.get(path);
        }
        return answer;
    }

    /** Leaves one scan with this fault in the delivery, and nothing else. */
    private static void keepOnly(String fault) throws IOException {
        String kept = Files.readAllLines(delivery.resolve("README-faults.csv")).stream()
                .filter(line -> line.endsWith("," + fault))
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .findFirst()
                .orElseThrow();
        List<Path> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(delivery)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !delivery.relativize(file).toString().equals(kept))
                    .forEach(others::add);
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }
}
