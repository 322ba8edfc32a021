package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.web.OfficeRequests;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.UserRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class AccessRequestsTest {
    private static final AipId DOCUMENT = ExampleArchive.CONDITIONAL;

    @Inject
    ExampleReadingRoom room;

    @Inject
    RequestRegister requests;

    @Inject
    UserRegister users;

    @Test
    void systemsAskThroughTheInterface() {
        String body = """
                {"token": "%s", "purpose": "02", "purposeContent": "kiểm tra", "feeCategory": "10", "researchTopic": "Ruộng đất",
                 "items": [{"kind": "document", "id": "%s", "delivery": "reading"}]}""".formatted(UUID.randomUUID(), DOCUMENT);

        String number = as("reader")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/access-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("number");

        as("reader")
                .get("/api/v1/access-requests/" + number)
                .then()
                .body("items[0].state", equalTo("waiting"))
                .body("items[0].document", equalTo(DOCUMENT.toString()));
        as("reader")
                .contentType("application/json")
                .body("{\"items\": []}")
                .post("/api/v1/access-requests")
                .then()
                .statusCode(400);
    }

    @Test
    void theSameIsAskedForOnceAndWhatIsMissingIsNamed() {
        String item = "{\"kind\": \"document\", \"id\": \"%s\", \"delivery\": \"%s\", \"copies\": %d}";
        String copy = item.formatted(DOCUMENT, "plain_copy", 2);

        asks("reader", copy, item.formatted(DOCUMENT, "plain_copy", 3))
                .statusCode(201)
                .body("items.size()", equalTo(1))
                .body("items[0].copies", equalTo(2));
        as("reader")
                .contentType("application/json")
                .body("{\"purpose\": \"01\", \"purposeContent\": \"x\", \"feeCategory\": \"10\", \"items\": [" + copy
                        + "]}")
                .post("/api/v1/access-requests")
                .then()
                .statusCode(400)
                .body(containsString("chủ đề nghiên cứu (researchTopic)"));
    }

    @Test
    void aReaderAsksForSoMuchADay() {
        String eager = "reader-" + UUID.randomUUID();
        users.keep(eager, BcryptUtil.bcryptHash(eager, 4), Role.READER);
        OfficeRequests office = new OfficeRequests(requests, room.now());
        DipKind[] hundred = Collections.nCopies(100, DipKind.READING).toArray(new DipKind[0]);
        office.submit(eager, "Quyết định", hundred);
        office.submit(eager, "Quyết định", hundred);
        String item = "{\"kind\": \"document\", \"id\": \"" + DOCUMENT + "\"}";

        asks(eager, item).statusCode(409).body("code", equalTo("TOO_MANY_ITEMS"));
        room.moveOn(Duration.ofDays(1));
        asks(eager, item).statusCode(201);
    }

    private static ValidatableResponse asks(String account, String... items) {
        String body = """
                {"purpose": "02", "purposeContent": "kiểm tra", "feeCategory": "10", "researchTopic": "Ruộng đất",
                 "items": [%s]}""".formatted(String.join(", ", items));
        return as(account)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/access-requests")
                .then();
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }
}
