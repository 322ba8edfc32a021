package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class ProfileConversionsTest {
    private static final String CONVERSIONS = "/api/v1/profile-conversions";
    private static final String TRIAL = "{\"fonds\":\"" + ExampleArchive.FONDS + "\",\"dryRun\":true}";
    private static final int PATIENCE = 1_200;

    @Test
    void convertsForArchivistsOnly() {
        given().contentType("application/json")
                .body(TRIAL)
                .post(CONVERSIONS)
                .then()
                .statusCode(401);
        ask("reader", TRIAL).then().statusCode(403);
    }

    @Test
    void wantsExactlyOneThingThatIsThere() {
        ask("archivist", "{}").then().statusCode(400).body("code", equalTo("BAD_REQUEST"));
        ask("archivist", "{\"fonds\":\"G09\",\"dossier\":\"G09.1\"}").then().statusCode(400);
        ask("archivist", "{\"fonds\":\"../../etc\"}").then().statusCode(404);
        ask("archivist", "{\"dossier\":\"G99.1\"}").then().statusCode(404);
        ask("archivist", "{\"document\":\"G99.1.0000001\"}").then().statusCode(404);
        as("archivist").get(CONVERSIONS + "/..%2Fx").then().statusCode(404);
        as("archivist")
                .get(CONVERSIONS + "/00000000-0000-4000-8000-000000000009")
                .then()
                .statusCode(404);
    }

    @Test
    void reportsWhatAConversionDoesRecordByRecord() throws InterruptedException {
        Response begun = ask("archivist", TRIAL);
        begun.then().statusCode(202).body("dryRun", equalTo(true)).body("user", equalTo("archivist"));
        String address = begun.header("Location");

        assertThat(ended(address)).isEqualTo("DONE");

        as("archivist")
                .get(address + "/report")
                .then()
                .statusCode(200)
                .body("conversion.fonds", equalTo(ExampleArchive.FONDS.value()))
                .body("records.code", hasItem(ExampleArchive.FONDS.value()))
                .body("records.outcome", everyItem(equalTo("ALREADY")));
    }

    private static String ended(String address) throws InterruptedException {
        String state = "RUNNING";
        for (int asked = 0; asked < PATIENCE && state.equals("RUNNING"); asked++) {
            Thread.sleep(100);
            state = as("archivist").get(address).jsonPath().getString("state");
        }
        return state;
    }

    private static Response ask(String account, String body) {
        return as(account).contentType("application/json").body(body).post(CONVERSIONS);
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }
}
