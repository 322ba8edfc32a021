package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;
import vn.kholuutru.access.server.ArchiveFolderOpener;
import vn.kholuutru.core.adapter.postgres.PostgresUserRegister;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.model.rights.Role;

/** The office of the reading room, with the keyboard: everything an archivist and an administrator do there besides granting. */
@ExtendWith(StepByStep.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingDeskE2E {
    private static final String ARCHIVIST = "canbophongdoc";
    private static final String READER = "docgiacuaban";
    private static final String DOSSIER = "H49.78.1981.02.0003";
    private static final String TITLE = "Về việc tu bổ đình làng Mông Phụ";
    private static final String FEE = "[name='PLAIN_COPY.OTHER.van-ban']";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String document;
    private static Window desk;
    private static Window reader;
    private static Keyboard keys;
    private static Keyboard readerTypes;
    private static ArchiveRequests asking;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        RunningArchive archive = RunningArchive.shared();
        try (ArchiveAtHand beside = new ArchiveFolderOpener().beside(archive.data())) {
            PostgresUserRegister users = new PostgresUserRegister(beside.database(), Clock.systemUTC());
            users.keep(ARCHIVIST, BcryptUtil.bcryptHash(ARCHIVIST, 4), Role.ARCHIVIST);
            users.keep(READER, BcryptUtil.bcryptHash(READER, 4), Role.READER);
        }
        document = new ConditionalDeposit(archive.address(), folder).of(DOSSIER, TITLE);
        asking = new ArchiveRequests(archive.address(), READER, READER);
        desk = Window.onDesk(browser);
        keys = new Keyboard(desk);
        keys.signIn(ARCHIVIST, ARCHIVIST, "/quan-tri");
        reader = Window.onDesk(browser);
        readerTypes = new Keyboard(reader);
        readerTypes.signIn(READER, READER, "/phong-doc");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void aReaderTakesBackWhatWaits() {
        String number = ask("reading");

        reader.open("/phong-doc/phieu/" + number);
        readerTypes.follow("form[action$='/rut'] button");

        assertThat(main(reader)).contains("Đã rút");
        assertThat(main(desk.open("/quan-tri/yeu-cau"))).doesNotContain(number);
    }

    @Test
    @Order(2)
    void aRequestIsRefusedWithAReasonOfTheListAndTheReaderSeesIt() {
        String number = ask("reading");

        desk.open("/quan-tri/yeu-cau/" + number);
        keys.follow("form[action$='/xu-ly'] button");
        keys.pick("#grant", "#refuse");
        keys.follow("#decide button[type=submit]");
        assertThat(main(desk)).as("no reason, no refusal").contains("lý do");
        desk.hasNoFaultOnDeskAndPhone();
        desk.open("/quan-tri/yeu-cau/" + number);
        keys.pick("#grant", "#refuse");
        keys.choose("#reason", "PERSONAL_SECRET");
        keys.type("#note", "Có địa chỉ của người còn sống");
        keys.follow("#decide button[type=submit]");

        assertThat(desk.text(".outcomes")).contains(TITLE, "đã quyết định");
        assertThat(main(reader.open("/phong-doc/phieu/" + number)))
                .contains("Không được cho phép", "đời sống riêng tư", "Có địa chỉ của người còn sống");
        assertThat(asking.get("/api/v1/documents/" + document + "/pages/1/image")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void severalRequestsAreDecidedAtOnceAndOneIsTakenBack() {
        String kept = ask("reading");
        String revoked = ask("reading");

        desk.open("/quan-tri/yeu-cau");
        keys.tick("#phieu-" + kept);
        keys.tick("#phieu-" + revoked);
        keys.follow("form:has(#grant) button[type=submit]");
        assertThat(desk.text(".outcomes")).contains(kept, revoked);
        assertThat(asking.get("/api/v1/documents/" + document + "/pages/1/image")
                        .statusCode())
                .isEqualTo(200);
        for (String number : List.of(kept, revoked)) {
            desk.open("/quan-tri/yeu-cau/" + number);
            keys.type("input[name=ly-do][type=text]", "Hồ sơ đang được thanh tra");
            keys.follow("form[action$='/thu-hoi'] button");
        }

        assertThat(main(reader.open("/phong-doc/phieu/" + revoked)))
                .contains("Đã bị thu hồi", "Hồ sơ đang được thanh tra");
        assertThat(asking.get("/api/v1/documents/" + document + "/pages/1/image")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void aDocumentIsClosedAndOpenedAgain() {
        desk.open("/quan-tri/dong-mo");
        keys.choose("#closure-scope", "document");
        keys.type("#closure-code", "khong-co");
        keys.follow("form[aria-labelledby=close] button");
        desk.hasNoFaultOnDeskAndPhone();
        keys.type("#closure-code", DOSSIER + ".0000001");
        keys.choose("#closure-reason", "CARE");
        keys.type("#closure-note", "Giấy giòn");
        keys.type("#closure-until", LocalDate.now(Clock.systemUTC()).plusDays(30));
        keys.follow("form[aria-labelledby=close] button");
        assertThat(main(desk)).contains("Đã đóng.", DOSSIER + ".0000001", "Giấy giòn");
        desk.hasNoFaultOnDeskAndPhone();

        String lasting = "tr:has(a[href*='" + document + "'])";
        keys.type(lasting + " input[name=xac-nhan]", DOSSIER + ".0000001");
        keys.follow(lasting + " button");

        assertThat(main(desk)).contains("Đã mở lại.");
    }

    @Test
    @Order(5)
    void aFeeIsSetDueAndReceivedWithTheNumberOfItsReceipt() {
        Window office = Window.onDesk(browser);
        Keyboard administrator = new Keyboard(office);
        administrator.signIn("admin", RunningArchive.PASSWORD, "/quan-tri/phi");
        administrator.type(FEE, "15000");
        administrator.press("Enter");
        assertThat(office.page().locator(FEE).inputValue()).isEqualTo("15.000");
        String number = ask("plain_copy");
        desk.open("/quan-tri/yeu-cau/" + number);
        keys.follow("#decide button[type=submit]");

        assertThat(main(reader.open("/phong-doc"))).contains("15.000");
        reader.hasNoFaultOnDeskAndPhone();
        desk.open("/quan-tri/phi/cho-thu").hasNoFaultOnDeskAndPhone();
        keys.type("#receipt-" + number, "BL-0042");
        keys.follow("form:has(#receipt-" + number + ") button");

        assertThat(main(desk)).contains("Đã ghi biên lai");
        assertThat(main(reader.open("/phong-doc/phieu/" + number))).contains("BL-0042");
        office.open("/quan-tri/phi");
        administrator.type(FEE, "0");
        administrator.press("Enter");
        assertThat(office.page().locator(FEE).inputValue()).isEqualTo("0");
    }

    @Test
    @Order(6)
    void aLetterIsWordedAnewPrintedAndBroughtBack() throws IOException {
        desk.open("/quan-tri/mau-van-ban");
        keys.follow("a[href$='/RESULT_NOTICE']");
        String original = desk.page().locator("#letter-text").inputValue();
        keys.type("#letter-text", original + "\n\n{{khong_co}}");
        keys.follow("form:has(#letter-text) button.primary");
        assertThat(main(desk)).contains("khong_co");
        desk.hasNoFaultOnDeskAndPhone();
        keys.type("#letter-text", original + "\n\nTrân trọng cảm ơn quý độc giả.");
        keys.follow("form:has(#letter-text) button.primary");
        assertThat(main(desk)).contains("Đã lưu.");
        desk.hasNoFaultOnDeskAndPhone();

        String number = ask("reading");
        desk.open("/quan-tri/yeu-cau/" + number);
        keys.follow("#decide button[type=submit]");
        desk.tabTo("a[href$='/thong-bao.pdf']");
        byte[] letter = desk.page()
                .request()
                .get(desk.archive() + "/phong-doc/van-ban/" + number + "/thong-bao.pdf")
                .body();
        assertThat(TakenFiles.textOfFirstPage(letter)).contains("Trân trọng cảm ơn quý độc giả.");

        desk.open("/quan-tri/mau-van-ban/RESULT_NOTICE");
        keys.follow("form[action$='/mau-goc'] button");
        assertThat(desk.page().locator("#letter-text").inputValue()).isEqualTo(original);
    }

    @Test
    @Order(7)
    void aRuleIsSwitchedOnAndOff() {
        for (boolean on : List.of(true, false)) {
            desk.open("/quan-tri/quy-tac");
            keys.tick("#rule-CERTIFIED_COPY");
            keys.follow("form[action='/quan-tri/quy-tac'] button");
            assertThat(main(desk)).contains("Đã lưu");
            assertThat(desk.page().locator("#rule-CERTIFIED_COPY").isChecked()).isEqualTo(on);
        }
        desk.hasNoFaultOnDeskAndPhone();
    }

    @Test
    @Order(8)
    void theUseIsCountedAndTakenAwayAsAWorkbook() throws IOException {
        desk.open("/quan-tri/thong-ke");
        assertThat(TakenFiles.namesIn(keys.take("a[href*='thong-ke.xlsx']")))
                .anyMatch(name -> name.endsWith("sheet1.xml"));
        desk.open("/quan-tri/nhat-ky");
        assertThat(TakenFiles.namesIn(keys.take("a[href*='nhat-ky.xlsx']")))
                .anyMatch(name -> name.endsWith("sheet1.xml"));
    }

    @Test
    @Order(9)
    void theOtherPagesOfTheOfficeHaveNoFaultAxeKnowsAndFitAPhone() {
        for (String address : List.of("/quan-tri/ban-cap", "/quan-tri/yeu-cau", "/quan-tri/ho-so-giay")) {
            desk.open(address).hasNoFaultOnDeskAndPhone();
        }
        desk.open("/quan-tri/ho-so-giay");
        keys.follow("form:has(#ma-ho-so) button[type=submit]");
        assertThat(desk.shows("#faults")).isTrue();
        desk.hasNoFaultOnDeskAndPhone();
    }

    /** A request of the reader for the document in this kind; answers its number. */
    private static String ask(String delivery) {
        HttpResponse<byte[]> answer = asking.send(asking.request("/api/v1/access-requests")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"purpose": "01", "purposeContent": "Viết sử làng", "feeCategory": "10", "researchTopic": "Đình làng",
                         "items": [{"id": "%s", "delivery": "%s"}]}
                        """.formatted(document, delivery)))
                .build());
        JsonNode request = asking.json(answer);
        assertThat(answer.statusCode()).as("%s", request).isEqualTo(201);
        return request.get("number").asText();
    }

    private static String main(Window window) {
        Page page = window.page();
        return page.locator("main").innerText();
    }
}
