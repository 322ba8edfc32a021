package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.port.AuditLog;

@QuarkusTest
@TestProfile(InMemory.class)
class AccountsPageTest {
    private static final String CHOSEN = "mat khau toi tu chon";
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final String account = "can-bo-" + ACCOUNTS.incrementAndGet();

    @Inject
    ExampleReadingRoom room;

    @Inject
    AuditLog log;

    @Test
    void anAdministratorMakesAnArchivistWhoChoosesAnotherPasswordFirst() {
        String page = administrator()
                .formParam("tai-khoan", account)
                .formParam("ho-ten", "Trần <Văn> Bình")
                .formParam("vai-tro", "ARCHIVIST")
                .post("/quan-tri/tai-khoan")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        String first = page.replaceAll("(?s).*id=\"password\">([a-z0-9]{16})<.*", "$1");

        administrator()
                .get("/quan-tri/tai-khoan?tim=" + account)
                .then()
                .body(containsString("Trần &lt;Văn&gt; Bình"))
                .body(not(containsString(first)));
        String session = signedIn(account, first);
        with(session).get("/quan-tri").then().statusCode(303).header("Location", endsWith("/phong-doc/tai-khoan"));
        with(session).get("/phong-doc/tai-khoan").then().statusCode(200).body(containsString("Cần đổi mật khẩu"));
        as(account, first).get("/api/v1/closures").then().statusCode(403);

        with(session)
                .formParam("mat-khau-cu", first)
                .formParam("mat-khau", CHOSEN)
                .formParam("mat-khau-lai", CHOSEN)
                .post("/phong-doc/tai-khoan/mat-khau")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/dang-nhap?xong=mat-khau"));

        with(signedIn(account, CHOSEN)).get("/quan-tri").then().statusCode(200);
        as(account, CHOSEN).get("/api/v1/closures").then().statusCode(200);
        assertThat(acts()).contains(AuditAction.ACCOUNT_MADE, AuditAction.PASSWORD_CHANGED);
    }

    @Test
    void anotherPasswordEndsEverySessionAndTokenOfTheAccount() {
        String password = made("archivist");
        String session = signedIn(account, password);
        String token = token(password);
        with(session).get("/quan-tri").then().statusCode(200);
        bearer(token).get("/api/v1/closures").then().statusCode(200);

        with(signedIn(account, password))
                .formParam("mat-khau-cu", password)
                .formParam("mat-khau", CHOSEN)
                .formParam("mat-khau-lai", CHOSEN)
                .post("/phong-doc/tai-khoan/mat-khau")
                .then()
                .statusCode(303);

        with(session).get("/quan-tri").then().statusCode(302).header("Location", endsWith("/dang-nhap"));
        with(session).get("/dang-nhap").then().statusCode(200);
        with(session).get("/").then().statusCode(200).body(not(containsString(account)));
        bearer(token).get("/api/v1/closures").then().statusCode(401);
    }

    @Test
    void whatEndedWithASuspensionStaysEnded() {
        String password = made("archivist");
        String session = signedIn(account, password);
        String token = token(password);

        json().put("/api/v1/accounts/" + account + "/suspension").then().statusCode(204);
        with(session).get("/quan-tri").then().statusCode(302);
        as(account, password).get("/api/v1/closures").then().statusCode(403);
        json().put("/api/v1/accounts/" + account + "/suspension").then().statusCode(409);
        json().delete("/api/v1/accounts/" + account + "/suspension").then().statusCode(204);

        with(session).get("/quan-tri").then().statusCode(302);
        bearer(token).get("/api/v1/closures").then().statusCode(401);
        as(account, password).get("/api/v1/closures").then().statusCode(200);
        assertThat(acts()).contains(AuditAction.ACCOUNT_SUSPENDED, AuditAction.ACCOUNT_REACTIVATED);
    }

    @Test
    void aSessionLastsTwelveHoursHoweverMuchItIsUsed() {
        String session = signedIn("archivist", "archivist");
        room.moveOn(Duration.ofHours(11));
        with(session).get("/quan-tri").then().statusCode(200);

        room.moveOn(Duration.ofMinutes(61));

        with(session).get("/quan-tri").then().statusCode(302);
    }

    @Test
    void signingOutEverywhereEndsSessionsAndTokensAndKeepsThePassword() {
        String password = made("archivist");
        String session = signedIn(account, password);
        String token = token(password);

        administrator()
                .post("/quan-tri/tai-khoan/" + account + "/dang-xuat")
                .then()
                .statusCode(303);

        with(session).get("/quan-tri").then().statusCode(302);
        bearer(token).get("/api/v1/closures").then().statusCode(401);
        String another = signedIn(account, password);
        with(another).post("/phong-doc/tai-khoan/dang-xuat").then().statusCode(303);
        with(another).get("/quan-tri").then().statusCode(302);
    }

    @Test
    void anotherRoleHoldsAtOnce() {
        String password = made("reader");
        as(account, password).get("/api/v1/closures").then().statusCode(403);

        json().body(Map.of("role", "archivist"))
                .put("/api/v1/accounts/" + account + "/role")
                .then()
                .statusCode(204);

        as(account, password).get("/api/v1/closures").then().statusCode(200);
        json().body(Map.of("role", "king"))
                .put("/api/v1/accounts/" + account + "/role")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_ROLE"));
    }

    @Test
    void nobodyChangesTheirOwnAccountAndTheLastAdministratorStays() {
        json().body(Map.of("role", "reader"))
                .put("/api/v1/accounts/administrator/role")
                .then()
                .statusCode(403)
                .body("code", equalTo("OWN_ACCOUNT"));
        json().put("/api/v1/accounts/administrator/suspension").then().statusCode(403);
        json().delete("/api/v1/accounts/administrator/suspension").then().statusCode(403);
        json().post("/api/v1/accounts/administrator/password").then().statusCode(403);
    }

    @Test
    void accountsAreForAdministratorsWhoSignedInWithAPassword() {
        for (String other : List.of("archivist", "reader")) {
            as(other, other).get("/quan-tri/tai-khoan").then().statusCode(403);
            as(other, other).get("/api/v1/accounts").then().statusCode(403);
            as(other, other).post("/quan-tri/tai-khoan/reader/mat-khau").then().statusCode(403);
            as(other, other)
                    .formParam("tai-khoan", account)
                    .formParam("vai-tro", "ADMINISTRATOR")
                    .post("/quan-tri/tai-khoan")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/v1/accounts").then().statusCode(401);
        String token = given().auth()
                .preemptive()
                .basic("administrator", "administrator")
                .contentType("application/json")
                .body(Map.of("scopes", List.of("administer")))
                .post("/api/v1/tokens")
                .path("token");
        bearer(token)
                .contentType("application/json")
                .post("/api/v1/accounts/reader/password")
                .then()
                .statusCode(403)
                .body("code", equalTo("PASSWORD_SIGN_IN_NEEDED"));
    }

    @Test
    void anAccountThatCannotBeMadeIsRefusedInWordsAboveTheForm() {
        administrator()
                .formParam("tai-khoan", "Có dấu")
                .formParam("vai-tro", "ARCHIVIST")
                .post("/quan-tri/tai-khoan")
                .then()
                .statusCode(400)
                .body(containsString("Tên tài khoản có từ 4 đến 40 ký tự"))
                .body(containsString("value=\"Có dấu\""));
        administrator()
                .formParam("tai-khoan", "archivist")
                .formParam("vai-tro", "READER")
                .post("/quan-tri/tai-khoan")
                .then()
                .statusCode(400)
                .body(containsString("Đã có tài khoản"));
        as("archivist", "archivist").get("/api/v1/closures").then().statusCode(200);
    }

    @Test
    void everybodySeesAndRevokesTheirOwnTokensAlone() {
        String password = made("archivist");
        String token = token(password);
        String id = as(account, password).get("/api/v1/tokens").path("items[0].id");

        as("reader", "reader").delete("/api/v1/tokens/" + id).then().statusCode(404);
        as("reader", "reader").delete("/api/v1/tokens/what").then().statusCode(404);
        given().get("/api/v1/tokens").then().statusCode(401);
        bearer(token).get("/api/v1/closures").then().statusCode(200);
        as(account, password)
                .get("/api/v1/tokens")
                .then()
                .body("items[0].scopes", equalTo(List.of("ingest")))
                .body(not(containsString(token)));
        as(account, password).get("/phong-doc/tai-khoan").then().body(containsString(id));

        as(account, password)
                .post("/phong-doc/tai-khoan/ma-truy-cap/" + id + "/thu-hoi")
                .then()
                .statusCode(303);

        bearer(token).get("/api/v1/closures").then().statusCode(401);
    }

    @Test
    void anArchivistGivesAReaderAnotherPasswordAndNobodyOfStaff() {
        String password = made("reader");

        String page = as("archivist", "archivist")
                .post("/quan-tri/doc-gia/" + account + "/mat-khau")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String given = page.replaceAll("(?s).*id=\"password\">([a-z0-9]{16})<.*", "$1");
        as(account, password).get("/phong-doc/tai-khoan").then().statusCode(401);
        as(account, given).get("/phong-doc/tai-khoan").then().statusCode(200);
        assertThat(acts()).contains(AuditAction.PASSWORD_GIVEN);
        as("archivist", "archivist")
                .post("/quan-tri/doc-gia/administrator/mat-khau")
                .then()
                .statusCode(404);
        as("reader", "reader")
                .post("/quan-tri/doc-gia/" + account + "/mat-khau")
                .then()
                .statusCode(403);
    }

    @Test
    void aReaderAsksOnlyForTheKindsOfDeliveryThatAreOffered() {
        String password = made("reader");
        as("archivist", "archivist")
                .formParam("hinh-thuc", "READING")
                .formParam("hinh-thuc", "PLAIN_COPY")
                .post("/quan-tri/doc-gia/" + account + "/hinh-thuc")
                .then()
                .statusCode(303);

        request(password, "package").statusCode(403).body("code", equalTo("DELIVERY_WITHHELD"));
        request(password, "reading").statusCode(201);
        assertThat(acts()).contains(AuditAction.SERVICES_CHANGED);
    }

    private ValidatableResponse request(String password, String delivery) {
        return given().auth()
                .preemptive()
                .basic(account, password)
                .contentType("application/json")
                .body(Map.of(
                        "purpose",
                        "01",
                        "purposeContent",
                        "Nghiên cứu",
                        "feeCategory",
                        "10",
                        "researchTopic",
                        "Ruộng đất",
                        "items",
                        List.of(Map.of(
                                "kind",
                                "document",
                                "id",
                                ExampleArchive.CONDITIONAL.toString(),
                                "delivery",
                                delivery))))
                .post("/api/v1/access-requests")
                .then();
    }

    /** An account whose owner has chosen the password that is answered. */
    private String made(String role) {
        String first = json().body(Map.of("name", account, "role", role))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        String own = "mat khau rieng " + account.hashCode();
        as(account, first)
                .formParam("mat-khau-cu", first)
                .formParam("mat-khau", own)
                .formParam("mat-khau-lai", own)
                .post("/phong-doc/tai-khoan/mat-khau")
                .then()
                .statusCode(303);
        return own;
    }

    private String token(String password) {
        return given().auth()
                .preemptive()
                .basic(account, password)
                .contentType("application/json")
                .body(Map.of("scopes", List.of("ingest")))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private List<AuditAction> acts() {
        return log.read(AuditLog.Filter.ofSubject(account), 0, 50).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static String signedIn(String account, String password) {
        return given().redirects()
                .follow(false)
                .formParam("j_username", account)
                .formParam("j_password", password)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .cookie("kho-session");
    }

    private static RequestSpecification with(String session) {
        return form(given().cookie("kho-session", session).header("Sec-Fetch-Site", "same-origin"));
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification administrator() {
        return as("administrator", "administrator");
    }

    private static RequestSpecification json() {
        return given().auth()
                .preemptive()
                .basic("administrator", "administrator")
                .contentType("application/json");
    }

    private static RequestSpecification as(String account, String password) {
        return form(given().auth().preemptive().basic(account, password));
    }

    private static RequestSpecification form(RequestSpecification asked) {
        return asked.redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }
}
