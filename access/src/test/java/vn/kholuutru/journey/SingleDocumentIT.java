package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One document handed over by another system: received once, however often it is sent. */
class SingleDocumentIT {
    private static final String DOSSIER = "H49.77.2021.01.0001";
    private static final String CODE = DOSSIER + ".0000001";
    private static final String KEY = UUID.randomUUID().toString();
    private static final String METADATA = """
            {"profile": "tt05-2025",
             "dossier": {"arcFileCode": "%s", "title": "Hồ sơ về việc số hóa tài liệu lưu trữ", "maintenance": "01",
                         "mode": "01", "language": "01", "startDate": "2021-01-02", "endDate": "31/12/2021",
                         "totalDoc": 1, "numberOfPaper": 1, "numberOfPage": 1, "riskRecovery": 0},
             "document": {"docId": "H49.77.2021.1", "docCode": "%s", "maintenance": "01", "typeName": "22",
                          "codeNumber": "15", "codeNotation": "15/SNV-VTLT", "issuedDate": "05/03/2021",
                          "organName": "Sở Nội vụ", "subject": "Về việc giao nộp từng tài liệu qua mạng",
                          "language": "01", "numberOfPage": 1, "mode": "01"}}
            """.formatted(DOSSIER, CODE);

    @TempDir
    static Path folder;

    private static ArchiveRequests requests;
    private static DepositOverRest deposit;
    private static HttpResponse<byte[]> answer;
    private static JsonNode submission;

    @BeforeAll
    static void deposit() throws Exception {
        requests = new ArchiveRequests(RunningArchive.shared().address());
        deposit = new DepositOverRest(CODE + ".pdf", scan(), METADATA);
        answer = deposit.post(requests, KEY);
        submission = DepositOverRest.awaitEnd(
                requests, requests.json(answer).get("id").asText());
    }

    @Test
    void isReceivedAndAccepted() {
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/v1/submissions/" + submission.get("id").asText());
        assertThat(submission.get("state").asText()).as("%s", submission).isEqualTo("accepted");
        assertThat(submission.get("code").asText()).isEqualTo(CODE);
    }

    @Test
    void isReadAsJsonTurtleAndJsonLd() {
        String path = "/api/v1/documents/" + submission.get("aip").asText();

        assertThat(requests.json(requests.get(path, "Accept", "application/json"))
                        .get("docCode")
                        .asText())
                .isEqualTo(CODE);
        assertThat(text(requests.get(path, "Accept", "text/turtle")))
                .contains("Về việc giao nộp từng tài liệu qua mạng");
        assertThat(text(requests.get(path, "Accept", "application/ld+json")))
                .contains("@id", "Về việc giao nộp từng tài liệu qua mạng");
    }

    @Test
    void theSameKeyAgainGetsTheSameSubmission() {
        HttpResponse<byte[]> again = deposit.post(requests, KEY);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(requests.json(again).get("id")).isEqualTo(submission.get("id"));
    }

    @Test
    void theSameKeyWithOtherBytesIsAConflict() {
        byte[] other = Arrays.copyOf(deposit.file(), deposit.file().length - 1);

        HttpResponse<byte[]> refused = new DepositOverRest(CODE + ".pdf", other, METADATA).post(requests, KEY);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(requests.json(refused).get("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void theSameDocumentUnderANewKeyIsSkipped() throws Exception {
        JsonNode received =
                requests.json(deposit.post(requests, UUID.randomUUID().toString()));

        JsonNode ended = DepositOverRest.awaitEnd(requests, received.get("id").asText());

        assertThat(ended.get("id")).isNotEqualTo(submission.get("id"));
        assertThat(ended.get("state").asText()).isEqualTo("skipped");
        assertThat(ended.get("aip")).isEqualTo(submission.get("aip"));
    }

    @Test
    void aNameThatDeliveriesIgnoreIsJudgedLikeAnyOther() throws Exception {
        DepositOverRest note =
                new DepositOverRest("readme.txt", "không phải PDF".getBytes(StandardCharsets.UTF_8), METADATA);

        JsonNode received = requests.json(note.post(requests, UUID.randomUUID().toString()));

        assertThat(DepositOverRest.awaitEnd(requests, received.get("id").asText())
                        .get("state")
                        .asText())
                .isEqualTo("rejected");
    }

    private static String text(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static byte[] scan() throws IOException {
        Path sample = folder.resolve("sample");
        RunningArchive.run("sample", sample.toString(), "--documents", "1", "--pages", "1", "--seed", "4711");
        try (Stream<Path> files = Files.walk(sample)) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".pdf"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
