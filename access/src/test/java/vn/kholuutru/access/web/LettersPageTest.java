package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.LetterRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.RequestRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class LettersPageTest {
    private static final String PAGE = "/quan-tri/mau-van-ban";
    private static final String FILES = "/phong-doc/van-ban/";

    @Inject
    RequestRegister requests;

    @Inject
    LetterRegister letters;

    @Inject
    ReaderRegister readers;

    @Inject
    AuditLog audit;

    @Inject
    ExampleReadingRoom room;

    private OfficeRequests office;

    @BeforeEach
    void begin() {
        office = new OfficeRequests(requests, room.now());
    }

    @Test
    void textsAreForArchivists() {
        as("reader").get(PAGE).then().statusCode(403);
        as("reader").get(PAGE + "/DEPOT_SLIP").then().statusCode(403);
        post("reader", "/DEPOT_SLIP", "Thử").statusCode(403);
        post("reader", "/DEPOT_SLIP/xem-thu", "Thử").statusCode(403);
        post("reader", "/DEPOT_SLIP/mau-goc", "").statusCode(403);
        as("archivist").get(PAGE).then().statusCode(200);
        as("archivist").get(PAGE + "/KHONG_CO").then().statusCode(404);
    }

    @Test
    void aTextIsSavedWithItsVersionsAndGoesBackToTheOriginal() {
        post("archivist", "/ACCOUNT_NOTICE", "# Thư riêng\r\n\r\n{{ho_ten}} </textarea><b>")
                .statusCode(303);
        post("archivist", "/ACCOUNT_NOTICE", "# Thư riêng\r\n\r\n{{ho_ten}} </textarea><b>")
                .statusCode(303);

        as("archivist")
                .get(PAGE + "/ACCOUNT_NOTICE?luu=1")
                .then()
                .body(containsString("# Thư riêng"))
                .body(containsString("&lt;/textarea&gt;&lt;b&gt;"));
        assertThat(letters.history(LetterKind.ACCOUNT_NOTICE, 9)).hasSize(1);
        post("archivist", "/ACCOUNT_NOTICE/mau-goc", "").statusCode(303);
        post("archivist", "/ACCOUNT_NOTICE/mau-goc", "").statusCode(303);
        as("archivist")
                .get(PAGE + "/ACCOUNT_NOTICE")
                .then()
                .body(containsString("Về tài khoản sử dụng"))
                .body(not(containsString("Thư riêng")));
        as("archivist").get(PAGE + "/ACCOUNT_NOTICE?phien-ban=1").then().body(containsString("Thư riêng"));
        assertThat(letters.history(LetterKind.ACCOUNT_NOTICE, 9)).hasSize(2);
    }

    @Test
    void anUnknownFieldIsToldWithItsNameAndLineAndTheTextIsKept() {
        for (String address : List.of("/APPOINTMENT", "/APPOINTMENT/xem-thu")) {
            post("archivist", address, "# Bản <tôi> đang sửa\n\n{{so_phie}}")
                    .statusCode(400)
                    .body(containsString("{{so_phie}}"))
                    .body(containsString("dòng 3"))
                    .body(containsString("# Bản &lt;tôi&gt; đang sửa"));
        }
        assertThat(letters.latest(LetterKind.APPOINTMENT)).isEmpty();
    }

    @Test
    void aTextIsLookedAtBeforeItIsSaved() throws IOException {
        byte[] letter = post("archivist", "/APPOINTMENT/xem-thu", "Xin mời {{ho_ten}}")
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();

        assertThat(text(letter)).contains("Xin mời [ho_ten]");
        assertThat(letters.latest(LetterKind.APPOINTMENT)).isEmpty();
    }

    @Test
    void aReaderHasTheLettersOfTheirOwnRequestAndNobodyElses() throws IOException {
        AccessRequest mine = office.submit("reader", "Quyết định <1> | *hai*", DipKind.PLAIN_COPY, DipKind.READING);
        AccessRequest other = office.submit("somebody", "Tờ trình của người khác", DipKind.READING);

        assertThat(text(file("reader", mine, "phieu-yeu-cau")
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains(mine.number(), "Quyết định <1> | *hai*", "Học sinh, sinh viên");
        file("reader", mine, "thong-bao").statusCode(409);
        office.grant(mine, mine.items().get(0), 12_000);
        office.refuse(mine.items().get(1), "DAMAGED");
        assertThat(text(file("reader", mine, "thong-bao")
                        .statusCode(200)
                        .extract()
                        .asByteArray()))
                .contains(
                        "Được cho phép",
                        "Không được cho phép",
                        "Tài liệu hư hỏng",
                        "Có thông tin <cá nhân>",
                        "12.000 đồng");
        file("reader", mine, "giay-hen").statusCode(409);
        file("reader", mine, "phieu-xuat-kho").statusCode(403);
        file("archivist", mine, "phieu-xuat-kho").statusCode(409);
        for (String letter : List.of("phieu-yeu-cau", "thong-bao", "giay-hen")) {
            file("reader", other, letter).statusCode(404).body(not(containsString("Tờ trình")));
        }
        file("archivist", other, "phieu-yeu-cau").statusCode(200).header("Cache-Control", containsString("no-store"));
        given().redirects()
                .follow(false)
                .get(FILES + mine.number() + "/phieu-yeu-cau.pdf")
                .then()
                .statusCode(302);
    }

    @Test
    void aNoticeAboutAnAccountNeedsARegistration() {
        as("reader").get(FILES + "tai-khoan/reader/thong-bao.pdf").then().statusCode(403);
        as("archivist").get(FILES + "tai-khoan/khong-co/thong-bao.pdf").then().statusCode(404);
    }

    @Test
    void aLetterNamesItsReaderAndThatStaffSawTheNameIsNoted() throws IOException {
        String account = "an-" + UUID.randomUUID().toString().substring(0, 8);
        readers.register(
                new Reader(
                        account,
                        "Nguyễn Thị Ánh",
                        "046300000017",
                        LocalDate.of(1990, 1, 2),
                        "Huế",
                        "0900000000",
                        "an@example.vn",
                        ""),
                "no password",
                room.now(),
                room.now().plusSeconds(60));
        AccessRequest request = office.submit(account, "Quyết định", DipKind.READING);

        assertThat(text(file("archivist", request, "phieu-yeu-cau").extract().asByteArray()))
                .contains("Nguyễn Thị Ánh")
                .doesNotContain("046300000017");
        assertThat(text(as("archivist")
                        .get(FILES + "tai-khoan/" + account + "/thong-bao.pdf")
                        .asByteArray()))
                .contains("Nguyễn Thị Ánh", "Đang chờ xác nhận");
        assertThat(audit.read(AuditLog.Filter.ofSubject(account), 0, 9))
                .extracting(entry -> entry.action())
                .containsExactly(AuditAction.IDENTITY_VIEWED, AuditAction.IDENTITY_VIEWED);
    }

    private static ValidatableResponse file(String account, AccessRequest request, String letter) {
        return as(account).get(FILES + request.number() + "/" + letter + ".pdf").then();
    }

    private static ValidatableResponse post(String account, String address, String text) {
        return as(account)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("noi-dung", text)
                .post(PAGE + address)
                .then();
    }

    private static String text(byte[] letter) throws IOException {
        try (PDDocument document = Loader.loadPDF(letter)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
