package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

/** The example archive is under Thông tư 05/2025 already; that it really converts is proven by a journey. */
@QuarkusTest
@TestProfile(InMemory.class)
class ConversionPageTest {
    private static final String PAGE = "/quan-tri/chuyen-doi";
    private static final String API = "/api/v1/profile-conversions/";
    private static final int PATIENCE = 1_200;

    @Test
    void conversionsAreForArchivistsOnly() {
        as("reader").get(PAGE).then().statusCode(403);
        as("reader")
                .formParam("pham-vi", "fonds")
                .formParam("ma", ExampleArchive.FONDS.value())
                .post(PAGE)
                .then()
                .statusCode(403);
        given().redirects().follow(false).get(PAGE).then().statusCode(not(equalTo(200)));
    }

    @Test
    void aLinkFromARecordFillsInTheForm() {
        as("archivist")
                .get(PAGE + "?pham-vi=dossier&ma=" + ExampleArchive.DOSSIER)
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + ExampleArchive.DOSSIER + "\""))
                .body(containsString("<option value=\"dossier\" selected>"));
        as("archivist").get("/ho-so/" + ExampleArchive.DOSSIER).then().body(containsString(PAGE + "?pham-vi=dossier"));
        as("archivist").get("/phong/" + ExampleArchive.FONDS).then().body(containsString(PAGE + "?pham-vi=fonds"));
        given().get("/phong/" + ExampleArchive.FONDS).then().body(not(containsString(PAGE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G99", "", "   ", "../../etc/passwd", "\"><script>alert(1)</script>", "mã có dấu {0} '"})
    void whatNothingIsCalledIsSaidBesideTheForm(String code) {
        for (String part : new String[] {"fonds", "dossier", "document"}) {
            tryOut(part, code)
                    .then()
                    .statusCode(404)
                    .body(containsString("Chưa thực hiện được"))
                    .body(containsString("id=\"conversion-code\""))
                    .body(not(containsString("<script>alert")));
        }
    }

    @Test
    void anEndlessCodeIsNoCode() {
        tryOut("document", "x".repeat(50_000)).then().statusCode(404);
    }

    @Test
    void whatIsNoPartOfTheArchiveIsRefused() {
        tryOut("tất cả", "G09").then().statusCode(400).body(containsString("Vui lòng chọn phông"));
        as("archivist").get(PAGE + "/khong-phai-ma").then().statusCode(404);
        as("archivist")
                .get(PAGE + "/00000000-0000-4000-8000-000000000009")
                .then()
                .statusCode(404);
    }

    @Test
    void aTrialThatFindsNothingSaysSoAndCannotBeConverted() throws InterruptedException {
        String id = tried(tryOut("fonds", "  " + ExampleArchive.FONDS + " "));

        as("archivist")
                .get(PAGE + "/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Không có gì để chuyển đổi"))
                .body(not(containsString("xac-nhan")))
                .body(not(containsString("conversion.")));
        as("archivist").get(PAGE + "/" + id + "?lang=en").then().body(containsString("There is nothing to convert"));
        as("archivist")
                .formParam("xac-nhan", ExampleArchive.FONDS.value())
                .post(PAGE + "/" + id)
                .then()
                .statusCode(409);
        as("archivist").get(PAGE).then().statusCode(200).body(containsString(PAGE + "/" + id));
    }

    @Test
    void theReportIsHandedOutInEveryForm() throws InterruptedException {
        String report = API + tried(tryOut("dossier", ExampleArchive.DOSSIER.value())) + "/report?format=";

        as("archivist").get(report + "json").then().statusCode(200).body("records.size()", not(equalTo(0)));
        as("archivist")
                .get(report + "html&lang=en")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .body(containsString("<html lang=\"en\">"));
        byte[] workbook = as("archivist").get(report + "xlsx").asByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        as("archivist").accept("application/json").get(report + "pdf").then().statusCode(400);
        as("reader").get(report + "xlsx").then().statusCode(403);
    }

    private static Response tryOut(String part, String code) {
        return as("archivist").formParam("pham-vi", part).formParam("ma", code).post(PAGE);
    }

    private static String tried(Response begun) throws InterruptedException {
        begun.then().statusCode(303);
        String address = begun.header("Location");
        String id = address.substring(address.lastIndexOf('/') + 1);
        for (int asked = 0; asked < PATIENCE; asked++) {
            if (!"RUNNING".equals(as("archivist").get(API + id).jsonPath().getString("state"))) {
                return id;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("never ended: " + id);
    }

    private static RequestSpecification as(String account) {
        return given().auth()
                .preemptive()
                .basic(account, account)
                .redirects()
                .follow(false)
                .accept("text/html, application/json;q=0.5, */*;q=0.1")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
