package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.AuditLog.Filter;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.rights.CurrentClosures;

/** What a closure takes away, from whom, and until when. */
@QuarkusTest
@TestProfile(InMemory.class)
class ClosuresPageTest {
    private static final String PAGE = "/quan-tri/dong-mo";
    private static final String API = "/api/v1/closures";
    private static final String DOCUMENT = "/api/v1/documents/" + ExampleArchive.OPEN;
    private static final String PICTURE = "/iiif/image/" + ExampleArchive.OPEN;
    private static final String CODE = ExampleArchive.DOSSIER + ".0000001";

    @Inject
    ExampleReadingRoom room;

    @Inject
    ClosureRegister register;

    @Inject
    CurrentClosures current;

    @Inject
    UserRegister users;

    @Inject
    AuditLog log;

    private final String reader = "doc-gia-" + UUID.randomUUID();

    @BeforeEach
    void openAnAccount() {
        users.keep(reader, BcryptUtil.bcryptHash(reader, 4), Role.READER);
    }

    @AfterEach
    void openEverything() {
        register.lasting(room.now()).forEach(closure -> register.lift(closure.id(), room.now()));
        current.readAgain();
    }

    @Test
    void closuresAreMadeByArchivists() {
        as("reader").get(PAGE).then().statusCode(403);
        as("reader").post(PAGE).then().statusCode(403);
        as("reader").get(API).then().statusCode(403);
        given().get(API).then().statusCode(401);
        as("reader")
                .contentType(ContentType.JSON)
                .body(Map.of("scope", "document", "code", CODE, "reason", "review"))
                .post(API)
                .then()
                .statusCode(403);
        assertThat(register.lasting(room.now())).isEmpty();
    }

    @Test
    void aClosedDocumentIsReadUnderAGrantOnlyAndOpensByItself() {
        as(reader).get(DOCUMENT + "/content").then().statusCode(200);

        close(Map.of(
                "scope",
                "document",
                "code",
                CODE,
                "reason",
                "review",
                "until",
                room.now().plusSeconds(600).toString()));

        given().get(DOCUMENT).then().statusCode(404);
        given().get("/api/v1/search?q=1681").then().body("total", equalTo(0));
        as(reader).get(DOCUMENT).then().statusCode(200).body("accessLevel", equalTo("conditional"));
        as(reader)
                .get("/api/v1/search?q=tổ chức thực hiện")
                .then()
                .body("items.id", not(hasItem(ExampleArchive.OPEN.toString())));
        for (String path : List.of(
                DOCUMENT + "/pages/1/image",
                DOCUMENT + "/pages/1/text",
                PICTURE + "/1/info.json",
                "/iiif/presentation/" + ExampleArchive.OPEN + "/manifest",
                "/iiif/search/" + ExampleArchive.OPEN + "?q=so",
                DOCUMENT + "/content")) {
            as(reader).get(path).then().statusCode(403);
            as("archivist").get(path).then().statusCode(200);
        }
        room.grantReading(reader, ExampleArchive.OPEN, Duration.ofDays(1), false);
        as(reader).get(DOCUMENT + "/pages/1/image").then().statusCode(200).header("Cache-Control", "no-store");
        as(reader).get(DOCUMENT + "/content").then().statusCode(403);

        room.moveOn(Duration.ofSeconds(601));

        given().get(DOCUMENT).then().statusCode(200).body("accessLevel", equalTo("public"));
        as(reader).get(DOCUMENT + "/content").then().statusCode(200);
        as(reader).get(DOCUMENT + "/pages/1/image").then().header("Cache-Control", not(equalTo("no-store")));
    }

    @Test
    void whatWasGrantedBeforeIsListedAndTakenBackAtOnce() {
        room.grantReading(reader, ExampleArchive.OPEN, Duration.ofDays(1), false);
        String grants = form().formParam("pham-vi", "document")
                .formParam("ma", CODE)
                .formParam("ly-do", "REVIEW")
                .post(PAGE)
                .then()
                .statusCode(303)
                .header("Location", containsString("/quyen?xong=dong"))
                .extract()
                .header("Location");
        String address = grants.substring(grants.indexOf(PAGE), grants.indexOf('?'));
        as("archivist").get(address).then().statusCode(200).body(containsString(reader));
        as("reader").get(address).then().statusCode(403);
        as(reader).get(DOCUMENT + "/pages/1/image").then().statusCode(200);

        form().post(address).then().statusCode(400);
        form().formParam("ly-do", "Có khiếu nại").post(address).then().statusCode(303);

        as(reader).get(DOCUMENT + "/pages/1/image").then().statusCode(403);
        as("archivist").get(address).then().body(not(containsString(reader)));
        as("archivist").get(PAGE + "/khong-co/quyen").then().statusCode(404);
    }

    @Test
    void closedPagesAreShownToArchivistsAlone() {
        room.grantReading(reader, ExampleArchive.OPEN, Duration.ofDays(1), false);
        close(Map.of("scope", "pages", "code", CODE, "firstPage", 2, "lastPage", 2, "reason", "personal"));

        for (String path : List.of(
                DOCUMENT + "/pages/2/image",
                DOCUMENT + "/pages/2/image?width=160",
                DOCUMENT + "/pages/2/text",
                PICTURE + "/2/info.json",
                PICTURE + "/2/full/max/0/default.jpg")) {
            as(reader).get(path).then().statusCode(403).body("code", equalTo("PAGE_CLOSED"));
            as("archivist").get(path).then().statusCode(200);
        }
        as(reader).get(DOCUMENT + "/content").then().statusCode(403);
        assertThat(as(reader).get(DOCUMENT + "/proof").asString()).doesNotContain(".pdf");
        as(reader).get(DOCUMENT + "/pages/1/image").then().statusCode(200);
        as(reader)
                .get("/iiif/presentation/" + ExampleArchive.OPEN + "/manifest")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as("archivist")
                .get("/iiif/presentation/" + ExampleArchive.OPEN + "/manifest")
                .then()
                .body("items", hasSize(2));
        as(reader)
                .get("/api/v1/search?q=\"tổ chức thực hiện\"")
                .then()
                .body("items.id", not(hasItem(ExampleArchive.OPEN.toString())));
        as(reader)
                .get("/iiif/search/" + ExampleArchive.OPEN + "?q=thực hiện")
                .then()
                .statusCode(200)
                .body(not(containsString("/canvas/2")));
        as(reader)
                .get("/tai-lieu/" + ExampleArchive.OPEN + "?trang=2")
                .then()
                .statusCode(200)
                .body(containsString("Trang này đang đóng"))
                .body(not(containsString("/pages/2/image")));
        as(reader).get("/tai-lieu/" + ExampleArchive.OPEN).then().body(not(containsString("/pages/2/image")));
    }

    @Test
    void theFormClosesAndOpensAgainWithItsCodeTyped() {
        as("archivist")
                .queryParam("pham-vi", "dossier")
                .queryParam("ma", "x\">")
                .get(PAGE)
                .then()
                .body(containsString("value=\"x&quot;&gt;\""));
        form().formParam("pham-vi", "dossier")
                .formParam("ma", ExampleArchive.DOSSIER.value())
                .formParam("ly-do", "CARE")
                .formParam("ghi-chu", "Đang tu bổ <b>\u0000")
                .formParam("den-het", "2999-12-31")
                .post(PAGE)
                .then()
                .statusCode(303);
        Closure closure = register.lasting(room.now()).getFirst();
        assertThat(closure.until()).hasValueSatisfying(end -> assertThat(end).isEqualTo("2999-12-31T17:00:00Z"));
        as("archivist")
                .get(PAGE)
                .then()
                .body(containsString("Đang tu bổ &lt;b&gt;"))
                .body(containsString("Hồ sơ"));
        given().get("/api/v1/dossiers/" + ExampleArchive.DOSSIER).then().statusCode(404);

        form().formParam("xac-nhan", "sai")
                .post(PAGE + "/" + closure.id() + "/mo")
                .then()
                .statusCode(400);
        assertThat(register.lasting(room.now())).isNotEmpty();
        form().formParam("xac-nhan", ExampleArchive.DOSSIER.value())
                .post(PAGE + "/" + closure.id() + "/mo")
                .then()
                .statusCode(303);

        assertThat(register.lasting(room.now())).isEmpty();
        given().get("/api/v1/dossiers/" + ExampleArchive.DOSSIER).then().statusCode(200);
        assertThat(log.read(Filter.ofSubject(closure.id().toString()), 0, 10))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.CLOSURE_LIFTED, AuditAction.CLOSURE_MADE);
    }

    @Test
    void aSlipIsSaidAboveTheFormAndClosesNothing() {
        for (Map<String, String> slip : List.of(
                Map.of("pham-vi", "document", "ma", "khong-co", "ly-do", "CARE"),
                Map.of("pham-vi", "fonds", "ma", "khong-co", "ly-do", "CARE"),
                Map.of("pham-vi", "dossier", "ma", "!", "ly-do", "CARE"),
                Map.of("pham-vi", "kho", "ma", CODE, "ly-do", "CARE"),
                Map.of("pham-vi", "document", "ma", CODE, "ly-do", ""),
                Map.of("pham-vi", "document", "ma", CODE, "ly-do", "OTHER"),
                Map.of("pham-vi", "document", "ma", CODE, "ly-do", "CARE", "ghi-chu", "x".repeat(501)),
                Map.of("pham-vi", "document", "ma", CODE, "ly-do", "CARE", "den-het", "2020-01-01"),
                Map.of("pham-vi", "document", "ma", CODE, "ly-do", "CARE", "den-het", "mai"),
                Map.of("pham-vi", "document", "ma", CODE, "ly-do", "CARE", "den-het", "+999999999-12-31"),
                Map.of("pham-vi", "document", "ma", "x".repeat(10_000), "ly-do", "CARE"),
                Map.of("pham-vi", "pages", "ma", CODE, "ly-do", "CARE", "trang-dau", "2", "trang-cuoi", "3"),
                Map.of("pham-vi", "pages", "ma", CODE, "ly-do", "CARE"))) {
            form().formParams(slip)
                    .post(PAGE)
                    .then()
                    .statusCode(400)
                    .body(containsString("role=\"alert\""))
                    .body(not(containsString("CLOSURE_")));
        }
        assertThat(register.lasting(room.now())).isEmpty();
    }

    private static void close(Map<String, Object> wish) {
        as("archivist")
                .contentType(ContentType.JSON)
                .body(wish)
                .post(API)
                .then()
                .statusCode(201)
                .body("code", equalTo(CODE));
    }

    private static RequestSpecification form() {
        return as("archivist").contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
