package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
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

/** With the keyboard: a reader comes to the counter in person, and an administrator gives staff their accounts. */
@ExtendWith(StepByStep.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CounterE2E {
    private static final String ARCHIVIST = "canboquaydocgia";
    private static final String READER = "docgiataiquay";
    private static final String READERS_OWN = "Mat-khau-cua-toi-2026";
    private static final String COLLEAGUE = "dongnghiepmoi";
    private static final String COLLEAGUES_OWN = "Mat-khau-dong-nghiep-2026";
    private static final String DOSSIER = "H49.78.1983.02.0004";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String document;
    private static Window counter;
    private static Window reader;
    private static Keyboard keys;
    private static ArchiveRequests asking;
    private static String request = "";

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        RunningArchive archive = RunningArchive.shared();
        try (ArchiveAtHand beside = new ArchiveFolderOpener().beside(archive.data())) {
            PostgresUserRegister users = new PostgresUserRegister(beside.database(), Clock.systemUTC());
            users.keep(ARCHIVIST, BcryptUtil.bcryptHash(ARCHIVIST, 4), Role.ARCHIVIST);
        }
        document = new ConditionalDeposit(archive.address(), folder).of(DOSSIER, "Về việc sửa cầu Ông Đốc");
        asking = new ArchiveRequests(archive.address(), READER, READERS_OWN);
        counter = Window.onDesk(browser);
        keys = new Keyboard(counter);
        keys.signIn(ARCHIVIST, ARCHIVIST, "/quan-tri");
        reader = Window.onDesk(browser);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void aReaderIsRegisteredAtTheCounterAndChoosesAPasswordAtOnce() {
        counter.open("/quan-tri/doc-gia/moi");
        keys.follow("form[action='/quan-tri/doc-gia/moi'] button[type=submit]");
        assertThat(counter.shows("#faults")).isTrue();
        counter.hasNoFaultOnDeskAndPhone();
        counter.open("/quan-tri/doc-gia/moi");
        keys.type("#ho-ten", "Trịnh Thị Ngọc Điệp");
        keys.type("#so-dinh-danh", "042068004321");
        keys.type("#ngay-sinh", "30/04/1968");
        keys.type("#dia-chi", "Xóm 3, xã Nam Cường");
        keys.type("#dien-thoai", "0987654321");
        keys.type("#thu-dien-tu", "diep@example.vn");
        keys.type("#tai-khoan", READER);
        keys.tick("#dong-y");
        keys.press("Enter");
        String given = counter.text("#password");
        counter.hasNoFaultOnDeskAndPhone();

        choosesAPassword(reader, READER, given, READERS_OWN);
    }

    @Test
    @Order(2)
    void aRequestIsFoundByWhatTheReaderSaysOfIt() {
        request = ask();
        String ordinal = request.substring(request.lastIndexOf('-') + 1).replaceFirst("^0+", "");

        for (String said : new String[] {ordinal, "ngoc diep", "042068004321", DOSSIER}) {
            counter.open("/quan-tri/yeu-cau");
            keys.type("#desk-text", said);
            keys.press("Enter");
            assertThat(counter.text("main")).as("found by %s", said).contains(request);
        }
        counter.hasNoFaultOnDeskAndPhone();
        PagePictures.keepIfWanted(counter, "desk-found");
        keys.type("#desk-text", "không có ai");
        keys.press("Enter");
        assertThat(counter.text("main")).contains("Không có phiếu nào như thế").doesNotContain(request);
        counter.hasNoFaultOnDeskAndPhone();
    }

    @Test
    @Order(3)
    void whatWasGrantedBeforeAClosureIsTakenBackInOneStep() {
        counter.open("/quan-tri/yeu-cau/" + request);
        keys.follow("#decide button[type=submit]");
        assertThat(page()).isEqualTo(200);
        counter.open("/quan-tri/dong-mo");
        keys.choose("#closure-scope", "dossier");
        keys.type("#closure-code", DOSSIER);
        keys.choose("#closure-reason", "PERSONAL");
        keys.follow("form[aria-labelledby=close] button");
        assertThat(page()).as("a closure takes back no grant by itself").isEqualTo(200);

        counter.open("/quan-tri/dong-mo");
        String closed = "tr:has(a[href='/ho-so/" + DOSSIER + "'])";
        keys.follow(closed + " a[href$='/quyen']");
        assertThat(counter.text("main")).contains(READER, request);
        counter.hasNoFaultOnDeskAndPhone();
        keys.type("#ly-do", "Hồ sơ có thông tin đời tư");
        keys.press("Enter");
        assertThat(counter.text("main")).contains("Đã thu hồi");
        counter.hasNoFaultOnDeskAndPhone();

        assertThat(page()).isEqualTo(403);
        assertThat(reader.open("/phong-doc/phieu/" + request).text("main")).contains("Hồ sơ có thông tin đời tư");
    }

    @Test
    @Order(4)
    void aColleagueIsGivenAnAccountAndLosesIt() {
        Window office = Window.onDesk(browser);
        Keyboard administrator = new Keyboard(office);
        administrator.signIn("admin", RunningArchive.PASSWORD, "/quan-tri/tai-khoan");
        administrator.type("#tai-khoan", "Tên sai!");
        administrator.follow("form[aria-labelledby=make] button");
        assertThat(office.page().locator("#tai-khoan").inputValue()).isEqualTo("Tên sai!");
        office.hasNoFaultOnDeskAndPhone();
        administrator.type("#tai-khoan", COLLEAGUE);
        administrator.type("#ho-ten", "Phan Văn Khải Hoàn");
        administrator.choose("#vai-tro", "ARCHIVIST");
        administrator.follow("form[aria-labelledby=make] button");
        String given = office.text("#password");

        Window colleague = Window.onDesk(browser);
        choosesAPassword(colleague, COLLEAGUE, given, COLLEAGUES_OWN);
        assertThat(colleague.open("/quan-tri").shows(".staff-rail")).isTrue();
        office.open("/quan-tri/tai-khoan");
        administrator.type("#accounts-text", "dongnghiep");
        administrator.press("Enter");
        administrator.follow("a[href='/quan-tri/tai-khoan/" + COLLEAGUE + "']");
        office.hasNoFaultOnDeskAndPhone();
        administrator.follow("form[action$='/tam-ngung'] button");
        assertThat(office.text("main")).contains("Phan Văn Khải Hoàn", "Tạm khóa");

        assertThat(colleague.open("/quan-tri").shows(".staff-rail"))
                .as("the session that was open")
                .isFalse();
        assertThat(new ArchiveRequests(RunningArchive.shared().address(), COLLEAGUE, COLLEAGUES_OWN)
                        .get("/quan-tri")
                        .statusCode())
                .isIn(401, 403);
    }

    /** Signs in with the password that was given, and is let on only with one of their own. */
    private static void choosesAPassword(Window window, String account, String given, String own) {
        Keyboard types = new Keyboard(window);
        types.signIn(account, given, "/phong-doc");
        assertThat(window.text("main")).contains("Cần đổi mật khẩu");
        types.type("#mat-khau-cu", given);
        types.type("#mat-khau", own);
        types.type("#mat-khau-lai", own);
        types.press("Enter");
        assertThat(window.text("main")).contains("Đã đổi mật khẩu");
        types.signIn(account, own, "/phong-doc");
        assertThat(window.page().url()).endsWith("/phong-doc");
    }

    private static int page() {
        return asking.get("/api/v1/documents/" + document + "/pages/1/image").statusCode();
    }

    /** A request of the reader to read the document; answers its number. */
    private static String ask() {
        JsonNode made = asking.json(asking.send(asking.request("/api/v1/access-requests")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"purpose": "01", "purposeContent": "Viết sử làng", "feeCategory": "10", "researchTopic": "Cầu đường",
                         "items": [{"id": "%s", "delivery": "reading"}]}
                        """.formatted(document)))
                .build()));
        assertThat(made.has("number")).as("%s", made).isTrue();
        return made.get("number").asText();
    }
}
