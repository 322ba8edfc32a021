package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.readers.ForgetRegistrations;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.port.AuditLog;

@QuarkusTest
@TestProfile(InMemory.class)
class ReadersPageTest {
    private static final String PASSWORD = "mat khau du dai";
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final String account = "doc-gia-" + ACCOUNTS.incrementAndGet();

    @Inject
    ExampleReadingRoom room;

    @Inject
    AuditLog log;

    @Inject
    ForgetRegistrations forget;

    @Test
    void aReaderRegistersAndMayReadOnceStaffHaveConfirmed() {
        register(form()).statusCode(303);

        own().get("/phong-doc/tai-khoan")
                .then()
                .statusCode(200)
                .body(containsString("Đang chờ xác nhận"))
                .body(containsString("Nguyễn Thị &lt;Ánh&gt;"));
        own().get("/api/v1/documents/" + ExampleArchive.OPEN + "/pages/1/image")
                .then()
                .statusCode(403);
        as("archivist", "archivist")
                .get("/quan-tri/doc-gia")
                .then()
                .body(containsString(account))
                .body(containsString("Nguyễn Thị &lt;Ánh&gt;"));

        decide("CONFIRM", "").statusCode(303);
        decide("CONFIRM", "").statusCode(409);

        own().get("/phong-doc/tai-khoan").then().body(containsString("Tài khoản đang dùng được"));
        own().get("/api/v1/documents/" + ExampleArchive.OPEN + "/pages/1/image")
                .then()
                .statusCode(200);
        assertThat(acts())
                .contains(AuditAction.ACCOUNT_REGISTERED, AuditAction.ACCOUNT_CONFIRMED)
                .doesNotContain(AuditAction.IDENTITY_VIEWED);
    }

    @Test
    void everyLookAtAReadersIdentityIsRecordedAndIsForStaffAlone() {
        register(form()).statusCode(303);

        as("reader", "reader").get("/quan-tri/doc-gia/" + account).then().statusCode(403);
        own().get("/quan-tri/doc-gia/" + account).then().statusCode(403);
        as("reader", "reader").get("/quan-tri/doc-gia").then().statusCode(403);
        assertThat(acts()).doesNotContain(AuditAction.IDENTITY_VIEWED);

        as("archivist", "archivist")
                .get("/quan-tri/doc-gia/" + account)
                .then()
                .body(containsString("Nguyễn Thị &lt;Ánh&gt;"))
                .body(containsString("079123456789"));
        assertThat(acts()).contains(AuditAction.IDENTITY_VIEWED);
        as("archivist", "archivist").get("/quan-tri/doc-gia/khong-co-ai").then().statusCode(404);
    }

    @Test
    void aSuspendedReaderMayNothingFromThatMomentOn() {
        register(form()).statusCode(303);
        decide("CONFIRM", "").statusCode(303);

        decide("SUSPEND", " ").statusCode(400);
        decide("SUSPEND", "Không trả hồ sơ").statusCode(303);

        own().get("/api/v1/documents/" + ExampleArchive.OPEN + "/pages/1/image")
                .then()
                .statusCode(403);
        own().get("/phong-doc/tai-khoan").then().body(containsString("Không trả hồ sơ"));
        decide("REACTIVATE", "").statusCode(303);
        own().get("/api/v1/documents/" + ExampleArchive.OPEN + "/pages/1/image")
                .then()
                .statusCode(200);
    }

    @Test
    void aFormWithFaultsSaysWhichAndShowsNoPasswordAgain() {
        Map<String, String> form = form();
        form.put("so-dinh-danh", "12");
        form.put("ngay-sinh", "31/02/1990");
        form.put("mat-khau-lai", "khác hẳn mật khẩu");
        form.remove("dong-y");

        register(form)
                .statusCode(400)
                .body(containsString("href=\"#so-dinh-danh\""))
                .body(containsString("href=\"#ngay-sinh\""))
                .body(containsString("href=\"#mat-khau-lai\""))
                .body(containsString("href=\"#dong-y\""))
                .body(containsString("value=\"Nguyễn Thị &lt;Ánh&gt;\""))
                .body(not(containsString(PASSWORD)));
        Map<String, String> taken = form();
        taken.put("tai-khoan", "Reader");
        register(taken).statusCode(400).body(containsString("đã có người dùng"));
    }

    @Test
    void aReaderIsFoundByAccountNumberOrWordsOfTheNameAndEachLookIsNoted() {
        Map<String, String> form = form();
        form.put("ho-ten", "Đặng Thuỳ Trâm-" + account);
        String number = String.format("%012d", 900_000_000_000L + ACCOUNTS.get());
        form.put("so-dinh-danh", number);
        register(form).statusCode(303);

        for (String text : List.of(account, number, "tram dang", "ĐẶNG thùy trâm")) {
            as("archivist", "archivist")
                    .queryParam("tim", text)
                    .get("/quan-tri/doc-gia")
                    .then()
                    .statusCode(200)
                    .body(containsString("Đặng Thuỳ Trâm-" + account));
        }
        for (String text : List.of("đặng thuỳ mai", number.substring(1), "<script>")) {
            as("archivist", "archivist")
                    .queryParam("tim", text)
                    .get("/quan-tri/doc-gia")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Trâm-" + account)));
        }
        assertThat(log.read(AuditLog.Filter.ofAccount("archivist"), 0, 50))
                .anyMatch(line -> line.action() == AuditAction.IDENTITY_VIEWED
                        && line.subject().contains("list: ")
                        && line.subject().contains(account));
        as("reader", "reader").get("/quan-tri/doc-gia?tim=" + account).then().statusCode(403);
    }

    @Test
    void somebodyAtTheDeskIsRegisteredAndConfirmedAtOnceWithAPasswordToBeChanged() {
        Map<String, String> form = form();
        form.remove("mat-khau");
        form.remove("mat-khau-lai");

        String page = posting(as("archivist", "archivist"))
                .formParams(form)
                .post("/quan-tri/doc-gia/moi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        posting(as("archivist", "archivist"))
                .formParams(form)
                .post("/quan-tri/doc-gia/moi")
                .then()
                .statusCode(400)
                .body(containsString("đã có người dùng"));
        posting(as("reader", "reader"))
                .formParams(form)
                .post("/quan-tri/doc-gia/moi")
                .then()
                .statusCode(403);

        String given = page.replaceAll("(?s).*id=\"password\">([a-z0-9]{16})<.*", "$1");
        as(account, given).get("/phong-doc").then().statusCode(303);
        posting(as(account, given))
                .formParam("mat-khau-cu", given)
                .formParam("mat-khau", PASSWORD)
                .formParam("mat-khau-lai", PASSWORD)
                .post("/phong-doc/tai-khoan/mat-khau")
                .then()
                .statusCode(303);
        own().get("/phong-doc").then().statusCode(200);
        assertThat(acts()).contains(AuditAction.ACCOUNT_MADE);
    }

    @Test
    void aReaderCorrectsWhereTheyAreReachedAndNothingElse() {
        register(form()).statusCode(303);

        posting(own())
                .formParam("dia-chi", "Số 2, <Hải Phòng>")
                .formParam("dien-thoai", "0912345679")
                .formParam("thu-dien-tu", "moi@example.org")
                .formParam("ho-ten", "Người Khác")
                .post("/phong-doc/tai-khoan/lien-he")
                .then()
                .statusCode(303);
        posting(own())
                .formParam("dia-chi", "")
                .formParam("dien-thoai", "không có")
                .formParam("thu-dien-tu", "a")
                .post("/phong-doc/tai-khoan/lien-he")
                .then()
                .statusCode(400);

        own().get("/phong-doc/tai-khoan")
                .then()
                .body(containsString("Số 2, &lt;Hải Phòng&gt;"))
                .body(containsString("Nguyễn Thị &lt;Ánh&gt;"))
                .body(not(containsString("Người Khác")));
        assertThat(acts()).contains(AuditAction.IDENTITY_CHANGED);
    }

    @Test
    void aClosedAccountOpensNothingAndItsIdentityIsGone() {
        register(form()).statusCode(303);
        decide("CONFIRM", "").statusCode(303);

        close("sai mat khau").statusCode(400);
        close(PASSWORD).statusCode(303);

        own().get("/phong-doc").then().statusCode(401);
        as("archivist", "archivist").get("/quan-tri/doc-gia/" + account).then().statusCode(404);
        Map<String, String> again = form();
        register(again).statusCode(400).body(containsString("đã có người dùng"));
        assertThat(acts()).contains(AuditAction.ACCOUNT_CLOSED);
        posting(as("archivist", "archivist"))
                .formParam("mat-khau-dong", "archivist")
                .post("/phong-doc/tai-khoan/dong")
                .then()
                .statusCode(409);
    }

    private ValidatableResponse close(String password) {
        return posting(own())
                .formParam("mat-khau-dong", password)
                .post("/phong-doc/tai-khoan/dong")
                .then();
    }

    @Test
    void aReaderChangesThePasswordWithTheOldOne() {
        register(form()).statusCode(303);

        changePassword("không đúng", "mat khau that moi").statusCode(400);
        changePassword(PASSWORD, "ngắn").statusCode(400);
        changePassword(PASSWORD, "mat khau that moi").statusCode(303);

        as(account, "mat khau that moi").get("/phong-doc/tai-khoan").then().statusCode(200);
    }

    @Test
    void aPasswordWithVietnameseMarksSignsInAtTheSignInPage() {
        Map<String, String> form = form();
        form.put("mat-khau", "mật khẩu của tôi");
        form.put("mat-khau-lai", "mật khẩu của tôi");
        register(form).statusCode(303);

        posting(given())
                .formParam("j_username", account)
                .formParam("j_password", "mật khẩu của tôi")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .cookie(ConfigProvider.getConfig().getValue("quarkus.http.auth.form.cookie-name", String.class));
    }

    @Test
    void whatNobodyConfirmedIsLateAfterAWorkingDayAndForgottenAfterAMonth() {
        register(form()).statusCode(303);

        room.moveOn(Duration.ofDays(14));
        as("archivist", "archivist").get("/quan-tri/doc-gia").then().body(containsString("quá hạn"));
        forget.forget();
        own().get("/phong-doc/tai-khoan").then().statusCode(200);

        room.moveOn(Duration.ofDays(17));
        forget.forget();
        own().get("/phong-doc/tai-khoan").then().statusCode(not(equalTo(200)));
    }

    @Test
    void nobodyRegistersHalfTheWorldFromOneAddress() {
        room.moveOn(Duration.ofHours(2));
        int last = 0;
        Map<String, String> form = form();
        for (int i = 0; i < 6; i++) {
            form.put("tai-khoan", account + "-" + i);
            last = register(form).extract().statusCode();
        }

        assertThat(last).isEqualTo(429);
        room.moveOn(Duration.ofHours(2));
    }

    private Map<String, String> form() {
        room.moveOn(Duration.ofMinutes(13));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ho-ten", "Nguyễn Thị <Ánh>");
        form.put("so-dinh-danh", "079 123 456 789");
        form.put("ngay-sinh", "28/02/1990");
        form.put("dia-chi", "Số 1, phố Huế, Hà Nội");
        form.put("dien-thoai", "+84 912 345 678");
        form.put("thu-dien-tu", "anh@example.org");
        form.put("co-quan", "");
        form.put("tai-khoan", account);
        form.put("mat-khau", PASSWORD);
        form.put("mat-khau-lai", PASSWORD);
        form.put("dong-y", "1");
        return form;
    }

    private List<AuditAction> acts() {
        return log.read(AuditLog.Filter.ofSubject(account), 0, 50).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static ValidatableResponse register(Map<String, String> form) {
        return posting(given()).formParams(form).post("/dang-ky").then();
    }

    private ValidatableResponse decide(String step, String reason) {
        return posting(as("archivist", "archivist"))
                .formParam("buoc", step)
                .formParam("ly-do", reason)
                .post("/quan-tri/doc-gia/" + account)
                .then();
    }

    private ValidatableResponse changePassword(String old, String chosen) {
        return posting(own())
                .formParam("mat-khau-cu", old)
                .formParam("mat-khau", chosen)
                .formParam("mat-khau-lai", chosen)
                .post("/phong-doc/tai-khoan/mat-khau")
                .then();
    }

    private RequestSpecification own() {
        return as(account, PASSWORD);
    }

    private static RequestSpecification as(String account, String password) {
        return posting(given().auth().preemptive().basic(account, password));
    }

    private static RequestSpecification posting(RequestSpecification asked) {
        return asked.redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
