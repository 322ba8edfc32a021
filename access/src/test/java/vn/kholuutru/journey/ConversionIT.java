package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phông described under TT 02/2019 is brought under TT 05/2025 and stays searchable; what it said before stays readable. */
class ConversionIT {
    private static final int DOCUMENTS = 6;
    private static final int PATIENCE_SECONDS = 300;

    @TempDir
    static Path folder;

    private static RunningArchive archive;
    private static ArchiveRequests requests;

    @BeforeAll
    static void deliver() {
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        requests = new ArchiveRequests(archive.address());
        String delivery = folder.resolve("delivery").toString();
        RunningArchive.run("sample", delivery, "--documents", "" + DOCUMENTS, "--pages", "1", "--profile", "tt02-2019");
        RunningArchive.run(
                "ingest", delivery, "--server", archive.address().toString(), "--profile", "tt02-2019", "--json");
    }

    @AfterAll
    static void stop() {
        archive.close();
    }

    @Test
    void bringsAFondsUnderTheProfileInForceWithoutLosingAPage() throws IOException, InterruptedException {
        JsonNode found = requests.search("").get("items").get(0);
        String fonds = found.get("fonds").asText();
        String document = "/api/v1/documents/" + found.get("id").asText();
        String page = document + "/pages/1";
        byte[] text = requests.get(page, "Accept", "text/plain").body();

        JsonNode trial = ended(fonds, true);
        assertThat(trial.at("/counts/converted").asInt())
                .as("the phông, a hồ sơ, a tài liệu")
                .isGreaterThanOrEqualTo(3);
        assertThat(read(document).get("profile").asText()).isEqualTo("tt02-2019");

        JsonNode converted = ended(fonds, false);
        assertThat(converted.get("counts")).isEqualTo(trial.get("counts"));
        assertThat(converted.at("/counts/failed").asInt()).isZero();
        assertThat(read(document).get("profile").asText()).isEqualTo("tt05-2025");
        assertThat(read(document).get("versions").size()).isEqualTo(2);
        assertThat(requests.get(page, "Accept", "text/plain").body()).isEqualTo(text);
        assertThat(requests.search("").get("total").asInt()).isEqualTo(DOCUMENTS);
        Path workbook = folder.resolve("lan-hai.XLSX");
        RunningArchive.Outcome again = RunningArchive.run(
                "convert",
                "--fonds",
                fonds,
                "--server",
                archive.address().toString(),
                "--report",
                workbook.toString(),
                "--json");
        assertThat(again.exitCode()).isZero();
        assertThat(Files.readAllBytes(workbook)).as("a zip, as xlsx is").startsWith('P', 'K');
        assertThat(again.lastLine()).contains("\"converted\":0");
        assertThat(RunningArchive.run("verify", archive.ocflRoot().toString(), "--json")
                        .lastLine())
                .contains("\"altered\":0");
    }

    private static JsonNode read(String document) {
        return requests.json(requests.get(document, "Accept", "application/json"));
    }

    private static JsonNode ended(String fonds, boolean dryRun) throws IOException, InterruptedException {
        HttpResponse<byte[]> begun = requests.send(requests.request("/api/v1/profile-conversions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"fonds\":\"" + fonds + "\",\"dryRun\":" + dryRun + "}"))
                .build());
        assertThat(begun.statusCode())
                .as(new String(begun.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        String address =
                "/api/v1/profile-conversions/" + requests.json(begun).get("id").asText();
        JsonNode state = requests.json(requests.get(address));
        for (int waited = 0; state.get("state").asText().equals("RUNNING") && waited < PATIENCE_SECONDS; waited++) {
            Thread.sleep(1000);
            state = requests.json(requests.get(address));
        }
        assertThat(state.get("state").asText()).isEqualTo("DONE");
        return state;
    }
}
