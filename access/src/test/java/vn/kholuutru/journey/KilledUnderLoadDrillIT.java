package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;

/**
 * Kills the server, one engine or everything at seeded moments while clients hand over documents without a pause. Nothing
 * acknowledged is lost, nothing is there twice, nothing is shown that cannot be read, and nobody helps.
 *
 * <p>{@code -Dkho.drill.from=0 -Dkho.drill.count=50} says which seeds; each seed is one kill.
 */
@Tag("drill")
class KilledUnderLoadDrillIT {
    private static final int FROM = Integer.getInteger("kho.drill.from", 0);
    private static final int COUNT = Integer.getInteger("kho.drill.count", 50);
    private static final int DOCUMENTS_PER_KILL = 8;
    private static final int DOCUMENTS_AT_FIRST = 24;
    private static final int LONGEST_CALM_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final List<String> STEPS = List.of("RECEIVED", "VALIDATED", "SIGNED", "STORED", "INDEXED");
    private static final Duration LIMIT = Duration.ofMinutes(6);

    @TempDir
    private static Path folder;

    private final Map<String, Integer> stepsWhenKilled = new TreeMap<>();
    private final Map<Victim, Integer> kills = new TreeMap<>();

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhateverIsKilled() throws Exception {
        List<Path> scans = scans(DOCUMENTS_AT_FIRST + COUNT * DOCUMENTS_PER_KILL);
        Path data = RunningArchive.temporaryFolder();
        Standing standing = new Standing(RunningArchive.start(data));
        try {
            SteadyLoad load = new SteadyLoad(() -> standing.archive, scans);
            try (load) {
                load.allow(DOCUMENTS_AT_FIRST);
                load.start();
                for (int seed = FROM; seed < FROM + COUNT; seed++) {
                    load.allow(DOCUMENTS_PER_KILL);
                    killOnce(new Random(seed), standing);
                    whatIsFoundCanBeRead(standing.archive);
                }
                awaitHandedOver(load, scans.size());
            }
            awaitEnds(standing.archive);
            everyPromiseIsKept(standing.archive, load, scans.size());
        } finally {
            standing.archive.close();
        }
        System.out.printf("kills %s%nsteps of open submissions when killed %s%n", kills, stepsWhenKilled);
    }

    /** The archive that runs now; another process after each kill of the server. */
    private static final class Standing {
        private volatile RunningArchive archive;

        Standing(RunningArchive archive) {
            this.archive = archive;
        }
    }

    private void killOnce(Random random, Standing standing) throws Exception {
        Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
        String step = STEPS.get(random.nextInt(STEPS.size()));
        Thread.sleep(random.nextInt(LONGEST_CALM_MILLIS));
        awaitStep(standing.archive, step);
        noteSteps(standing.archive);
        kills.merge(victim, 1, Integer::sum);
        standing.archive = victim.strike(standing.archive);
    }

    /** So that each step of the pipeline is killed in, the short ones too. */
    private static void awaitStep(RunningArchive archive, String step) throws InterruptedException {
        try {
            new JournalOfArchive(archive).awaitStep(step, PATIENCE);
        } catch (SQLException unanswered) {
            // PostgreSQL has not come back from the kill before
        }
    }

    /** How far the submissions were that had not ended. */
    private void noteSteps(RunningArchive archive) {
        try {
            new JournalOfArchive(archive)
                    .openByState()
                    .forEach((state, count) -> stepsWhenKilled.merge(state, count, Integer::sum));
        } catch (SQLException unanswered) {
            // PostgreSQL has not come back from the kill before: that is a moment worth killing in too
        }
    }

    private static void whatIsFoundCanBeRead(RunningArchive archive) {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        try {
            HttpResponse<byte[]> found = requests.get("/api/v1/search?q=&size=20");
            if (found.statusCode() != 200) {
                return; // Solr is starting again
            }
            Set<String> codes = new HashSet<>();
            for (JsonNode item : requests.json(found).get("items")) {
                assertThat(codes.add(item.get("docCode").asText()))
                        .as("found once")
                        .isTrue();
                HttpResponse<byte[]> content =
                        requests.get("/api/v1/documents/" + item.get("id").asText() + "/content");
                if (content.statusCode() < 500) {
                    assertThat(content.statusCode()).isEqualTo(200);
                    assertThat(new String(content.body(), StandardCharsets.ISO_8859_1))
                            .contains("%%EOF");
                }
            }
        } catch (UncheckedIOException unanswered) {
            // an engine is starting again
        }
    }

    private static void awaitHandedOver(SteadyLoad load, int documents) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (acknowledged(load) < documents) {
            assertThat(System.nanoTime())
                    .as("all documents are handed over in time")
                    .isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private static int acknowledged(SteadyLoad load) {
        return load.submissions().size()
                + load.deliveries().values().stream().mapToInt(List::size).sum();
    }

    private static void awaitEnds(RunningArchive archive) throws Exception {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!allEnded(new JournalOfArchive(archive))) {
            assertThat(System.nanoTime()).as("all deliveries end in time").isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private static boolean allEnded(JournalOfArchive journal) {
        try {
            return journal.unfinishedDeliveries() == 0;
        } catch (SQLException startingAgain) {
            return false;
        }
    }

    private static void everyPromiseIsKept(RunningArchive archive, SteadyLoad load, int documents) throws Exception {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        for (Map.Entry<String, Path> promise : load.submissions().entrySet()) {
            JsonNode ended = requests.json(requests.get("/api/v1/submissions/" + promise.getKey()));
            assertThat(ended.get("state").asText()).as("%s", ended).isEqualTo("accepted");
            holds(requests, ended.get("aip").asText(), promise.getValue());
        }
        for (Map.Entry<String, List<Path>> promise : load.deliveries().entrySet()) {
            Map<String, String> aips = new JournalOfArchive(archive).acceptedOf(promise.getKey());
            for (Path scan : promise.getValue()) {
                assertThat(aips)
                        .as("delivery %s", promise.getKey())
                        .containsKey(scan.getFileName().toString());
                holds(requests, aips.getOrDefault(scan.getFileName().toString(), ""), scan);
            }
        }
        new IntakeOutcome(archive, "").everythingIsThereOnce(documents);
    }

    private static void holds(ArchiveRequests requests, String aip, Path scan) throws IOException {
        byte[] content = requests.get("/api/v1/documents/" + aip + "/content").body();
        assertThat(Digests.sha512(content))
                .as("%s holds %s", aip, scan)
                .isEqualTo(Digests.ofFile(DigestAlgorithm.SHA_512, scan));
    }

    private static List<Path> scans(int documents) throws IOException {
        Path sample = folder.resolve("sample");
        RunningArchive.run(
                "sample",
                sample.toString(),
                "--documents",
                "" + documents,
                "--pages",
                "1",
                "--seed",
                "" + (1000 + FROM));
        try (Stream<Path> files = Files.walk(sample)) {
            List<Path> scans =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".pdf"))
                            .sorted(Comparator.comparing(Path::getFileName))
                            .toList());
            assertThat(scans).hasSize(documents);
            return scans;
        }
    }
}
