package vn.kholuutru.access.uploads;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class BoundedUploadsTest {
    private static final int PLACES = 64;
    private static final int PATIENCE = 1_200;

    private final List<Socket> senders = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket sender : senders) {
            sender.close();
        }
    }

    @Test
    void sendersWhoNeverFinishLeaveThreadsToReaders() throws Exception {
        for (int sender = 0; sender < PLACES; sender++) {
            sendHalf();
        }

        assertThat(awaitStatus(true)).isEqualTo(503);
        sent().then().body("code", equalTo("INTAKE_BUSY")).header("Retry-After", equalTo("5"));
        given().get("/q/openapi").then().statusCode(200);
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .get("/quan-tri")
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/deliveries")
                .then()
                .statusCode(401);

        hangUp();

        assertThat(awaitStatus(false)).isEqualTo(400);
    }

    /** The status of one more upload, once it is that of a busy archive or no longer is. */
    private int awaitStatus(boolean busy) throws InterruptedException {
        int status = sent().statusCode();
        for (int asked = 0; asked < PATIENCE && (status == 503) != busy; asked++) {
            Thread.sleep(100);
            status = sent().statusCode();
        }
        return status;
    }

    /** A whole upload of a document that lacks its description. */
    private static Response sent() {
        return given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .multiPart("file", "01.pdf", new byte[100_000])
                .post("/api/v1/documents");
    }

    /** A file of which the rest never comes. */
    private void sendHalf() throws IOException {
        String login = Base64.getEncoder().encodeToString("archivist:archivist".getBytes(StandardCharsets.UTF_8));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        senders.add(socket);
        socket.getOutputStream()
                .write(("POST /api/v1/documents HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                + "Authorization: Basic " + login + "\r\n"
                                + "Content-Type: multipart/form-data; boundary=half\r\n"
                                + "Content-Length: 2000000\r\n\r\n"
                                + "--half\r\nContent-Disposition: form-data; name=\"file\"; filename=\"01.pdf\"\r\n\r\n%PDF")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
