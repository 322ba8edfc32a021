package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;

/** An archivist brings a phông under TT 05/2025 by the page: tries it out, reads what it does, orders it, looks at it. */
class ConvertByPageE2E {
    private static final double PATIENCE_MILLIS = 300_000;
    private static final int DOCUMENTS = 6;
    private static final String PAGE = "/quan-tri/chuyen-doi";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static RunningArchive archive;
    private static ArchiveRequests requests;
    private static Window window;
    private static JsonNode document;

    /** An archive of its own: it has records of the former circular, a cover among them. */
    @BeforeAll
    static void deliver() throws IOException {
        browser = Browser.start();
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        requests = new ArchiveRequests(archive.address());
        Path delivery = folder.resolve("delivery");
        RunningArchive.run(
                "sample", delivery.toString(), "--documents", "" + DOCUMENTS, "--pages", "1", "--profile", "tt02-2019");
        addCovers(delivery);
        RunningArchive.run(
                "ingest",
                delivery.toString(),
                "--server",
                archive.address().toString(),
                "--profile",
                "tt02-2019",
                "--json");
        document = requests.search("").get("items").get(0);
        window = new Window(browser.onDesk(), archive.address()).open("/dang-nhap?ve=/quan-tri");
        window.signInAsAdministrator();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (archive != null) {
            archive.close();
        }
    }

    @Test
    void aFondsIsTriedOutConvertedAndLookedAt() throws IOException {
        saysWhatIsWrong();
        convertsOneDocumentOnceThoughAskedTwice();
        String trial = triesTheFondsOut();
        converts(trial);
        showsTheNewVersion();
        findsNothingMore();
        worksWithoutScript();
        fitsAPhone(trial);
    }

    private static void saysWhatIsWrong() {
        Page page = window.open("/quan-tri").page();
        page.click(".staff-rail a[href='" + PAGE + "']");
        assertThat(faultsOfAxe(page)).isEmpty();
        page.fill("#conversion-code", "KHONG.CO.PHONG");
        page.click(".conversion-form button");
        assertThat(window.text(".notice-refused")).contains("KHONG.CO.PHONG", "kiểm tra lại mã");
        assertThat(page.inputValue("#conversion-code")).isEqualTo("KHONG.CO.PHONG");
        assertThat(faultsOfAxe(page)).isEmpty();
    }

    /** Two impatient clicks, or two archivists: the browser sends the same order twice at once. */
    private static void convertsOneDocumentOnceThoughAskedTwice() {
        String id = document.get("id").asText();
        Page page = window.open("/tai-lieu/" + id + "?muc=bao-quan").page();
        page.click(".panel a[href*='" + PAGE + "']");
        String code = page.inputValue("#conversion-code");
        assertThat(page.inputValue("#conversion-part")).isEqualTo("document");
        page.click(".conversion-form button");
        awaitEnd(page);

        page.evaluate("""
                code => Promise.all([1, 2].map(() => fetch(location.href, {
                  method: 'POST', body: new URLSearchParams({ 'xac-nhan': code }) })))""", code);
        window.open(PAGE);
        for (String address : addresses(page)) {
            window.open(address);
            awaitEnd(page);
        }
        assertThat(versions(id)).as("converted once").isEqualTo(2);
    }

    private static String triesTheFondsOut() {
        Page page = window.open("/phong/" + document.get("fonds").asText()).page();
        page.click(".record-code a[href*='" + PAGE + "']");
        assertThat(page.inputValue("#conversion-code"))
                .isEqualTo(document.get("fonds").asText());
        page.click(".conversion-form button");
        awaitEnd(page);

        assertThat(window.text(".notice-heading")).contains("bản ghi sẽ được chuyển đổi");
        assertThat(number(page, "already")).as("the document converted before").isEqualTo(1);
        assertThat(page.locator(".conversion-change h3").allInnerTexts())
                .anyMatch(words -> words.startsWith("Giữ nguyên"))
                .anyMatch(words -> words.startsWith("Ghi thành mã"))
                .anyMatch(words -> words.startsWith("Điền giá trị mặc định"));
        page.locator(".conversion-example summary").first().click();
        assertThat(window.shows(".conversion-example dd")).isTrue();
        picture(page, "conversion-trial-desk");
        assertThat(faultsOfAxe(page)).isEmpty();
        assertThat(versions(otherDocument())).as("a trial changes nothing").isEqualTo(1);
        return page.url().substring(archive.address().toString().length());
    }

    private static void converts(String trial) throws IOException {
        Page page = window.open(trial).page();
        long would = number(page, "converted");
        page.fill("#confirmation", "sai mã");
        page.click(".conversion-order button");
        assertThat(window.text(".notice-refused")).contains("Mã xác nhận chưa đúng");
        assertThat(versions(otherDocument())).isEqualTo(1);

        page.fill("#confirmation", document.get("fonds").asText());
        page.click(".conversion-order button");
        awaitEnd(page);

        assertThat(window.text(".notice-heading")).contains("Đã chuyển đổi");
        assertThat(number(page, "converted")).isEqualTo(would);
        assertThat(number(page, "failed")).isZero();
        assertThat(faultsOfAxe(page)).isEmpty();
        picture(page, "conversion-done-desk");
        Download download = page.waitForDownload(() -> page.click("a[href*='format=xlsx']"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(download.path()))) {
            List<String> records = texts(workbook, "Bản ghi");
            assertThat(records).anyMatch(text -> text.endsWith(".BIA")).contains("Tệp kèm hồ sơ", "Phông", "Hồ sơ");
        }
        Download html = page.waitForDownload(() -> page.click("a[href*='format=html']"));
        assertThat(Files.readString(html.path()))
                .contains("<h1>", document.get("fonds").asText());
    }

    private static void showsTheNewVersion() {
        Page page =
                window.open("/tai-lieu/" + otherDocument() + "?muc=bao-quan").page();
        assertThat(page.locator(".panel").innerText()).contains("Phiên bản 2");
        assertThat(versions(otherDocument())).isEqualTo(2);
        assertThat(page.locator(".panel a[href*='" + PAGE + "']").count())
                .as("nothing is left to convert")
                .isZero();
    }

    private static void findsNothingMore() {
        Page page = window.open(
                        PAGE + "?pham-vi=fonds&ma=" + document.get("fonds").asText())
                .page();
        page.click(".conversion-form button");
        awaitEnd(page);
        assertThat(window.text(".notice-heading")).isEqualTo("Không có gì để chuyển đổi");
        assertThat(page.locator("#confirmation").count()).isZero();
        assertThat(window.open(PAGE).text("tbody")).contains("Chạy thử", "Chuyển đổi thật");
        assertThat(faultsOfAxe(page)).isEmpty();
        picture(page, "conversions-desk");
    }

    private static void worksWithoutScript() {
        Window plain = new Window(browser.withoutScript(), archive.address()).open("/dang-nhap?ve=" + PAGE);
        plain.signInAsAdministrator();
        Page page = plain.page();
        page.selectOption("#conversion-part", "dossier");
        page.fill("#conversion-code", document.get("dossier").asText());
        page.click(".conversion-form button");
        for (int looked = 0;
                looked < 2_000 && page.locator("[data-ended=false]").count() > 0;
                looked++) {
            page.click("noscript a, a.button[href*='" + PAGE + "']");
        }
        assertThat(page.locator(".notice-heading").first().innerText()).isEqualTo("Không có gì để chuyển đổi");
    }

    private static void fitsAPhone(String trial) {
        Window phone = new Window(browser.onPhone(), archive.address()).open("/dang-nhap?ve=" + PAGE);
        phone.signInAsAdministrator();
        assertThat(phone.open(PAGE).tooWideBy()).isZero();
        picture(phone.page(), "conversions-phone");
        assertThat(phone.open(trial).tooWideBy()).isZero();
        assertThat(faultsOfAxe(phone.page())).isEmpty();
        picture(phone.page(), "conversion-trial-phone");
    }

    private static void awaitEnd(Page page) {
        page.waitForSelector(
                "[data-conversion][data-ended=true]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static List<String> addresses(Page page) {
        return page.locator("tbody a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static String otherDocument() {
        return StreamSupport.stream(requests.search("").get("items").spliterator(), false)
                .filter(item -> item.get("fonds").equals(document.get("fonds")))
                .map(item -> item.get("id").asText())
                .filter(id -> !id.equals(document.get("id").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static int versions(String id) {
        return requests.json(requests.get("/api/v1/documents/" + id, "Accept", "application/json"))
                .get("versions")
                .size();
    }

    private static long number(Page page, String count) {
        return Long.parseLong(
                page.locator("[data-count=" + count + "]").innerText().replace(".", ""));
    }

    private static List<String> texts(XSSFWorkbook workbook, String sheet) {
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(new DataFormatter()::formatCellValue)
                .toList();
    }

    /** In every folder of a hồ sơ a cover as a scanner's operator names it; their pages are those of other documents. */
    private static void addCovers(Path delivery) throws IOException {
        Path others = folder.resolve("others");
        RunningArchive.run(
                "sample",
                others.toString(),
                "--documents",
                "" + DOCUMENTS,
                "--pages",
                "1",
                "--seed",
                "41",
                "--profile",
                "tt02-2019");
        List<Path> folders =
                scans(delivery).stream().map(Path::getParent).distinct().toList();
        Iterator<Path> pages = scans(others).iterator();
        for (Path each : folders) {
            Files.copy(pages.next(), each.resolve("Bia.pdf"));
        }
    }

    private static List<Path> scans(Path delivery) throws IOException {
        try (Stream<Path> files = Files.walk(delivery)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> faultsOfAxe(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(violation ->
                                violation.getNodes().stream().map(node -> violation.getId() + " at " + node.getHtml()))
                        .toList();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
