package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.journey.RunningArchive.Outcome;

/** A delivery of the years of TT 02/2019, with the cover of one hồ sơ, from its folder to what a reader is given. */
class OlderDeliveryIT {
    private static final int DOCUMENTS = 4;

    @TempDir
    static Path folder;

    private static ArchiveRequests requests;
    private static Outcome ingested;
    private static String document = "";
    private static String dossier = "";

    private static RunningArchive archive;

    /** In an archive of its own: the codes of samples are the same whatever the seed. */
    @BeforeAll
    static void deliver() throws IOException {
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        requests = new ArchiveRequests(archive.address());
        Path delivery = folder.resolve("delivery");
        RunningArchive.run(sample(delivery, DOCUMENTS, 21));
        RunningArchive.run(sample(folder.resolve("other"), 1, 22));
        Path scan = scan(delivery);
        String name = String.valueOf(scan.getFileName());
        document = name.substring(0, name.length() - ".pdf".length());
        dossier = document.substring(0, document.lastIndexOf('.'));
        Files.copy(scan(folder.resolve("other")), scan.resolveSibling("Bìa_" + dossier + ".pdf"));

        ingested = RunningArchive.run(
                "ingest",
                delivery.toString(),
                "--server",
                archive.address().toString(),
                "--profile",
                "tt02-2019",
                "--json");
    }

    @AfterAll
    static void close() {
        if (archive != null) {
            archive.close();
        }
    }

    @Test
    void everyDocumentIsAcceptedAndTheCoverIsNoneOfThem() throws IOException {
        JsonNode summary = new ObjectMapper().readTree(ingested.lastLine());

        assertThat(ingested.exitCode()).as("%s", summary).isZero();
        assertThat(summary.get("accepted").asInt()).isEqualTo(DOCUMENTS);
        assertThat(summary.get("rejected").asInt()).isZero();
    }

    @Test
    void aDocumentIsGivenUnderTheFieldsOfItsCircular() {
        JsonNode given = requests.json(requests.get("/api/v1/documents/" + document, "Accept", "application/json"));

        assertThat(given.get("profile").asText()).isEqualTo("tt02-2019");
        assertThat(given.findValuesAsText("code")).contains("DocCode", "DocOrdinal", "TypeName", "PageAmount");
    }

    @Test
    void theCoverIsKeptWithItsDossierAndOpenedByItsCode() {
        JsonNode cover =
                requests.json(requests.get("/api/v1/documents/" + dossier + ".BIA", "Accept", "application/json"));

        assertThat(cover.get("dossier").asText()).isEqualTo(dossier);
        assertThat(cover.findValuesAsText("code")).contains("accompanyingRole");
        JsonNode given = requests.json(requests.get("/api/v1/dossiers/" + dossier, "Accept", "application/json"));
        assertThat(given.get("documents").findValuesAsText("docCode"))
                .hasSize(given.get("total").asInt())
                .doesNotContain(dossier + ".BIA");
        assertThat(given.get("accompanyingFiles").findValuesAsText("code")).containsExactly(dossier + ".BIA");
    }

    private static String[] sample(Path target, int documents, int seed) {
        return new String[] {
            "sample",
            target.toString(),
            "--documents",
            "" + documents,
            "--pages",
            "1",
            "--seed",
            "" + seed,
            "--profile",
            "tt02-2019"
        };
    }

    private static Path scan(Path delivery) throws IOException {
        try (Stream<Path> files = Files.walk(delivery)) {
            return files.filter(file -> file.toString().endsWith(".0000001.pdf"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
