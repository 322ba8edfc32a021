package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.FlatWorkbook;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class PagesTest {
    private static final String DOCUMENT = "/tai-lieu/00000000-0000-4000-8000-000000000001";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tim-kiem?q=s%E1%BB%91%20h%C3%B3a",
                "/tim-kiem?q=kh%C3%B4ngc%C3%B3%20g%C3%AC",
                "/tim-kiem?from=abc",
                DOCUMENT,
                DOCUMENT + "?muc=van-ban",
                DOCUMENT + "?muc=ho-so",
                DOCUMENT + "?muc=bao-quan",
                DOCUMENT + "?muc=chung-thuc",
                "/ho-so/000.00.00.G09.2025.01.0001",
                "/phong/000.00.00.G09",
                "/dang-nhap",
                "/dang-nhap?loi=1",
                "/quy-dinh-su-dung",
                "/ho-tro-tiep-can"
            })
    void speaksBothLanguages(String address) {
        String more = address + (address.contains("?") ? "&" : "?");
        page(address).statusCode(200).body(containsString("<html lang=\"vi\">"));
        page(more + "lang=en")
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"))
                .body(not(containsString("NOT_FOUND")))
                .body(not(containsString(" style=")));
    }

    @Test
    void aDocumentShowsItsDescriptionToEveryoneAndItsPagesToReaders() {
        page(DOCUMENT).body(containsString("Trích yếu nội dung")).body(containsString("Cần đăng nhập để đọc"));
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get(DOCUMENT)
                .then()
                .statusCode(200)
                .body(containsString("/pages/1/image"));
    }

    @Test
    void aCleanedValueSaysBelowItWhatTheMucLucHad() {
        page(DOCUMENT)
                .body(containsString("QĐ-UBND"))
                .body(containsString("Như bản giao nộp: <span lang=\"vi\">/ QĐ –UBND &lt;b&gt;"));
    }

    @Test
    void theStateOfADocumentIsReallyVerified() {
        page(DOCUMENT + "?muc=chung-thuc").body(containsString("Nguyên vẹn"));
        page("/tai-lieu/" + ExampleArchive.DAMAGED + "?muc=chung-thuc").body(containsString("Có sai khác"));
    }

    @Test
    void staffPagesLeadVisitorsToSignInAndRefuseReaders() {
        given().redirects()
                .follow(false)
                .get("/quan-tri")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/dang-nhap"));
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get("/quan-tri")
                .then()
                .statusCode(403)
                .body(containsString("Chưa có quyền"));
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .get("/quan-tri")
                .then()
                .statusCode(200)
                .body(containsString("Đợt 1 năm 2025"));
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .get("/quan-tri/tiep-nhan")
                .then()
                .statusCode(200);
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get("/phong-doc")
                .then()
                .statusCode(200);
    }

    @Test
    void signingInByFormOpensASession() {
        String session = signedIn("archivist");
        given().cookie("kho-session", session).get("/quan-tri").then().statusCode(200);
        given().redirects()
                .follow(false)
                .formParam("j_username", "archivist")
                .formParam("j_password", "wrong")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/dang-nhap?loi=1"));
    }

    @Test
    void anotherSiteCannotUseASession() {
        String session = signedIn("archivist");
        given().cookie("kho-session", session)
                .contentType("application/json")
                .body("{\"scopes\":[\"read\"]}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(403)
                .body("code", equalTo("CROSS_SITE_REQUEST"));
        given().cookie("kho-session", session)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/dang-xuat")
                .then()
                .statusCode(403);
        given().cookie("kho-session", session)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"scopes\":[\"read\"]}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
        given().cookie("kho-session", session)
                .header("Origin", ConfigProvider.getConfig().getValue("test.url", String.class))
                .redirects()
                .follow(false)
                .post("/dang-xuat")
                .then()
                .statusCode(303)
                .header("Clear-Site-Data", "\"cache\"");
    }

    @Test
    void theNextOneAtATerminalSeesNothingByGoingBack() {
        String session = signedIn("reader");
        for (String address : List.of("/", "/phong-doc", "/phong-doc/tai-khoan", "/api/v1/access-requests")) {
            given().cookie("kho-session", session)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store");
        }
        given().get("/").then().header("Cache-Control", "private, no-cache");
    }

    @Test
    void signingInNeverLeadsToAnotherSite() {
        given().get("/dang-nhap?ve=//evil.example/x").then().statusCode(200).header("Set-Cookie", equalTo(null));
        given().get("/dang-nhap?ve=/tai-lieu/1")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("kho-after-sign-in"));
    }

    @Test
    void everyAnswerForbidsScriptsFromElsewhere() {
        page("/")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff");
        given().get("/khong-co-trang-nay").then().statusCode(404).body(containsString("Không có trang này"));
    }

    private static String signedIn(String account) {
        return given().redirects()
                .follow(false)
                .formParam("j_username", account)
                .formParam("j_password", account)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("kho-session");
    }

    private static ValidatableResponse page(String address) {
        return given().urlEncodingEnabled(false).get(address).then();
    }

    @Test
    void theReportOfADeliverySaysInWordsWhatToDoWithoutScript() {
        String report = "/quan-tri/tiep-nhan/" + ExampleArchive.WITH_FAULTS;
        staff(report)
                .statusCode(200)
                .body(containsString("0 tệp đạt, 26 tệp cần sửa ở 2 nhóm lỗi"))
                .body(containsString("Chưa có tệp nào được lưu"))
                .body(containsString("Vui lòng rút ngắn còn tối đa 500 ký tự"))
                .body(containsString("Thông tư 05/2025/TT-BNV"))
                .body(containsString("Xem cả 25 chỗ"))
                .body(not(containsString("Về việc số 9&quot;")))
                .body(not(containsString(">VALUE_TOO_LONG<")));
        staff(report + "/loi/VALUE_TOO_LONG").statusCode(200).body(containsString("Về việc số 9&quot;"));
        staff(report + "?lang=en").body(containsString("0 files accepted, 26 to be corrected"));
        staff(report + "/loi/KHONG_CO").statusCode(404);
    }

    @Test
    void aFormShowsHowTheMucLucIsUnderstoodAndKeepsItsCorrection(@TempDir Path folder) throws IOException {
        Path workbook = folder.resolve("muc-luc.xlsx");
        FlatWorkbook.write(
                workbook,
                List.of("Mã hồ sơ", "Tiêu đề hồ sơ", "Mã tài liệu", "Trích yếu nội dung", "Linh tinh"),
                List.of(List.of("H49.64.2020.01.0001", "Hồ sơ <b>", "H49.64.2020.01.0001.0000001", "Về việc", "12")));

        String opened = given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .redirects()
                .follow(false)
                .multiPart("files", workbook.toFile())
                .multiPart("name", "Đợt thử")
                .multiPart("profile", "tt05-2025")
                .multiPart("status", "test")
                .post("/quan-tri/tiep-nhan")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        staff(opened)
                .statusCode(200)
                .body(containsString("Trang tính " + FlatWorkbook.SHEET))
                .body(containsString("Hồ sơ &lt;b&gt;"))
                .body(containsString("value=\"VALUE:DOCUMENT:subject\" selected"))
                .body(containsString("value=\"UNMATCHED\" selected"))
                .body(containsString("Xác nhận và kiểm tra thử"));
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("cot-0-E", "IGNORED")
                .formParam("ten-cach-doc", "Mẫu của huyện")
                .formParam("viec", "xem")
                .post(opened)
                .then()
                .statusCode(303);
        staff(opened).body(containsString("value=\"IGNORED\" selected")).body(containsString("Mẫu của huyện"));
        staff("/quan-tri/tiep-nhan").body(containsString("Mẫu của huyện"));
        staff("/api/v1/mappings/M%E1%BA%ABu%20c%E1%BB%A7a%20huy%E1%BB%87n")
                .body("sheets[0].columns[4].role", equalTo("IGNORED"))
                .body("sheets[0].columns[4].samples", equalTo(List.of()));
    }

    private static ValidatableResponse staff(String address) {
        return given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .urlEncodingEnabled(false)
                .get(address)
                .then();
    }
}
