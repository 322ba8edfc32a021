package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.kholuutru.access.web.AskingReader.as;
import static vn.kholuutru.access.web.AskingReader.decide;
import static vn.kholuutru.access.web.AskingReader.form;
import static vn.kholuutru.access.web.AskingReader.put;
import static vn.kholuutru.access.web.AskingReader.submit;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.UserRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class RequestPagesTest {
    private static final AipId DOCUMENT = AskingReader.DOCUMENT;

    @Inject
    RequestRegister requests;

    @Inject
    DipRegister dips;

    @Inject
    AuditLog log;

    @Inject
    UserRegister users;

    private AskingReader asking;

    @BeforeEach
    void emptyTheBaskets() {
        asking = new AskingReader(requests, log);
        asking.emptyTheBaskets();
    }

    @Test
    void aReaderGathersAsksAndIsTold() {
        put("document", DOCUMENT.toString()).statusCode(303);
        put("document", DOCUMENT.toString()).statusCode(303);
        as("reader").get("/phong-doc/gio").then().body(containsString("Báo cáo kết quả số hóa"));

        AccessRequest request = asking.submitted(UUID.randomUUID(), DipKind.READING, DipKind.CERTIFIED_COPY);

        assertThat(request.items()).hasSize(2);
        assertThat(request.items().get(1).copies()).isEqualTo(3);
        assertThat(requests.basket("reader")).isEmpty();
        as("reader")
                .get("/phong-doc/phieu/" + request.number() + "?xong=1")
                .then()
                .body(containsString("Đang chờ giải quyết"))
                .body(containsString("nghiên cứu &lt;b&gt;"));
        as("reader").get("/phong-doc").then().body(containsString(request.number()));
        assertThat(asking.acts(request)).contains(AuditAction.REQUEST_SUBMITTED);
    }

    @Test
    void aFormSubmittedTwiceIsOneRequest() {
        put("document", DOCUMENT.toString()).statusCode(303);
        UUID token = UUID.randomUUID();
        AccessRequest first = asking.submitted(token, DipKind.READING);

        String again = submit(token, DipKind.READING).statusCode(303).extract().header("Location");

        assertThat(again).contains(first.number());
    }

    @Test
    void aFormWithFaultsComesBackWithWhatWasTyped() {
        put("document", DOCUMENT.toString()).statusCode(303);

        form("reader")
                .formParam("noi-dung", "x".repeat(501))
                .formParam("muc-dich", "07")
                .formParam("chu-de", "ruộng đất <i>")
                .post("/phong-doc/phieu/moi")
                .then()
                .statusCode(400)
                .body(containsString("href=\"#tai-lieu\""))
                .body(containsString("href=\"#muc-dich\""))
                .body(containsString("href=\"#noi-dung\""))
                .body(containsString("href=\"#doi-tuong\""))
                .body(containsString("ruộng đất &lt;i&gt;"));
    }

    @Test
    void requestsOfOthersAreNotThere() {
        AccessRequest request = asking.asked(DipKind.READING);
        String another = "reader-" + UUID.randomUUID();
        users.keep(another, BcryptUtil.bcryptHash(another, 4), Role.READER);

        as(another).get("/phong-doc/phieu/" + request.number()).then().statusCode(404);
        as(another).get("/phong-doc/phieu/" + request.id()).then().statusCode(404);
        as(another).get("/api/v1/access-requests/" + request.id()).then().statusCode(404);
        as(another).get("/api/v1/access-requests").then().statusCode(200).body("items.size()", equalTo(0));
        form(another)
                .formParam("muc", request.items().getFirst().id())
                .post("/phong-doc/phieu/" + request.number() + "/rut")
                .then()
                .statusCode(404);
        as("reader").get("/quan-tri/yeu-cau/" + request.number()).then().statusCode(403);
        as("reader").get("/quan-tri/yeu-cau").then().statusCode(403);
        given().get("/api/v1/access-requests").then().statusCode(401);
    }

    @Test
    void aReaderTakesBackWhatWaits() {
        AccessRequest request = asking.asked(DipKind.READING);
        String address = "/phong-doc/phieu/" + request.number() + "/rut";

        form("reader")
                .formParam("muc", request.items().getFirst().id())
                .post(address)
                .then()
                .statusCode(303);
        form("reader")
                .formParam("muc", request.items().getFirst().id())
                .post(address)
                .then()
                .statusCode(409);

        decide(request, "cho-phep", "", request.items())
                .body(containsString("đã được quyết định hoặc đã rút từ trước"));
        assertThat(dips.ofRequest(request.number())).isEmpty();
    }

    @Test
    void whatIsNotThereOrElsewhereGoesIntoNoBasket() {
        put("document", UUID.randomUUID().toString()).statusCode(404);
        put("paper", UUID.randomUUID().toString()).statusCode(404);
        put("something", DOCUMENT.toString()).statusCode(400);
        form("reader")
                .formParam("loai", "document")
                .formParam("ma", DOCUMENT.toString())
                .formParam("ve", "//elsewhere.example")
                .post("/phong-doc/gio")
                .then()
                .statusCode(303)
                .header("Location", not(containsString("elsewhere")));
    }

    @Test
    void aWholeDossierAndWhatASearchFindsGoIntoTheBasket() {
        as("reader")
                .get("/ho-so/" + ExampleArchive.DOSSIER)
                .then()
                .body(containsString("Đưa cả hồ sơ vào phiếu yêu cầu"));
        given().get("/ho-so/" + ExampleArchive.DOSSIER).then().body(not(containsString("Đưa cả hồ sơ")));
        as("reader")
                .get("/tim-kiem?q=báo cáo kết quả")
                .then()
                .body(containsString("name=\"ma\" value=\"" + DOCUMENT + "\""));

        String basket = put("dossier", ExampleArchive.DOSSIER.value())
                .statusCode(303)
                .header("Location", containsString("/phong-doc/gio?them="))
                .extract()
                .header("Location");

        assertThat(requests.basket("reader"))
                .extracting(entry -> entry.wanted().id())
                .contains(DOCUMENT.toString(), ExampleArchive.OPEN.toString());
        as("reader").get(basket).then().statusCode(200).body(containsString("tài liệu của hồ sơ"));
        put("dossier", "khong-co").statusCode(404);
        put("dossier", "../..").statusCode(404);
        as("archivist").get("/quan-tri").then().body(containsString("rail-count"));
    }
}
