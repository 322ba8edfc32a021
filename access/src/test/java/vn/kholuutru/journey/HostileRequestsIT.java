package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests nobody sends by mistake: each gets a named problem, none a failure. */
class HostileRequestsIT {
    private static RunningArchive archive;
    private static ArchiveRequests requests;

    @BeforeAll
    static void start() {
        archive = RunningArchive.shared();
        requests = new ArchiveRequests(archive.address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{\"name\":{}}",
                "{\"withoutMetadata\":\"x\"}",
                "{\"profile\":\"../x\"}"
            })
    void aDeliveryThatCannotBeUnderstoodIsNotOpened(String body) {
        assertProblem(400, open(body));
    }

    @Test
    void endlesslyNestedJsonIsRefused() {
        assertProblem(400, open("{\"a\":".repeat(2_000)));
    }

    @Test
    void aNameWithControlCharactersLosesThem() {
        HttpResponse<byte[]> opened = open("{\"name\":\"a\\u0000b\\n\"}");

        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(requests.json(opened).get("name").asText()).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({
        "..%2Fx.pdf,BAD_PATH",
        "a%2F..%2F..%2Fx.pdf,BAD_PATH",
        "%2Fetc%2Fpasswd,BAD_PATH",
        "..%5Cx.pdf,BAD_PATH",
        "a%00b.pdf,BAD_PATH",
        "taken/leaf.pdf,PATH_TAKEN"
    })
    void aPathThatLeadsElsewhereIsRefused(String path, String code) {
        String delivery = requests.json(open("{}")).get("id").asText();
        put(delivery, "taken", "x");

        HttpResponse<byte[]> refused = put(delivery, path, "x");

        assertThat(requests.json(refused).get("code").asText()).isEqualTo(code);
        assertProblem(code.equals("PATH_TAKEN") ? 409 : 400, refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nx"
            })
    void aMultipartBodyThatCannotBeTakenApartIsRefused(String body) {
        assertProblem(
                400,
                requests.send(requests.request("/api/v1/documents")
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofString(body))
                        .build()));
    }

    @Test
    void aVisitorIsAskedToSignIn() throws Exception {
        for (String path : new String[] {"/api/v1/deliveries", "/api/v1/submissions/" + UUID.randomUUID()}) {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(archive.address().resolve(path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());

            assertProblem(401, answer);
            assertThat(requests.json(answer).get("code").asText()).isEqualTo("LOGIN_REQUIRED");
        }
    }

    @Test
    void anAccountNameNoRegisterCanHoldIsWrong() throws Exception {
        String login = Base64.getEncoder().encodeToString("\0:\0".getBytes(StandardCharsets.UTF_8));
        URI address = archive.address().resolve("/api/v1/deliveries");

        assertProblem(
                401,
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address)
                                        .header("Authorization", "Basic " + login)
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray()));
    }

    @Test
    void aFileNamedLikeTheArchivesOwnDoesNotHoldUpItsDelivery() throws Exception {
        String delivery =
                requests.json(open("{\"withoutMetadata\":true}")).get("id").asText();
        put(delivery, "metadata.json", "\u0001 không phải JSON");
        requests.send(requests.request("/api/v1/deliveries/" + delivery + "/submission")
                .POST(BodyPublishers.noBody())
                .build());

        JsonNode ended = DeliveryOverRest.awaitEnd(archive, delivery);

        assertThat(ended.get("state").asText()).isEqualTo("done");
        assertThat(ended.at("/progress/rejected").asInt()).isEqualTo(1);
    }

    private static HttpResponse<byte[]> open(String body) {
        return requests.send(requests.request("/api/v1/deliveries")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<byte[]> put(String delivery, String path, String content) {
        return requests.send(requests.request("/api/v1/deliveries/" + delivery + "/files/" + path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofString(content))
                .build());
    }

    private static void assertProblem(int status, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(body).doesNotContain("Exception");
    }
}
