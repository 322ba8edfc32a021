package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class AgreementsPageTest {
    private static final String BODY = """
            {"code": "%s", "producer": "Sở Nội vụ", "rules": {"NOT_24BIT_COLOUR": "%s"}}""";

    @Test
    void anAgreementIsMadeInAFormAndReadByAMachine() {
        String code = "1.NL.SNV.1.2026";

        Response made = save(code, 0, "warn");

        made.then().statusCode(303);
        page("/quan-tri/thoa-thuan/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Sở Nội vụ"))
                .body(containsString("nới lỏng quy tắc"))
                .body(not(containsString("agreement.")));
        page("/quan-tri/thoa-thuan?lang=en").then().statusCode(200).body(containsString(code));
        staff().get("/api/v1/agreements/" + code)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("rules.NOT_24BIT_COLOUR", equalTo("warn"))
                .body("resolution", equalTo(200));
    }

    @Test
    void whoChangedWhatIsShown() {
        String code = "2.NL.SNV.1.2026";
        save(code, 0, "warn");

        save(code, 1, "off").then().statusCode(303);

        page("/quan-tri/thoa-thuan/" + code).then().body(containsString("Cảnh báo → Không xét"));
    }

    @Test
    void nobodyOverwritesAChangeHeHasNotSeen() {
        String code = "3.NL.SNV.1.2026";
        save(code, 0, "warn");

        save(code, 0, "off").then().statusCode(409);
        put(code, "off", "\"7\"").then().statusCode(409).body("code", equalTo("AGREEMENT_CHANGED"));
        put(code, "off", "\"1\"").then().statusCode(200).header("ETag", equalTo("\"2\""));
    }

    @Test
    void whatKeepsTheArchiveSafeIsNotOpenToAgreement() {
        staff().contentType("application/json")
                .body("{\"code\": \"4.NL.SNV\", \"producer\": \"Sở\", \"rules\": {\"ENCRYPTED\": \"off\"}}")
                .put("/api/v1/agreements/4.NL.SNV")
                .then()
                .statusCode(400)
                .body("code", equalTo("FAULT_NOT_NEGOTIABLE"));
        staff().get("/api/v1/agreements/rules")
                .then()
                .statusCode(200)
                .body("fault", hasItem("DPI_TOO_LOW"))
                .body("fault", not(hasItem("ENCRYPTED")));
    }

    @Test
    void anAgreementIsForThoseWhoRunTheArchive() {
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get("/api/v1/agreements")
                .then()
                .statusCode(403);
        given().redirects().follow(false).get("/quan-tri/thoa-thuan").then().statusCode(not(equalTo(200)));
    }

    @Test
    void whatIsNoAgreementIsSaid() {
        save("có dấu cách", 0, "warn").then().statusCode(400);
        staff().get("/api/v1/agreements/9.KHONG.CO").then().statusCode(404);
        page("/quan-tri/thoa-thuan/9.KHONG.CO").then().statusCode(404);
        page("/quan-tri/thoa-thuan-moi?profile=xyz").then().statusCode(200);
    }

    private static Response save(String code, int version, String treatment) {
        return staff().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", version)
                .formParam("code", code)
                .formParam("producer", "Sở Nội vụ")
                .formParam("profile", "tt05-2025")
                .formParam("resolution", 200)
                .formParam("drawings", 300)
                .formParam("fonds", "H49\r\n000.00.00.G09")
                .formParam("defaults", "mode = 01")
                .formParam("rule.NOT_24BIT_COLOUR", treatment)
                .formParam("rule.BITROT", "")
                .post("/quan-tri/thoa-thuan");
    }

    private static Response put(String code, String treatment, String match) {
        return staff().contentType("application/json")
                .header("If-Match", match)
                .body(BODY.formatted(code, treatment))
                .put("/api/v1/agreements/" + code);
    }

    private static Response page(String address) {
        return staff().accept("text/html").get(address);
    }

    private static RequestSpecification staff() {
        return given().auth().preemptive().basic("archivist", "archivist");
    }
}
