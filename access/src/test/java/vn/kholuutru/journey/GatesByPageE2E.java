package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;
import vn.kholuutru.core.adapter.clamd.LocalClamd;

/** What must not come in stays out, and what an agreement lets in comes in: seen in the browser, done by keyboard. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GatesByPageE2E {
    private static final double PATIENCE_MILLIS = 300_000;
    private static final String AGREEMENT = "7.NL.SNV.1.2026";
    private static final String RULE = "NOT_24BIT_COLOUR";
    private static final String DOSSIER = "H49.64.2024.01.0008";
    private static final String SECRET = "Phương án phòng thủ đồi Sim";

    @TempDir
    static Path folder;

    @TempDir
    static Path scanner;

    private static Browser browser;
    private static LocalClamd clamd;
    private static RunningArchive archive;
    private static Window window;
    private static Path sample;

    @BeforeAll
    static void signIn() throws Exception {
        browser = Browser.start();
        clamd = LocalClamd.in(scanner);
        archive = RunningArchive.start(
                RunningArchive.temporaryFolder(), "-Dkho.ingest.virus.clamd=" + scanner.resolve("clamd.sock"));
        window = new Window(browser.onDesk(), archive.address()).open("/dang-nhap?ve=/quan-tri");
        window.signInAsAdministrator();
        sample = folder.resolve("mau");
        RunningArchive.run("sample", "" + sample, "--documents", "1", "--pages", "1", "--faults", "--seed", "11");
    }

    @AfterAll
    static void close() throws Exception {
        if (archive != null) {
            archive.close();
        }
        if (clamd != null) {
            clamd.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void aRuleIsRelaxedByKeyboardAndTheSameScanIsThenAccepted() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("dot-anh-xam"));
        Files.copy(faulty(RULE), delivery.resolve("H49.64.2024.01.0007.001.pdf"));
        deliver(delivery, "test", "");
        assertThat(window.text("[data-count=rejected]")).isEqualTo("1");

        agreeByKeyboard();
        deliver(delivery, "new", AGREEMENT);

        assertThat(window.text("[data-count=rejected]")).isEqualTo("0");
        assertThat(window.text("[data-count=accepted]")).isEqualTo("1");
    }

    @Test
    @Order(2)
    void aSecretRecordAndAVirusAreQuarantinedAndNothingOfThemIsShown() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("dot-cach-ly"));
        Files.copy(faulty("NOT_PDFA"), delivery.resolve(DOSSIER + ".0000001.pdf"));
        Path infected = Files.createDirectories(folder.resolve("dot-nhiem-ma-doc"));
        Files.write(infected.resolve(DOSSIER + ".0000002.pdf"), LocalClamd.EICAR);
        Files.writeString(delivery.resolve("muc-luc.csv"), """
                Mã hồ sơ,Tiêu đề hồ sơ,Mã lưu trữ của tài liệu,Ký hiệu,Ngày tháng năm tài liệu,Trích yếu nội dung,Độ mật
                %1$s,Hồ sơ bàn giao,%1$s.0000001,KH-UBND,05/03/2024,%2$s,Mật
                """.formatted(DOSSIER, SECRET));

        deliver(infected, "new", "");
        deliver(delivery, "new", "");

        String report = window.page().url();
        assertThat(window.text("[data-count=rejected]")).isEqualTo("1");
        assertThat(window.page().content()).doesNotContain(SECRET);
        assertThat(window.open("/quan-tri").text(".notice-heading")).contains("2");
        assertThat(window.page().content()).doesNotContain(SECRET);
        assertThat(window.open("/quan-tri/cach-ly").text("tbody"))
                .contains("Mục lục ghi độ mật", "Nhiễm mã độc", "Eicar-Test", "Chờ quyết định")
                .doesNotContain(SECRET);
        assertThat(window.open("/tim-kiem?q=phòng thủ đồi Sim").shows(".result"))
                .isFalse();
        String id = report.substring(report.lastIndexOf('/') + 1);
        for (String format : List.of("html", "json")) {
            assertThat(window.page()
                            .request()
                            .get(archive.address() + "/api/v1/deliveries/" + id + "/report?format=" + format)
                            .text())
                    .as("report as %s", format)
                    .contains(DOSSIER)
                    .doesNotContain(SECRET);
        }
    }

    @Test
    @Order(3)
    void aSecretFileIsHandedOverByKeyboardAfterItsNumberIsTypedAgain() {
        Page page = window.open("/quan-tri/cach-ly").page();
        String row = "tr:has-text('Mục lục ghi độ mật') a.code";
        String number = window.text(row);
        String address = page.locator(row).first().getAttribute("href");
        window.tabTo("a[href='" + address + "']");
        window.press("Enter");
        page.waitForURL("**" + address);
        assertThat(page.content()).doesNotContain(SECRET);
        decide(page, "không phải số");
        assertThat(page.locator("main").innerText()).doesNotContain("Đã bàn giao cán bộ bảo mật");

        window.open(address);
        decide(page, number);

        assertThat(page.locator("main").innerText())
                .contains("Đã bàn giao cán bộ bảo mật", "Theo biên bản số 3", "admin");
        assertThat(window.open("/quan-tri").text(".notice-heading")).contains("1");
    }

    @Test
    @Order(4)
    void thesePagesHaveNoFaultAxeKnowsAndFitAPhone() {
        Window phone = new Window(browser.onPhone(), archive.address()).open("/dang-nhap?ve=/quan-tri");
        phone.signInAsAdministrator();
        String entry = window.open("/quan-tri/cach-ly")
                .page()
                .locator("tbody a.code")
                .first()
                .getAttribute("href");
        for (String address : List.of(
                "/quan-tri/thoa-thuan",
                "/quan-tri/thoa-thuan-moi",
                "/quan-tri/thoa-thuan/" + AGREEMENT,
                "/quan-tri/cach-ly",
                entry)) {
            for (Window each : List.of(window, phone)) {
                assertThat(each.open(address).faultsOfAxe()).as(address).isEmpty();
                assertThat(each.tooWideBy()).as(address).isLessThanOrEqualTo(0);
            }
        }
    }

    private static void agreeByKeyboard() {
        Page page = window.open("/quan-tri/thoa-thuan").page();
        window.tabTo("a[href='/quan-tri/thoa-thuan-moi']");
        window.press("Enter");
        page.waitForURL("**/quan-tri/thoa-thuan-moi");
        assertThat(page.locator("tr:has(#rule-" + RULE + ")").innerText())
                .as("the clause of the rule")
                .containsPattern("TT 0[25]|Thông tư");
        window.tabTo("#agreement-code");
        page.keyboard().type(AGREEMENT);
        window.tabTo("#agreement-producer");
        page.keyboard().type("Sở Nội vụ");
        window.tabTo("#rule-" + RULE);
        window.press("ArrowDown");
        window.press("ArrowDown");
        window.press("Enter");
        if (page.url().endsWith("-moi")) {
            window.tabTo("form.agreement button[type=submit]");
            window.press("Enter");
        }
        page.waitForURL("**/quan-tri/thoa-thuan/" + AGREEMENT + "*");
        assertThat(page.inputValue("#rule-" + RULE)).isEqualTo("warn");
        assertThat(page.locator("main").innerText()).contains("nới lỏng quy tắc");
        assertThat(window.open("/quan-tri/thoa-thuan").text("tbody")).contains(AGREEMENT, "Sở Nội vụ");
    }

    private static void decide(Page page, String confirmation) {
        window.tabTo("#decision");
        page.keyboard().type("Bàn");
        window.tabTo("#reason");
        page.keyboard().type("Theo biên bản số 3");
        window.tabTo("#confirmation");
        page.keyboard().type(confirmation);
        new Keyboard(window).press("Enter");
    }

    private static void deliver(Path delivery, String status, String agreement) throws IOException {
        Page page = window.open("/quan-tri/tiep-nhan").page();
        page.setInputFiles("#intake-folder", delivery);
        window.until("!document.querySelector('[data-send]').disabled");
        page.selectOption("#intake-status", status);
        page.selectOption("#intake-agreement", agreement);
        boolean described = Files.exists(delivery.resolve("muc-luc.csv"));
        page.setChecked("#intake-bare", !described);
        page.click("[data-send]");
        page.waitForURL("**/quan-tri/tiep-nhan/*-*", new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
        if (described) {
            assertThat(page.content()).doesNotContain(SECRET);
            page.click("button[value=nop]", new Page.ClickOptions().setTimeout(PATIENCE_MILLIS));
        }
        page.waitForSelector(
                "[data-delivery][data-ended=true]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Path faulty(String fault) throws IOException {
        return Files.readAllLines(sample.resolve("README-faults.csv")).stream()
                .filter(line -> line.endsWith("," + fault))
                .map(line -> sample.resolve(line.substring(0, line.lastIndexOf(','))))
                .findFirst()
                .orElseThrow();
    }
}
