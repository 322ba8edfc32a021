package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class FixityPageTest {
    private static final String PAGE = "/quan-tri/toan-ven";
    private static final String API = "/api/v1/fixity-checks";

    @Test
    void checksConcernArchivistsOnly() {
        as("reader").get(PAGE).then().statusCode(403);
        as("reader").post(PAGE).then().statusCode(403);
        as("reader").accept("application/json").get(API).then().statusCode(403);
        given().accept("application/json").get(API).then().statusCode(401);
    }

    @Test
    void theGaugeOfEveryPlaceAndTheDamageAreSeenInBothLanguages() {
        as("archivist")
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("<meter"))
                .body(containsString("Kho chính"))
                .body(containsString("nha-kho-2"))
                .body(containsString("&lt;b&gt;trang"))
                .body(containsString("/tai-lieu/" + ExampleArchive.OPEN))
                .body(not(containsString("fixity.")));
        as("archivist")
                .get(PAGE + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("The store"))
                .body(not(containsString("fixity.")));
    }

    @Test
    void anOrderIsWatchedOnThePage() {
        String address = as("archivist")
                .formParam("phong", " " + ExampleArchive.FONDS + " ")
                .post(PAGE)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        as("archivist").get(address).then().statusCode(200).body(containsString("Đã kiểm tra 0 trên 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G99.0", "../../etc", "\"><script>alert(1)</script>", "mã có dấu {0} '"})
    void aFondsThatIsNotThereIsNotFound(String fonds) {
        as("archivist").formParam("phong", fonds).post(PAGE).then().statusCode(404);
        as("archivist").get(PAGE + "?lenh=khong-phai-ma").then().statusCode(404);
    }

    @Test
    void otherSystemsOrderAndWatchOverTheInterface() {
        String address = as("archivist")
                .contentType("application/json")
                .accept("application/json")
                .body("{\"fonds\":\"" + ExampleArchive.FONDS + "\",\"place\":\"nha-kho-2\"}")
                .post(API)
                .then()
                .statusCode(202)
                .body("objects", equalTo(2))
                .extract()
                .header("Location");

        as("archivist")
                .accept("application/json")
                .get(address)
                .then()
                .statusCode(200)
                .body("remaining", equalTo(2))
                .body("damaged", equalTo(0));
        as("archivist")
                .accept("application/json")
                .get(API)
                .then()
                .statusCode(200)
                .body("places.find { it.place == 'store' }.objects", equalTo(2))
                .body("incidents[0].place", equalTo("nha-kho-2"));
        as("archivist")
                .accept("application/json")
                .get(API + "/khong-phai-ma")
                .then()
                .statusCode(404);
        as("archivist")
                .contentType("application/json")
                .accept("application/json")
                .body("{\"place\":\"KHÔNG CÓ\"}")
                .post(API)
                .then()
                .statusCode(404);
    }

    private static RequestSpecification as(String account) {
        return given().auth()
                .preemptive()
                .basic(account, account)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
