package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class SuggestionsTest {
    @Test
    void offersWhatTheTypedTextCouldBecome() {
        given().queryParam("q", "phe duyet ke")
                .get("/api/v1/search/suggestions")
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("title"))
                .body("items.text", hasItem("Quyết định về việc phê duyệt kế hoạch số hóa tài liệu lưu trữ"));
        given().queryParam("q", "p").get("/api/v1/search/suggestions").then().body("items", empty());
        given().get("/api/v1/search/suggestions").then().statusCode(200).body("items", empty());
    }

    @Test
    void whatMayNotBeFoundIsNotOffered() {
        given().queryParam("q", "báo cáo kết")
                .get("/api/v1/search/suggestions")
                .then()
                .body("items", empty());
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .queryParam("q", "báo cáo kết")
                .get("/api/v1/search/suggestions")
                .then()
                .body("items.text", hasItem("Báo cáo kết quả số hóa tài liệu quý I"));
    }

    @Test
    void theSwitchOfMarksBecomesPartOfTheSearch() {
        given().queryParam("q", "so hoa").get("/api/v1/search").then().body("total", greaterThan(0));
        given().queryParam("q", "so hoa")
                .queryParam("marks", "exact")
                .get("/api/v1/search")
                .then()
                .body("total", equalTo(0));
        given().queryParam("q", "số hóa")
                .queryParam("marks", "exact")
                .get("/tim-kiem")
                .then()
                .statusCode(200)
                .body(containsString("value=\"số hóa dấu:đúng\""));
    }

    @Test
    void theBoxTellsItsScriptWhatToSayAndAPageTellsHowToSearch() {
        given().get("/")
                .then()
                .body(containsString("data-suggest=\"/api/v1/search/suggestions\""))
                .body(containsString("data-some=\"Có {0} gợi ý"))
                .body(containsString("name=\"marks\""));
        given().get("/cach-tim")
                .then()
                .statusCode(200)
                .body(containsString("15 / 2020 / QĐ - UBND"))
                .body(containsString("/tim-kiem?q=so+hoa+tai+lieu"))
                .body(not(containsString("help.")));
        given().get("/cach-tim?lang=en").then().statusCode(200).body(containsString("How to search"));
    }
}
