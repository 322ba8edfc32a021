package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.port.QuarantineFolder;

@QuarkusTest
@TestProfile(InMemory.class)
class QuarantineTest {
    private static final String ENTRIES = "/api/v1/quarantine-entries";
    private static final String ENTRY = ENTRIES + "/" + ExampleArchive.QUARANTINED;
    private static final String PAGE = "/quan-tri/cach-ly";

    @Inject
    QuarantineFolder folder;

    @Test
    void tellsArchivistsOnlyAndNothingOfTheContent() {
        given().get(ENTRIES).then().statusCode(401);
        as("reader").get(ENTRIES).then().statusCode(403);
        as("archivist")
                .get(ENTRIES)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(ExampleArchive.QUARANTINED.toString()))
                .body("items.reason", hasItem("secret_stamp"))
                .body(not(containsString("không ai được đọc")));
        as("reader").get(PAGE).then().statusCode(403);
        as("archivist").get(PAGE).then().statusCode(200).body(containsString("Sổ cách ly"));
        as("archivist")
                .get(PAGE + "/" + ExampleArchive.QUARANTINED + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Stamped as secret"));
        as("archivist").get("/quan-tri").then().body(containsString("đang chờ quyết định"));
    }

    @Test
    void decidesNothingWithoutItsNumberTypedAndAReason() {
        decided(
                "{\"state\":\"destroyed\",\"reason\":\"Biên bản 1\",\"confirmation\":\"12345678\"}",
                "CONFIRMATION_WRONG");
        decided("{\"state\":\"destroyed\",\"reason\":\" \",\"confirmation\":\"aaaaaaaa\"}", "REASON_MISSING");
        decided("{\"state\":\"opened\",\"reason\":\"x\",\"confirmation\":\"aaaaaaaa\"}", "UNKNOWN_DECISION");
        assertThat(folder.holds(ExampleArchive.QUARANTINED)).isTrue();
    }

    @Test
    void destroyingRemovesTheFileAndIsRememberedForGood() {
        String address = PAGE + "/" + ExampleArchive.QUARANTINED_TOO;

        as("archivist")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("decision", "DESTROYED")
                .formParam("reason", "Biên bản tiêu hủy số 7")
                .formParam("confirmation", "BBBBBBBB")
                .post(address)
                .then()
                .statusCode(303);

        assertThat(folder.holds(ExampleArchive.QUARANTINED_TOO)).isFalse();
        as("archivist")
                .get(address)
                .then()
                .body(containsString("Đã tiêu hủy"))
                .body(containsString("Biên bản tiêu hủy số 7"));
        as("archivist")
                .contentType("application/json")
                .body("{\"state\":\"returned\",\"reason\":\"nhầm\",\"confirmation\":\"bbbbbbbb\"}")
                .post(ENTRIES + "/" + ExampleArchive.QUARANTINED_TOO + "/decisions")
                .then()
                .statusCode(409)
                .body("code", equalTo("QUARANTINE_DECIDED"));
    }

    @Test
    void noRouteServesTheFile() {
        as("administrator").get(ENTRY + "/content").then().statusCode(404);
        as("administrator")
                .get("/quarantine/" + ExampleArchive.QUARANTINED + ".quarantined")
                .then()
                .statusCode(404);
    }

    private static void decided(String decision, String refusal) {
        as("archivist")
                .contentType("application/json")
                .body(decision)
                .post(ENTRY + "/decisions")
                .then()
                .statusCode(400)
                .body("code", equalTo(refusal));
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }
}
