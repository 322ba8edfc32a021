package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

/** Facets, browsing, export, citation and saved searches as a reader's browser asks for them. */
@QuarkusTest
@TestProfile(InMemory.class)
class FindingPagesTest {
    private static final String DOCUMENT = "/tai-lieu/" + ExampleArchive.OPEN;
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String SAVED = "/phong-doc/tim-kiem-da-luu";

    @Test
    void severalValuesOfAFacetStandAsChipsThatTakeThemselvesAway() {
        String page = reader().get("/tim-kiem?access=public&access=conditional").asString();

        assertThat(page)
                .contains("Chế độ sử dụng: Công khai")
                .contains("Chế độ sử dụng: Sử dụng có điều kiện")
                .contains("href=\"/tim-kiem?access=conditional\"")
                .contains("href=\"/tim-kiem?access=public\"")
                .contains("Bỏ tất cả");
    }

    @Test
    void aPeriodIsOneChipAndItsFormCarriesTheOtherFiltersOn() {
        String page = reader().get("/tim-kiem?q=s%E1%BB%91&access=public&from=2020&to=2025")
                .asString();

        assertThat(page)
                .contains("Từ 2020 đến 2025")
                .contains("<input type=\"hidden\" name=\"access\" value=\"public\">")
                .contains("name=\"from\" size=\"10\" value=\"2020\"");
    }

    @Test
    void whatTheAddressSaysWronglyIsToldAndCanBeTakenAway() {
        given().urlEncodingEnabled(false)
                .get("/tim-kiem?from=abc&undated=true")
                .then()
                .statusCode(200)
                .body(containsString("Chưa hiểu điều kiện tìm"))
                .body(containsString("Từ abc"));
        given().urlEncodingEnabled(false)
                .get("/tim-kiem?access=%3Cscript%3E")
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")));
        given().urlEncodingEnabled(false)
                .get("/api/v1/search?undated=true&from=2020")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_QUERY"));
        given().urlEncodingEnabled(false)
                .get("/api/v1/search?access=open")
                .then()
                .statusCode(400);
    }

    @Test
    void noDateNumberOrManyValuesBreakASearch() {
        for (String part : new String[] {
            "from=%2B999999999-12-31",
            "to=-0001-01-01",
            "from=2024-02-30",
            "added=%2B1000000000-12-31T23:59:59Z",
            "added=yesterday",
            "undated=maybe",
            "dossier=../../etc",
            "type=" + "x".repeat(301),
            "type=a&".repeat(20) + "sort=best",
            "q=" + "x".repeat(401)
        }) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/search?" + part)
                    .then()
                    .statusCode(400);
            given().urlEncodingEnabled(false)
                    .get("/tim-kiem?" + part)
                    .then()
                    .statusCode(200)
                    .body(containsString("Chưa hiểu điều kiện tìm"));
        }
        StringBuilder many = new StringBuilder("/api/v1/search?q=");
        for (int value = 0; value < 60; value++) {
            many.append("&agency=a").append(value);
        }
        given().urlEncodingEnabled(false).get(many.toString()).then().statusCode(400);
        given().urlEncodingEnabled(false)
                .get("/api/v1/search?from=0001&to=9999")
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
    }

    @Test
    void theInterfaceTakesSeveralValuesAndCountsEveryFacet() {
        reader().get("/api/v1/search?access=public&access=conditional&type=Quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("facets.keySet()", hasItem("retention"))
                .body("facets.keySet()", hasItem("language"))
                .body("facets.keySet()", hasItem("undated"))
                .body("facets.access.find { it.value == 'conditional' }.count", equalTo(1))
                .body("items[0].issued", startsWith("2025-06-0"));
    }

    @Test
    void aWorkbookOfTheAnswerHoldsWhatTheReaderMayFindAndNoFormula() throws IOException {
        Response answer = reader().get("/api/v1/search/export?format=xlsx&q=s%E1%BB%91+h%C3%B3a");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"tim-kiem.xlsx\"");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("Danh sách có");
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("Trích yếu");
            assertThat(sheet.getLastRowNum()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whoeverMayNotFindARecordDoesNotFindItInAFile() {
        String title = "Báo cáo kết quả số hóa tài liệu quý I";
        for (String form : new String[] {"bib", "ris"}) {
            assertThat(given().urlEncodingEnabled(false)
                            .get("/api/v1/search/export?format=" + form)
                            .asString())
                    .contains("phê duyệt kế hoạch")
                    .doesNotContain(title);
            assertThat(reader().get("/api/v1/search/export?format=" + form).asString())
                    .contains(title);
        }
        given().urlEncodingEnabled(false)
                .get("/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/citation.txt")
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .get("/api/v1/search/export?format=pdf")
                .then()
                .statusCode(400);
        given().urlEncodingEnabled(false).get("/api/v1/search/export").then().statusCode(400);
    }

    @Test
    void aDocumentIsCitedInWordsAndForMachines() {
        String page = given().get(DOCUMENT + "?trang=2").asString();

        assertThat(page)
                .contains("Quyết định về việc phê duyệt kế hoạch số hóa tài liệu lưu trữ, tr. 2, "
                        + "Phông Ủy ban nhân dân tỉnh, Mục lục 2025, Hồ sơ 01.0001, Kho lưu trữ số.")
                .contains("<meta name=\"citation_title\"")
                .contains("<meta name=\"DC.identifier\" content=\"" + ExampleArchive.DOSSIER + ".0000001\">")
                .contains("<link rel=\"canonical\"")
                .contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"")
                .contains(DOCUMENT + "?trang=2</span>");
        given().urlEncodingEnabled(false)
                .get("/api/v1/documents/" + ExampleArchive.OPEN + "/citation.txt")
                .then()
                .statusCode(200)
                .body(containsString("Mục lục 2025, Hồ sơ 01.0001, Kho lưu trữ số. http"));
        given().urlEncodingEnabled(false)
                .get("/api/v1/documents/" + ExampleArchive.OPEN + "/citation.bib")
                .then()
                .statusCode(200)
                .contentType(containsString("x-bibtex"))
                .body(startsWith("@misc{kho-"));
        given().urlEncodingEnabled(false)
                .get("/api/v1/documents/" + ExampleArchive.OPEN + "/citation.ris")
                .then()
                .statusCode(200)
                .body(startsWith("TY  - "));
        given().urlEncodingEnabled(false)
                .get("/api/v1/documents/" + ExampleArchive.OPEN + "/citation.docx")
                .then()
                .statusCode(400);
    }

    @Test
    void aDocumentStandsAtItsPlaceBetweenItsNeighbours() {
        reader().get("/tai-lieu/" + ExampleArchive.CONDITIONAL)
                .then()
                .body(containsString("Tài liệu 2 / 3 trong hồ sơ"))
                .body(containsString("href=\"/tai-lieu/" + ExampleArchive.OPEN + "\""))
                .body(containsString("href=\"/tai-lieu/" + ExampleArchive.DAMAGED + "\""));
        given().get(DOCUMENT)
                .then()
                .body(containsString("Tài liệu 1 / 2 trong hồ sơ"))
                .body(not(containsString(ExampleArchive.CONDITIONAL.toString())));
        given().urlEncodingEnabled(false)
                .get("/tai-lieu/" + ExampleArchive.COVER)
                .then()
                .statusCode(200)
                .body(not(containsString("trong hồ sơ")));
    }

    @Test
    void browsesFromThePhongThroughItsFindingAidToTheDossier() {
        given().urlEncodingEnabled(false)
                .get("/phong/" + ExampleArchive.FONDS + "?muc-luc=2025")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Mục lục 2025</h1>"))
                .body(containsString("/ho-so/" + ExampleArchive.DOSSIER));
        given().urlEncodingEnabled(false)
                .get("/ho-so/" + ExampleArchive.DOSSIER + "?xep=date_descending")
                .then()
                .statusCode(200)
                .body(containsString("/phong/" + ExampleArchive.FONDS + "?muc-luc=2025"));
        given().urlEncodingEnabled(false)
                .get("/phong/" + ExampleArchive.FONDS + "?muc-luc=1900")
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .get("/api/v1/fonds/" + ExampleArchive.FONDS + "?findingAid=2025")
                .then()
                .statusCode(200)
                .body("findingAids[0].number", equalTo("2025"))
                .body("findingAids[0].dossiers", equalTo(1));
    }

    @Test
    void aSearchIsKeptRunAgainAndDeletedByItsOwnerOnly() {
        given().redirects().follow(false).get(SAVED).then().statusCode(302);
        save("Số hóa <b>", "q=s%E1%BB%91+h%C3%B3a&access=public").then().statusCode(303);

        String page = reader().get(SAVED).asString();
        assertThat(page).contains("Số hóa &lt;b&gt;").contains("Không có tài liệu mới");
        String id = page.replaceAll("(?s).*" + SAVED + "/([0-9a-f-]{36})/xem.*", "$1");

        Response run = reader().redirects().follow(false).contentType(FORM).post(SAVED + "/" + id + "/xem");
        assertThat(run.statusCode()).isEqualTo(303);
        assertThat(run.header("Location")).endsWith("/tim-kiem?q=s%E1%BB%91+h%C3%B3a&access=public");
        Response onlyNew = reader().redirects()
                .follow(false)
                .contentType(FORM)
                .formParam("moi", "1")
                .post(SAVED + "/" + id + "/xem");
        assertThat(onlyNew.header("Location")).contains("&added=20");
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .contentType(FORM)
                .post(SAVED + "/" + id + "/xoa")
                .then()
                .statusCode(404);
        reader().redirects()
                .follow(false)
                .contentType(FORM)
                .post(SAVED + "/" + id + "/xoa")
                .then()
                .statusCode(303);
        assertThat(reader().get(SAVED).asString()).doesNotContain(id);
    }

    @Test
    void whatIsNoSearchOrHasNoNameIsNotKept() {
        for (String query :
                new String[] {"from=abc", "q=" + "x".repeat(500), "access=%zz", "q=\"a\"", "q=a|b<", "fonds=../x"}) {
            assertThat(save("Tên", query).header("Location")).as(query).endsWith("?xong=unusable");
        }
        assertThat(save("   ", "q=a").header("Location")).endsWith("?xong=unusable");
        assertThat(save("x".repeat(101), "q=a").header("Location")).endsWith("?xong=unusable");
        assertThat(save("Tên", "q=một hai\r\nSet-Cookie: a=b").header("Location"))
                .endsWith("?xong=unusable");
        reader().get(SAVED + "?xong=unusable").then().body(containsString("Tên cần có từ 1 đến 100 ký tự"));
    }

    private static Response save(String name, String query) {
        return reader().redirects()
                .follow(false)
                .contentType(FORM)
                .body("ten=" + encoded(name) + "&tim=" + encoded(query))
                .post(SAVED);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RequestSpecification reader() {
        return given().auth().preemptive().basic("reader", "reader").urlEncodingEnabled(false);
    }
}
