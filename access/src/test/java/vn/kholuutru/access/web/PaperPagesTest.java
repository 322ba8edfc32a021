package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.RequestItem.ItemState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.PaperRegister;
import vn.kholuutru.core.port.PaperRegister.Sight;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.rights.CurrentClosures;

@QuarkusTest
@TestProfile(InMemory.class)
class PaperPagesTest {
    private static final String DESK = "/quan-tri/ho-so-giay";

    private final String code = "GIAY." + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    PaperRegister papers;

    @Inject
    RequestRegister requests;

    @Inject
    DipRegister dips;

    @Inject
    ExampleReadingRoom room;

    @Inject
    AuditLog log;

    @Inject
    UserRegister users;

    @Inject
    ClosureRegister closures;

    @Inject
    CurrentClosures current;

    @AfterEach
    void noRulesAndNothingClosed() {
        closures.lasting(room.now()).forEach(closure -> closures.lift(closure.id(), room.now()));
        current.readAgain();
        form("archivist").post("/quan-tri/quy-tac").then().statusCode(303);
    }

    @Test
    void aRecordOnPaperIsFoundWithoutMarksAndItsPlaceIsForStaff() {
        keep("Hồ sơ cấp ruộng đất <b> " + code, "02").statusCode(303);

        as("reader")
                .get("/phong-doc/ho-so-giay?q=ruong dat " + code)
                .then()
                .body(containsString("ruộng đất &lt;b&gt;"))
                .body(not(containsString("Giá 12")));
        as("reader").get("/phong-doc/ho-so-giay?q=%").then().statusCode(200);
        as("archivist").get(DESK + "?q=" + code).then().body(containsString("Giá 12"));
        as("reader").get(DESK).then().statusCode(403);
        form("reader").formParam("tieu-de", "x").post(DESK).then().statusCode(403);
    }

    @Test
    void whatIsSecretIsFoundByNoReader() {
        keep("Hồ sơ mật " + code, "03").statusCode(303);
        PaperRecord record = record();

        as("reader").get("/phong-doc/ho-so-giay?q=" + code).then().body(not(containsString("Hồ sơ mật")));
        form("reader")
                .formParam("loai", "paper")
                .formParam("ma", record.id().toString())
                .post("/phong-doc/gio")
                .then()
                .statusCode(404);
    }

    @Test
    void aGrantedRecordIsHandedOverAndTakenBack() {
        keep("Hồ sơ bằng khoán " + code, "02").statusCode(303);
        AccessRequest request = requested(record());
        String item = request.items().getFirst().id().toString();
        String desk = "/quan-tri/yeu-cau/" + request.number();

        lend(desk, item, "giao").statusCode(409);
        as("archivist").get(desk).then().body(containsString("Giá 12"));
        form("archivist")
                .formParam("muc", item)
                .formParam("quyet-dinh", "cho-phep")
                .post(desk)
                .then()
                .statusCode(200);
        assertThat(dips.ofRequest(request.number())).isEmpty();
        as("reader")
                .get("/phong-doc/phieu/" + request.number())
                .then()
                .body(containsString("mời đến phòng đọc"))
                .body(not(containsString("Giá 12")));
        lend(desk, item, "giao").statusCode(303);
        lend(desk, item, "giao").statusCode(409);
        as("archivist").get(DESK).then().body(containsString("Hồ sơ giấy đang được giao"));
        lend(desk, item, "nhan").statusCode(303);
        lend(desk, item, "nhan").statusCode(409);
        lend(desk, item, "giao").statusCode(303);
        lend(desk, item, "nhan").statusCode(303);
        assertThat(log.read(AuditLog.Filter.ofSubject(record().id().toString()), 0, 50))
                .filteredOn(entry -> entry.refusal().isPresent())
                .extracting(entry -> entry.refusal().orElseThrow())
                .contains("PAPER_OUT", "PAPER_NOT_OUT");
        assertThat(log.read(AuditLog.Filter.ofSubject(code), 0, 50))
                .extracting(AuditEntry::action)
                .contains(AuditAction.PAPER_CHANGED);
    }

    @Test
    void whoDecidesIsToldWhenARecordIsPromisedAlready() {
        keep("Hồ sơ hai người hẹn " + code, "02").statusCode(303);
        AccessRequest first = requested(record());
        AccessRequest second = requested(record());
        String desk = "/quan-tri/yeu-cau/" + second.number();
        as("archivist").get(desk).then().body(not(containsString(first.number())));

        form("archivist")
                .formParam("muc", first.items().getFirst().id().toString())
                .formParam("quyet-dinh", "cho-phep")
                .post("/quan-tri/yeu-cau/" + first.number())
                .then()
                .statusCode(200);

        as("archivist").get(desk).then().body(containsString(first.number()));
    }

    @Test
    void aWorkbookIsTakenAndItsFaultsAreReportedByTheirRows() throws IOException {
        as("archivist")
                .multiPart("tep", "ho-so.xlsx", workbook(), "application/octet-stream")
                .post(DESK + "/nhap")
                .then()
                .statusCode(200)
                .body(containsString("Đã nhập 2 hồ sơ; 1 dòng cần sửa"))
                .body(containsString("Dòng 3"));

        assertThat(papers.search(code, Sight.STAFF, 0, 10))
                .extracting(PaperRecord::dossier)
                .containsExactly(code + ".1", code + ".3");
        as("archivist")
                .multiPart("tep", "ho-so.xlsx", new byte[] {1, 2, 3}, "application/octet-stream")
                .post(DESK + "/nhap")
                .then()
                .statusCode(400);
        as("reader")
                .multiPart("tep", "ho-so.xlsx", workbook(), "application/octet-stream")
                .post(DESK + "/nhap")
                .then()
                .statusCode(403);
    }

    @Test
    void aRuleGrantsAtOnceWhatIsOpenAndNothingElse() {
        form("reader")
                .formParam("hinh-thuc", "READING")
                .post("/quan-tri/quy-tac")
                .then()
                .statusCode(403);
        form("archivist")
                .formParam("hinh-thuc", "PLAIN_COPY")
                .post("/quan-tri/quy-tac")
                .then()
                .statusCode(303);

        AccessRequest open = requested(ExampleArchive.OPEN.toString(), DipKind.PLAIN_COPY);
        AccessRequest conditional = requested(ExampleArchive.CONDITIONAL.toString(), DipKind.PLAIN_COPY);

        assertThat(open.items().getFirst().state()).isEqualTo(ItemState.GRANTED);
        assertThat(dips.ofRequest(open.number())).hasSize(1);
        assertThat(conditional.items().getFirst().state()).isEqualTo(ItemState.WAITING);
        as("archivist").get("/quan-tri/yeu-cau/" + open.number()).then().body(containsString("theo quy tắc"));
    }

    @Test
    void aRuleGrantsNothingTwice() {
        String reader = account();
        form("archivist")
                .formParam("hinh-thuc", "READING")
                .post("/quan-tri/quy-tac")
                .then()
                .statusCode(303);
        String body = """
                {"purpose": "02", "purposeContent": "kiểm tra", "feeCategory": "10", "researchTopic": "Ruộng đất",
                 "items": [{"kind": "document", "id": "%s"}]}""".formatted(ExampleArchive.OPEN);

        as(reader)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/access-requests")
                .then()
                .statusCode(201);
        as(reader)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/access-requests")
                .then()
                .statusCode(409)
                .body(containsString("ALREADY_GIVEN"));

        assertThat(dips.of(reader)).hasSize(1);
        close("document", ExampleArchive.OPEN.toString());
        as(reader)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/access-requests")
                .then()
                .statusCode(201)
                .body(containsString("waiting"));
    }

    @Test
    void whatARuleGrantedEndsWhenItIsClosedAndWhatAPersonGrantedDoesNot() {
        String reader = account();
        String page = "/api/v1/documents/" + ExampleArchive.OPEN + "/pages/1/image";
        as(reader).get(page).then().statusCode(200);
        room.grantReading(Decision.byRule("open-to-all"), reader, ExampleArchive.OPEN, Duration.ofDays(2), false);

        close("document", ExampleArchive.OPEN.toString());

        as(reader).get(page).then().statusCode(403);
        room.grantReading(reader, ExampleArchive.OPEN, Duration.ofDays(1), false);
        as(reader).get(page).then().statusCode(200);
    }

    @Test
    void whoIsNoConfirmedReaderFindsOnPaperWhatIsOpenAlone() throws SQLException {
        keep("Hồ sơ nhân thân " + code, "02").statusCode(303);
        String visitor = account();
        String find = "/phong-doc/ho-so-giay?q=" + code;
        as(visitor).get(find).then().body(containsString("Hồ sơ nhân thân"));

        suspend(visitor);

        as(visitor).get(find).then().body(not(containsString("Hồ sơ nhân thân")));
        keep("Hồ sơ mở " + code, "01").statusCode(303);
        as(visitor).get(find).then().body(containsString("Hồ sơ mở"));
        close("dossier", code);
        as(visitor).get(find).then().body(not(containsString("Hồ sơ mở")));
        as("reader").get(find).then().body(containsString("Hồ sơ mở")).body(containsString("Sử dụng có điều kiện"));
    }

    private String account() {
        String name = "doc-gia-" + UUID.randomUUID();
        users.keep(name, BcryptUtil.bcryptHash(name, 4), Role.READER);
        return name;
    }

    private void suspend(String account) throws SQLException {
        try (Connection connection = room.database().getConnection();
                PreparedStatement suspended =
                        connection.prepareStatement("UPDATE account SET state = 'SUSPENDED' WHERE name = ?")) {
            suspended.setString(1, account);
            assertThat(suspended.executeUpdate()).isOne();
        }
    }

    private static void close(String scope, String code) {
        as("archivist")
                .contentType("application/json")
                .body(Map.of("scope", scope, "code", code, "reason", "review"))
                .post("/api/v1/closures")
                .then()
                .statusCode(201);
    }

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Hồ sơ");
            row(sheet, 0, "Tiêu đề", "MÃ HỒ SƠ", "Phông", "Từ năm", "Chế độ sử dụng");
            row(sheet, 1, "Một", code + ".1", "P1", "1985", "Công khai");
            row(sheet, 2, "Hai", "", "P1", "1985", "Công khai");
            row(sheet, 4, "Ba", code + ".3", "P1", "", "");
            sheet.value(4, 3, 1986);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    private PaperRecord record() {
        return papers.search(code, Sight.STAFF, 0, 1).getFirst();
    }

    private ValidatableResponse keep(String title, String level) {
        return form("archivist")
                .formParam("phong", "P1")
                .formParam("ma-ho-so", code)
                .formParam("tieu-de", title)
                .formParam("tu-nam", "1985")
                .formParam("so-to", "20")
                .formParam("vi-tri", "Giá 12")
                .formParam("che-do", level)
                .post(DESK)
                .then();
    }

    private AccessRequest requested(PaperRecord record) {
        put("paper", record.id().toString());
        return submitted(record.id().toString(), DipKind.READING);
    }

    private AccessRequest requested(String document, DipKind kind) {
        put("document", document);
        return submitted(document, kind);
    }

    private void put(String kind, String id) {
        requests.basket("reader")
                .forEach(entry -> requests.takeOut(
                        "reader", entry.wanted().kind(), entry.wanted().id()));
        form("reader")
                .formParam("loai", kind)
                .formParam("ma", id)
                .post("/phong-doc/gio")
                .then()
                .statusCode(303);
    }

    private AccessRequest submitted(String id, DipKind kind) {
        UUID token = UUID.randomUUID();
        form("reader")
                .formParam("ma-bieu-mau", token.toString())
                .formParam("hinh-thuc-" + id, kind.name())
                .formParam("muc-dich", "01")
                .formParam("noi-dung", "kiểm tra")
                .formParam("doi-tuong", "10")
                .formParam("chu-de", "Ruộng đất")
                .post("/phong-doc/phieu/moi")
                .then()
                .statusCode(303);
        return requests.find(token).orElseThrow();
    }

    private static ValidatableResponse lend(String desk, String item, String step) {
        return form("archivist")
                .formParam("muc", item)
                .formParam("buoc", step)
                .post(desk + "/giao-nhan")
                .then();
    }

    private static RequestSpecification form(String account) {
        return as(account).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
