package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.request.WatchDeadlines;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.RequestItem.ItemState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.UserRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class RequestPagesTest {
    private static final AipId DOCUMENT = ExampleArchive.CONDITIONAL;

    @Inject
    ExampleReadingRoom room;

    @Inject
    RequestRegister requests;

    @Inject
    DipRegister dips;

    @Inject
    AuditLog log;

    @Inject
    UserRegister users;

    @Inject
    WatchDeadlines deadlines;

    @Inject
    AlarmRegister alarms;

    @BeforeEach
    void emptyTheBaskets() {
        for (Role role : Role.values()) {
            requests.basket(role.roleName())
                    .forEach(entry -> requests.takeOut(
                            role.roleName(),
                            entry.wanted().kind(),
                            entry.wanted().id()));
        }
    }

    @Test
    void aReaderGathersAsksAndIsTold() {
        put("document", DOCUMENT.toString()).statusCode(303);
        put("document", DOCUMENT.toString()).statusCode(303);
        as("reader").get("/phong-doc/gio").then().body(containsString("Báo cáo kết quả số hóa"));

        AccessRequest request = submitted(UUID.randomUUID(), DipKind.READING, DipKind.CERTIFIED_COPY);

        assertThat(request.items()).hasSize(2);
        assertThat(request.items().get(1).copies()).isEqualTo(3);
        assertThat(requests.basket("reader")).isEmpty();
        as("reader")
                .get("/phong-doc/phieu/" + request.number() + "?xong=1")
                .then()
                .body(containsString("Đang chờ giải quyết"))
                .body(containsString("nghiên cứu &lt;b&gt;"));
        as("reader").get("/phong-doc").then().body(containsString(request.number()));
        assertThat(acts(request)).contains(AuditAction.REQUEST_SUBMITTED);
    }

    @Test
    void aFormSubmittedTwiceIsOneRequest() {
        put("document", DOCUMENT.toString()).statusCode(303);
        UUID token = UUID.randomUUID();
        AccessRequest first = submitted(token, DipKind.READING);

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
    void aGrantedItemIsReadableForItsTimeAndThenOver() {
        AccessRequest request = asked(DipKind.READING, DipKind.PLAIN_COPY);

        decide(request, "cho-phep", "", request.items()).statusCode(200).body(containsString("đã quyết định"));

        List<Dip> given = dips.ofRequest(request.number());
        assertThat(given).extracting(Dip::kind).containsExactlyInAnyOrder(DipKind.READING, DipKind.PLAIN_COPY);
        Dip reading = given.stream()
                .filter(dip -> dip.kind() == DipKind.READING)
                .findFirst()
                .orElseThrow();
        assertThat(reading.state()).isEqualTo(DipState.READY);
        assertThat(Duration.between(reading.period().from(), reading.period().until()))
                .isBetween(DipKind.LONGEST.minusDays(1), DipKind.LONGEST);
        assertThat(reading.period().until().atZone(Vietnam.ZONE).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(reading.deleteAt()).isEqualTo(reading.period().until().plus(DipKind.LISTED_AFTER_READING));
        as("reader").get("/phong-doc").then().body(containsString("href=\"/tai-lieu/" + DOCUMENT));
        as("reader")
                .get("/phong-doc/phieu/" + request.number())
                .then()
                .body(containsString("Đọc được"))
                .body(containsString("đang lập bản sao"));

        room.moveOn(Duration.ofDays(15));

        as("reader")
                .get("/phong-doc/phieu/" + request.number())
                .then()
                .body(containsString("Đã hết hạn"))
                .body(not(containsString("Đọc được")));
        assertThat(acts(request)).contains(AuditAction.ITEM_GRANTED);
    }

    @Test
    void aRefusalNeedsAReasonFromTheListAndIsSaidToTheReader() {
        AccessRequest request = asked(DipKind.READING);

        decide(request, "tu-choi", "", request.items()).statusCode(400);
        decide(request, "tu-choi", "OTHER", request.items()).statusCode(400);
        decide(request, "tu-choi", "PERSONAL_SECRET", request.items()).statusCode(200);
        decide(request, "cho-phep", "", request.items())
                .statusCode(200)
                .body(containsString("đã được quyết định hoặc đã rút từ trước"));

        assertThat(requests.findByNumber(request.number()).orElseThrow().items())
                .extracting(RequestItem::state)
                .containsExactly(ItemState.REFUSED);
        assertThat(lines(request))
                .filteredOn(line -> line.action() == AuditAction.ITEM_REFUSED)
                .extracting(AuditEntry::refusal, AuditEntry::kind)
                .containsExactly(tuple(Optional.of("PERSONAL_SECRET"), Optional.of(DipKind.READING)));
        assertThat(acts(request)).doesNotContain(AuditAction.ITEM_GRANTED);
        as("reader").get("/phong-doc/phieu/" + request.number()).then().body(containsString("Có bí mật cá nhân"));
    }

    @Test
    void whatWasGrantedIsTakenBackWithAReasonAtOnce() {
        AccessRequest request = asked(DipKind.READING);
        decide(request, "cho-phep", "", request.items()).statusCode(200);
        Dip dip = dips.ofRequest(request.number()).getFirst();
        String address = "/quan-tri/yeu-cau/" + request.number() + "/thu-hoi";

        form("archivist").formParam("dip", dip.id()).post(address).then().statusCode(400);
        form("reader")
                .formParam("dip", dip.id())
                .formParam("ly-do", "x")
                .post(address)
                .then()
                .statusCode(403);
        form("archivist")
                .formParam("dip", dip.id())
                .formParam("ly-do", "Cấp nhầm <người>")
                .post(address)
                .then()
                .statusCode(303);

        assertThat(dips.find(dip.id()).orElseThrow().usableAt(room.now())).isFalse();
        as("reader")
                .get("/phong-doc/phieu/" + request.number())
                .then()
                .body(containsString("Đã bị thu hồi"))
                .body(containsString("Cấp nhầm &lt;người&gt;"));
    }

    @Test
    void requestsOfOthersAreNotThere() {
        AccessRequest request = asked(DipKind.READING);
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
        AccessRequest request = asked(DipKind.READING);
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
    void theDueListSaysWhoIsLateAndWhoHandlesWhat() {
        AccessRequest request = asked(DipKind.READING);
        room.moveOn(Duration.ofDays(30));

        as("archivist")
                .get("/quan-tri/yeu-cau?loc=qua-han")
                .then()
                .body(containsString(request.number()))
                .body(containsString("quá hạn"));
        String handle = "/quan-tri/yeu-cau/" + request.number() + "/xu-ly";
        form("archivist").formParam("buoc", "nhan").post(handle).then().statusCode(303);
        form("administrator").formParam("buoc", "nhan").post(handle).then().statusCode(409);
        as("archivist").get("/quan-tri/yeu-cau?loc=toi").then().body(containsString(request.number()));
    }

    @Test
    void whatIsLateRaisesAnAlarm() {
        asked(DipKind.READING);
        room.moveOn(Duration.ofDays(30));

        deadlines.look();

        assertThat(alarms.open(100)).extracting(Alarm::kind).contains(AlarmKind.REQUEST_LATE);
        alarms.settle(AlarmKind.REQUEST_LATE, "reading-room", "seen");
        alarms.settle(AlarmKind.ACCOUNT_LATE, "reading-room", "seen");
    }

    @Test
    void severalRequestsAreDecidedAtOnceAndEachIsReported() {
        AccessRequest one = asked(DipKind.READING);
        AccessRequest other = asked(DipKind.READING);

        form("archivist")
                .formParam("phieu", one.number(), other.number())
                .formParam("quyet-dinh", "tu-choi")
                .formParam("ly-do", "DAMAGED")
                .post("/quan-tri/yeu-cau")
                .then()
                .statusCode(200)
                .body(containsString(one.number()))
                .body(containsString(other.number()));

        assertThat(requests.findByNumber(other.number()).orElseThrow().nothingWaits())
                .isTrue();
    }

    @Test
    void nobodyDecidesTheirOwnRequest() {
        form("archivist")
                .formParam("loai", "document")
                .formParam("ma", DOCUMENT.toString())
                .post("/phong-doc/gio")
                .then()
                .statusCode(303);
        submit("archivist", UUID.randomUUID(), DipKind.READING).statusCode(303);
        AccessRequest request = requests.of("archivist", 1).getFirst();

        decide(request, "cho-phep", "", request.items()).body(containsString("yêu cầu của chính bạn"));

        assertThat(requests.findByNumber(request.number()).orElseThrow().nothingWaits())
                .isFalse();
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
    void systemsAskThroughTheInterface() {
        String body = """
                {"token": "%s", "purpose": "02", "purposeContent": "kiểm tra", "feeCategory": "10", "researchTopic": "Ruộng đất",
                 "items": [{"kind": "document", "id": "%s", "delivery": "reading"}]}""".formatted(UUID.randomUUID(), DOCUMENT);

        String number = as("reader")
                .contentType("application/json")
                .body(body)
                .post("/api/v1/access-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("number");

        as("reader")
                .get("/api/v1/access-requests/" + number)
                .then()
                .body("items[0].state", equalTo("waiting"))
                .body("items[0].document", equalTo(DOCUMENT.toString()));
        as("reader")
                .contentType("application/json")
                .body("{\"items\": []}")
                .post("/api/v1/access-requests")
                .then()
                .statusCode(400);
    }

    @Test
    void theSameIsAskedForOnceAndWhatIsMissingIsNamed() {
        String item = "{\"kind\": \"document\", \"id\": \"%s\", \"delivery\": \"%s\", \"copies\": %d}";
        String copy = item.formatted(DOCUMENT, "plain_copy", 2);

        asks("reader", copy, item.formatted(DOCUMENT, "plain_copy", 3))
                .statusCode(201)
                .body("items.size()", equalTo(1))
                .body("items[0].copies", equalTo(2));
        as("reader")
                .contentType("application/json")
                .body("{\"purpose\": \"01\", \"purposeContent\": \"x\", \"feeCategory\": \"10\", \"items\": [" + copy
                        + "]}")
                .post("/api/v1/access-requests")
                .then()
                .statusCode(400)
                .body(containsString("chủ đề nghiên cứu (researchTopic)"));
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

    @Test
    void aReaderAsksForSoMuchADay() {
        String eager = "reader-" + UUID.randomUUID();
        users.keep(eager, BcryptUtil.bcryptHash(eager, 4), Role.READER);
        OfficeRequests office = new OfficeRequests(requests, room.now());
        DipKind[] hundred = Collections.nCopies(100, DipKind.READING).toArray(new DipKind[0]);
        office.submit(eager, "Quyết định", hundred);
        office.submit(eager, "Quyết định", hundred);
        String item = "{\"kind\": \"document\", \"id\": \"" + DOCUMENT + "\"}";

        asks(eager, item).statusCode(409).body("code", equalTo("TOO_MANY_ITEMS"));
        room.moveOn(Duration.ofDays(1));
        asks(eager, item).statusCode(201);
    }

    private static ValidatableResponse asks(String account, String... items) {
        String body = """
                {"purpose": "02", "purposeContent": "kiểm tra", "feeCategory": "10", "researchTopic": "Ruộng đất",
                 "items": [%s]}""".formatted(String.join(", ", items));
        return as(account)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/access-requests")
                .then();
    }

    private AccessRequest asked(DipKind... kinds) {
        put("document", DOCUMENT.toString()).statusCode(303);
        return submitted(UUID.randomUUID(), kinds);
    }

    private AccessRequest submitted(UUID token, DipKind... kinds) {
        submit(token, kinds).statusCode(303);
        return requests.of("reader", 100).stream()
                .filter(request -> request.id().equals(token))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse submit(UUID token, DipKind... kinds) {
        return submit("reader", token, kinds);
    }

    private static ValidatableResponse submit(String account, UUID token, DipKind... kinds) {
        return form(account)
                .formParam("ma-bieu-mau", token)
                .formParam(
                        "hinh-thuc-" + DOCUMENT,
                        List.of(kinds).stream().map(DipKind::name).toList())
                .formParam("so-ban-" + DOCUMENT, "3")
                .formParam("muc-dich", "01")
                .formParam("noi-dung", "nghiên cứu <b>")
                .formParam("doi-tuong", "01")
                .formParam("chu-de", "Ruộng đất")
                .formParam("ghi-chu", "")
                .post("/phong-doc/phieu/moi")
                .then();
    }

    private static ValidatableResponse decide(
            AccessRequest request, String decision, String reason, List<RequestItem> items) {
        return form("archivist")
                .formParam(
                        "muc", items.stream().map(item -> item.id().toString()).toList())
                .formParam("quyet-dinh", decision)
                .formParam("ly-do", reason)
                .post("/quan-tri/yeu-cau/" + request.number())
                .then();
    }

    private static ValidatableResponse put(String kind, String id) {
        return form("reader")
                .formParam("loai", kind)
                .formParam("ma", id)
                .post("/phong-doc/gio")
                .then();
    }

    private List<AuditAction> acts(AccessRequest request) {
        return lines(request).stream().map(AuditEntry::action).toList();
    }

    private List<AuditEntry> lines(AccessRequest request) {
        return log.read(
                new AuditLog.Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(request.number()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                0,
                50);
    }

    private static RequestSpecification form(String account) {
        return as(account).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
