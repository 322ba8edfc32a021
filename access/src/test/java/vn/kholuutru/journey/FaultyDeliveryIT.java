package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.journey.RunningArchive.Outcome;

/** One of each common fault among good files: the good are kept, and of the others nothing is left but the report. */
class FaultyDeliveryIT {
    private static final int MOST_LOOKS = 600;

    private static final int DOCUMENTS = 6;

    @TempDir
    static Path folder;

    private static RunningArchive archive;
    private static Outcome ingested;
    private static JsonNode report;

    @BeforeAll
    static void deliver() throws IOException {
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        Path delivery = folder.resolve("delivery");
        Path written = folder.resolve("report.json");
        RunningArchive.run(
                "sample", "" + delivery, "--documents", "" + DOCUMENTS, "--pages", "1", "--faults", "--seed", "7");
        ingested = RunningArchive.run(
                "ingest",
                delivery.toString(),
                "--server",
                archive.address().toString(),
                "--report",
                written.toString(),
                "--json");
        report = new ObjectMapper().readTree(written.toFile());
    }

    @AfterAll
    static void stop() {
        archive.close();
    }

    @Test
    void everyFaultyItemIsRejectedForItsFault() throws IOException {
        Map<String, JsonNode> documents = new HashMap<>();
        report.get("documents").forEach(each -> documents.put(each.get("file").asText(), each));

        for (String line : faults()) {
            String file = line.substring(0, line.lastIndexOf(','));
            String fault = line.substring(line.lastIndexOf(',') + 1);
            JsonNode document = documents.getOrDefault(file, MissingNode.getInstance());
            assertThat(document.path("state").asText()).as(file).isEqualTo("rejected");
            assertThat(document.findValuesAsText("fault")).as(file).contains(fault);
        }
    }

    @Test
    void everythingElseIsAcceptedWithoutAFinding() throws IOException {
        List<String> faulty = faults().stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();

        for (JsonNode document : report.get("documents")) {
            if (!faulty.contains(document.get("file").asText())) {
                assertThat(document.get("state").asText()).as("%s", document).isEqualTo("accepted");
                assertThat(document.get("findings")).as("%s", document).isEmpty();
            }
        }
    }

    @Test
    void nothingOfARejectedFileIsLeft() throws Exception {
        JsonNode summary = new ObjectMapper().readTree(ingested.lastLine());
        int accepted = summary.get("accepted").asInt();

        assertThat(ingested.exitCode()).isEqualTo(3);
        assertThat(accepted).isPositive();
        assertThat(files(archive.ocflRoot(), "manifest-sha512.txt")).isEqualTo(accepted);
        assertThat(new ArchiveRequests(archive.address())
                        .search("")
                        .get("total")
                        .asInt())
                .isEqualTo(accepted);
        awaitEmpty(archive.data().resolve("work/deliveries"));
    }

    /** The report comes first, then the folder goes. */
    private static void awaitEmpty(Path deliveries) throws IOException, InterruptedException {
        for (int looked = 0; looked < MOST_LOOKS && filesOrMore(deliveries) > 0; looked++) {
            Thread.sleep(100);
        }
        assertThat(files(deliveries, "")).isZero();
    }

    private static long filesOrMore(Path folder) throws IOException {
        try {
            return files(folder, "");
        } catch (UncheckedIOException goneWhileLookedAt) {
            return Long.MAX_VALUE;
        }
    }

    private static List<String> faults() throws IOException {
        return Files.readAllLines(folder.resolve("delivery/README-faults.csv")).stream()
                .skip(1)
                .toList();
    }

    /** How many files below the root have a name that ends so. */
    private static long files(Path root, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .count();
        }
    }
}
