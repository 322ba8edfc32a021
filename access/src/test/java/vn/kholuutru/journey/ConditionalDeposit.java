package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Hands over one scan of two pages that is used under conditions.
 *
 * @param folder where the scan is made
 */
record ConditionalDeposit(URI archive, Path folder) {
    /** The id of what was stored as first document of a dossier. */
    String of(String dossier, String title) throws Exception {
        Path sample = folder.resolve("mau-" + dossier);
        RunningArchive.run("sample", sample.toString(), "--documents", "1", "--pages", "2", "--seed", seed(dossier));
        String code = dossier + ".0000001";
        ArchiveRequests requests = new ArchiveRequests(archive);
        DepositOverRest deposit = new DepositOverRest(
                code + ".pdf", Files.readAllBytes(scan(sample)), """
                {"profile": "tt05-2025",
                 "dossier": {"arcFileCode": "%1$s", "title": "Hồ sơ giải quyết đơn thư", "maintenance": "01", "mode": "02",
                             "language": "01", "startDate": "1975-01-02", "endDate": "31/12/1978", "totalDoc": 1,
                             "numberOfPaper": 1, "numberOfPage": 2, "riskRecovery": 0},
                 "document": {"docId": "%1$s.1", "docCode": "%2$s", "maintenance": "01", "typeName": "14",
                              "issuedDate": "05/03/1975", "organName": "Ty Nội vụ", "subject": "%3$s",
                              "language": "01", "numberOfPage": 2, "mode": "02"}}
                """.formatted(dossier, code, title));
        JsonNode ended = DepositOverRest.awaitEnd(
                requests,
                requests.json(deposit.post(requests, UUID.randomUUID().toString()))
                        .get("id")
                        .asText());
        assertThat(ended.get("state").asText()).as("%s", ended).isEqualTo("accepted");
        return ended.get("aip").asText();
    }

    /** Another dossier has another scan. */
    private static String seed(String dossier) {
        return String.valueOf(Math.floorMod(dossier.hashCode(), 10_000));
    }

    private static Path scan(Path sample) throws IOException {
        try (Stream<Path> files = Files.walk(sample)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
