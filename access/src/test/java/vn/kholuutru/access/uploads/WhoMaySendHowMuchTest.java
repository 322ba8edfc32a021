package vn.kholuutru.access.uploads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.ReaderRegister;

/** Refused by what is announced: of none of these bodies more than the head is sent. */
@QuarkusTest
@TestProfile(InMemory.class)
class WhoMaySendHowMuchTest {
    private static final long TWO_GIBIBYTES = 2_000_000_000L;
    private static final int MOST_QUESTIONS = 1_000;

    private static final int A_WHILE = 50;
    private static final int LONG = 60_000;

    private final List<Socket> senders = new ArrayList<>();

    @Inject
    ReaderRegister readers;

    @Inject
    ExampleReadingRoom room;

    @Inject
    AuditLog log;

    @AfterEach
    void hangUp() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
        room.moveOn(Duration.ofMinutes(2));
    }

    @Test
    void nobodyButStaffSendsFilesToPagesOfStaff() throws IOException {
        String pending = "cho-duyet-" + UUID.randomUUID();
        readers.register(
                new Reader(pending, "Trần Văn Chờ", "001099000002", LocalDate.of(1999, 1, 1), "Hà Nội", "", "", ""),
                BcryptUtil.bcryptHash(pending, 4),
                room.now(),
                room.now().plus(Duration.ofDays(1)));

        for (String account : List.of(pending, "reader")) {
            assertThat(announce("/quan-tri/tiep-nhan", account, TWO_GIBIBYTES)).isEqualTo(403);
            assertThat(announce("/quan-tri/ho-so-giay/nhap", account, TWO_GIBIBYTES))
                    .isEqualTo(403);
            assertThat(announce("/api/v1/documents", account, TWO_GIBIBYTES)).isEqualTo(403);
        }
        assertThat(announce("/api/v1/documents", "", TWO_GIBIBYTES)).isEqualTo(401);
    }

    @Test
    void whoIsNoStaffSendsNoMoreThanAForm() throws IOException {
        assertThat(announce("/phong-doc/gio", "reader", TWO_GIBIBYTES)).isEqualTo(413);
        assertThat(announce("/dang-ky", "", TWO_GIBIBYTES)).isEqualTo(413);
    }

    @Test
    void oneNetworkConfirmsOneFileAtATimeAndTakesNoPlaceOfADelivery() throws Exception {
        for (int sender = 0; sender < 2; sender++) {
            senders.add(open("/xac-thuc", "", 1_000_000));
        }
        Optional<Integer> refused = Optional.empty();
        for (int asked = 0; asked < MOST_QUESTIONS && refused.isEmpty(); asked++) {
            refused = answer(senders.get(asked % 2), A_WHILE);
        }

        assertThat(refused).as("one of the two; the other is waited for").contains(503);
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .multiPart("file", "01.pdf", new byte[100_000])
                .post("/api/v1/documents")
                .then()
                .statusCode(400);
    }

    @Test
    void peopleAreRefusedInAPageAndProgramsInADocument() throws IOException {
        assertThat(refusal("/xac-thuc", TWO_GIBIBYTES))
                .contains("content-type: text/html;charset=utf-8", "<h1>", "256 mb")
                .doesNotContain("problem+json");
        assertThat(refusal("/api/v1/basket", TWO_GIBIBYTES))
                .contains("application/problem+json", "body_too_large")
                .doesNotContain("<h1>");
    }

    @Test
    void howOftenANetworkConfirmsIsAskedBeforeTheFileComes() throws IOException {
        for (int asked = 0; asked < 30; asked++) {
            given().config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                    .contentType("multipart/form-data; boundary=b")
                    .body("--b\r\nContent-Disposition: form-data; name=\"ma\"\r\n\r\n\r\n--b--\r\n")
                    .post("/xac-thuc")
                    .then()
                    .statusCode(200);
        }

        assertThat(announce("/xac-thuc", "", 1_000_000)).isEqualTo(429);
        assertThat(announce("/xac-thuc", "", TWO_GIBIBYTES)).isEqualTo(413);
    }

    @Test
    void aReaderWhoAsksForAPageOfStaffLeavesALine() throws InterruptedException {
        String path = "/quan-tri/nhat-ky/" + UUID.randomUUID();

        given().auth().preemptive().basic("reader", "reader").get(path).then().statusCode(403);
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get("/api/v1/closures")
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_REQUIRED"));

        List<AuditAction> noted = List.of();
        for (int asked = 0; asked < 3_000 && noted.isEmpty(); asked++) {
            Thread.sleep(20);
            noted = log.read(AuditLog.Filter.ofSubject(path), 0, 5).stream()
                    .map(AuditEntry::action)
                    .toList();
        }
        assertThat(noted).containsExactly(AuditAction.STAFF_PAGE_ASKED);
    }

    @Test
    void signInsAndFailedOnesAreNotedWithoutNamesThatAreNoAccount() {
        String secret = "mat khau go nham o ten";
        for (String name : List.of("archivist", secret)) {
            given().redirects()
                    .follow(false)
                    .formParam("j_username", name)
                    .formParam("j_password", "wrong")
                    .post("/j_security_check");
        }
        given().redirects()
                .follow(false)
                .formParam("j_username", "archivist")
                .formParam("j_password", "archivist")
                .post("/j_security_check")
                .then()
                .statusCode(302);

        List<AuditEntry> lines = log.read(AuditLog.Filter.ALL, 0, 20);
        assertThat(lines)
                .anyMatch(line -> line.action() == AuditAction.SIGN_IN_FAILED
                        && line.subject().equals("archivist"))
                .anyMatch(line ->
                        line.action() == AuditAction.SIGNED_IN && line.subject().equals("archivist"))
                .noneMatch(line -> line.toString().contains(secret));
    }

    /** The status that is answered to the head of a request. */
    private static int announce(String path, String account, long bytes) throws IOException {
        try (Socket socket = open(path, account, bytes)) {
            return answer(socket, LONG).orElseThrow();
        }
    }

    /** The status that comes within this time, if any does. */
    private static Optional<Integer> answer(Socket socket, int millis) throws IOException {
        socket.setSoTimeout(millis);
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        try {
            return Optional.ofNullable(answer.readLine()).map(line -> Integer.valueOf(line.split(" ")[1]));
        } catch (SocketTimeoutException nothingYet) {
            return Optional.empty();
        }
    }

    /** All of the answer to what the head alone announces, in small letters. */
    private static String refusal(String path, long bytes) throws IOException {
        try (Socket socket = open(path, "", bytes)) {
            socket.setSoTimeout(LONG);
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) answer.readUnsignedByte());
            }
            String said = head.toString().toLowerCase(Locale.ROOT);
            int length = Integer.parseInt(said.replaceAll("(?s).*content-length: (\\d+).*", "$1"));
            return said + new String(answer.readNBytes(length), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    private static Socket open(String path, String account, long bytes) throws IOException {
        String login = Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + (account.isEmpty() ? "" : "Authorization: Basic " + login + "\r\n")
                                + "Content-Type: multipart/form-data; boundary=half\r\n"
                                + "Content-Length: " + bytes + "\r\n\r\n"
                                + "--half\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"01.pdf\"\r\n\r\n%PDF")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
