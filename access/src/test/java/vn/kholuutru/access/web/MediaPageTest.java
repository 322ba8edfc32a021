package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class MediaPageTest {
    @Test
    void showsWhatIsDueAndTheSets() {
        user("archivist")
                .get("/quan-tri/lich-bao-quan")
                .then()
                .statusCode(200)
                .body(containsString("bang-tu-20260609-100000"))
                .body(containsString("Đọc lại bộ sao"))
                .body(containsString("09/06/2029"))
                .body(not(containsString("media.")));
        user("archivist")
                .get("/quan-tri/lich-bao-quan?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Read the set back"))
                .body(not(containsString("media.")));
    }

    @Test
    void saysWhyASetCannotBeWrittenOrRead() {
        user("archivist")
                .redirects()
                .follow(false)
                .formParam("noi-luu", "bang-tu")
                .formParam("loai", "FULL")
                .formParam("vat-mang-tin", "LTO-0002")
                .post("/quan-tri/lich-bao-quan/bo-sao")
                .then()
                .statusCode(409)
                .body(containsString("Chưa gắn vật mang tin"));
        user("archivist")
                .formParam("noi-luu", "bang-tu")
                .formParam("loai", "FULL")
                .formParam("vat-mang-tin", " ")
                .post("/quan-tri/lich-bao-quan/bo-sao")
                .then()
                .statusCode(400);
        user("archivist")
                .formParam("x", "")
                .post("/quan-tri/lich-bao-quan/bo-sao/bang-tu-20260609-100000/doc-lai")
                .then()
                .statusCode(409);
        user("archivist")
                .formParam("x", "")
                .post("/quan-tri/lich-bao-quan/bo-sao/khong-co/doc-lai")
                .then()
                .statusCode(404);
        user("archivist")
                .get("/quan-tri/lich-bao-quan/bo-sao/bang-tu-20260609-100000/bien-ban")
                .then()
                .statusCode(404);
    }

    @Test
    void isForArchivists() {
        user("reader").get("/quan-tri/lich-bao-quan").then().statusCode(403);
        user("reader")
                .formParam("noi-luu", "bang-tu")
                .post("/quan-tri/lich-bao-quan/bo-sao")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification user(String name) {
        return given().auth().preemptive().basic(name, name).header("Accept", "text/html");
    }
}
