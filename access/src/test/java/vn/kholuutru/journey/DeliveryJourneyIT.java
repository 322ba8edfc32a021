package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.journey.RunningArchive.Outcome;

/** From a delivered folder to a page that is found, and to AIPs that check without this software. */
class DeliveryJourneyIT {
    private static final int DOCUMENTS = 20;

    @TempDir
    static Path folder;

    private static RunningArchive archive;
    private static String delivery = "";
    private static Outcome ingested;

    /** An archive of its own: what other journeys stored must not stand in the way. */
    @BeforeAll
    static void deliver() {
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        delivery = folder.resolve("delivery").toString();
        RunningArchive.run("sample", delivery, "--documents", "" + DOCUMENTS, "--seed", "7");
        ingested = ingest();
    }

    @AfterAll
    static void stop() {
        archive.close();
    }

    @Test
    void everyDocumentOfASoundDeliveryIsAccepted() throws IOException {
        JsonNode summary = new ObjectMapper().readTree(ingested.lastLine());

        assertThat(ingested.exitCode()).isZero();
        assertThat(summary.get("accepted").asInt()).isEqualTo(DOCUMENTS);
        assertThat(summary.get("rejected").asInt()).isZero();
    }

    @Test
    void theSameDeliveryAgainIsSkippedWithoutFault() throws IOException {
        Outcome again = ingest();

        JsonNode summary = new ObjectMapper().readTree(again.lastLine());
        assertThat(again.exitCode()).isZero();
        assertThat(summary.get("skipped").asInt()).isEqualTo(DOCUMENTS);
        assertThat(summary.get("accepted").asInt()).isZero();
    }

    @Test
    void aPageIsFoundWithAndWithoutItsMarks() {
        ArchiveRequests requests = new ArchiveRequests(archive.address());

        assertThat(requests.search("số hóa tài liệu").get("total").asInt()).isPositive();
        assertThat(requests.search("so hoa tai lieu").get("total").asInt()).isPositive();
    }

    @Test
    void everySentenceOfAPageLeadsBackToItsDocument() {
        ArchiveRequests requests = new ArchiveRequests(archive.address());
        String id = requests.search("").get("items").get(0).get("id").asText();
        String text = new String(
                requests.get("/api/v1/documents/" + id + "/pages/1/text").body(),
                java.nio.charset.StandardCharsets.UTF_8);
        String sentence = longestLine(text);

        JsonNode found = requests.search("\"" + sentence + "\"");

        assertThat(found.get("items"))
                .anySatisfy(item -> assertThat(item.get("id").asText()).isEqualTo(id));
    }

    @Test
    void everyStoredAipPassesSha512sumAndOpenssl() throws Exception {
        List<Path> manifests = manifests(archive.ocflRoot());

        assertThat(manifests).hasSizeGreaterThanOrEqualTo(DOCUMENTS);
        for (Path manifest : manifests) {
            assertThat(exit(
                            Objects.requireNonNull(manifest.getParent()),
                            "sha512sum",
                            "-c",
                            "--status",
                            "manifest-sha512.txt"))
                    .as("sha512sum in %s", manifest)
                    .isZero();
            assertThat(exit(
                            Objects.requireNonNull(manifest.getParent()),
                            "openssl",
                            "cms",
                            "-verify",
                            "-binary",
                            "-inform",
                            "DER",
                            "-in",
                            "manifest-sha512.txt.p7s",
                            "-content",
                            "manifest-sha512.txt",
                            "-CAfile",
                            archive.data().resolve("trial-ca.pem").toString(),
                            "-out",
                            "/dev/null"))
                    .as("openssl in %s", manifest)
                    .isZero();
        }
    }

    @Test
    void theVerifyCommandAgrees() {
        Outcome verified = RunningArchive.run("verify", archive.ocflRoot().toString(), "--json");

        assertThat(verified.exitCode()).isZero();
    }

    private static Outcome ingest() {
        return RunningArchive.run(
                "ingest", delivery, "--server", archive.address().toString(), "--json");
    }

    private static String longestLine(String text) {
        return text.lines()
                .map(String::strip)
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static List<Path> manifests(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.endsWith("manifest-sha512.txt")).toList();
        }
    }

    private static int exit(Path folder, String... command) throws Exception {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
