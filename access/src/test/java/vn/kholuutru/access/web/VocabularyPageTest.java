package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class VocabularyPageTest {
    @Test
    void anAbbreviationIsFoundFromTheNextSearchOn() {
        found("KHSH").body("total", equalTo(0));

        post("/quan-tri/tu-viet-tat", Map.of("ngan", "KHSH", "day-du", "Kế hoạch số hóa"))
                .then()
                .statusCode(303);

        found("KHSH").body("total", greaterThan(0));
        page("/quan-tri/tu-viet-tat?tim=khsh")
                .statusCode(200)
                .body(containsString("Kế hoạch số hóa"))
                .body(containsString("archivist"))
                .body(not(containsString("vocabulary.")));
        post("/quan-tri/tu-viet-tat", Map.of("ngan", "KHSH", "day-du", "Kế hoạch số hóa", "bo", "1"))
                .then()
                .statusCode(303);
        found("KHSH").body("total", equalTo(0));
        page("/quan-tri/tu-viet-tat?tim=khsh").body(not(containsString("Kế hoạch số hóa")));
    }

    @Test
    void anEntryIsChangedInItsForm() {
        post("/quan-tri/tu-viet-tat", Map.of("ngan", "QDPD", "day-du", "Quyết định phê duyet"));
        page("/quan-tri/tu-viet-tat?ngan=QDPD&day-du=Quyết định phê duyet")
                .body(containsString("name=\"thay-day-du\" value=\"Quyết định phê duyet\""));

        post(
                        "/quan-tri/tu-viet-tat",
                        Map.of(
                                "ngan", "QDPD",
                                "day-du", "Quyết định phê duyệt",
                                "thay", "QDPD",
                                "thay-day-du", "Quyết định phê duyet"))
                .then()
                .statusCode(303);

        page("/quan-tri/tu-viet-tat?tim=qdpd")
                .body(containsString("Quyết định phê duyệt"))
                .body(not(containsString("phê duyet")));
    }

    @Test
    void whatWasShippedCanBeTakenOutAndUsedAgain() {
        Map<String, String> place = Map.of(
                "truoc", "Hà Tây", "sau", "Hà Nội", "tu-ngay", "2008-08-01", "can-cu", "Nghị quyết 15/2008/QH12");
        page("/quan-tri/dia-danh?tim=ha tay ha noi")
                .body(containsString("Nghị quyết 15/2008/QH12"))
                .body(not(containsString("Dùng lại")));

        Map<String, String> withdrawn = new HashMap<>(place);
        withdrawn.put("bo", "1");
        post("/quan-tri/dia-danh", withdrawn).then().statusCode(303);

        page("/quan-tri/dia-danh?tim=ha tay ha noi").body(containsString("Dùng lại"));
        page("/quan-tri/dia-danh?tim=ha tay ha noi&lang=en").body(containsString("Use again"));
        post("/quan-tri/dia-danh", place).then().statusCode(303);
        page("/quan-tri/dia-danh?tim=ha tay ha noi").body(not(containsString("Dùng lại")));
    }

    @Test
    void whatIsNoEntryIsSaid() {
        post("/quan-tri/tu-viet-tat", Map.of("ngan", "U", "day-du", "Ủy ban"))
                .then()
                .statusCode(400);
        post("/quan-tri/tu-viet-tat", Map.of("ngan", "<b>", "day-du", "Ủy ban nhân dân"))
                .then()
                .statusCode(400)
                .body(not(containsString("<b>")));
        post("/quan-tri/dia-danh", Map.of("truoc", "Hà Tây", "sau", "Hà Tây", "tu-ngay", "2008-08-01", "can-cu", "x"))
                .then()
                .statusCode(400);
        post("/quan-tri/dia-danh", Map.of("truoc", "Hà Tây", "sau", "Hà Nội", "tu-ngay", "hôm qua", "can-cu", "x"))
                .then()
                .statusCode(400);
    }

    @Test
    void theVocabularyIsForThoseWhoRunTheArchive() {
        given().redirects().follow(false).get("/quan-tri/tu-viet-tat").then().statusCode(not(equalTo(200)));
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("ngan", "ABC")
                .formParam("day-du", "Một hai ba")
                .post("/quan-tri/tu-viet-tat")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse found(String typed) {
        return staff().queryParam("q", typed).get("/api/v1/search").then().statusCode(200);
    }

    private static ValidatableResponse page(String address) {
        return staff().get(address).then().statusCode(200);
    }

    private static Response post(String address, Map<String, String> fields) {
        return staff().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address);
    }

    private static RequestSpecification staff() {
        return given().auth().preemptive().basic("archivist", "archivist");
    }
}
