package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;
import vn.kholuutru.access.FlatWorkbook;

/** A clerk delivers a flat mục lục: sees how it is understood, corrects a column, keeps that, gets the workbook back. */
class UnderstandMucLucE2E {
    private static final double PATIENCE_MILLIS = 300_000;
    private static final String MAPPING = "Mẫu của huyện Phú Lĩnh";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static RunningArchive archive;
    private static Window window;

    @BeforeAll
    static void signIn() {
        browser = Browser.start();
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
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
    void aCorrectedColumnIsKeptForTheNextDeliveryAndTheWorkbookComesBackMarked() throws IOException {
        deliverAndCorrect();
        tryByTheSavedReading();
    }

    private static void deliverAndCorrect() throws IOException {
        Path first = folder.resolve("dot-1");
        FlatSample.write(first, 2, 21);
        Page page = send(first, "");

        assertThat(window.text(".notice-heading")).contains("cột cần xem lại");
        assertThat(page.locator("tr.doubtful").allInnerTexts()).anyMatch(row -> row.contains(FlatSample.ODD_HEADING));
        assertThat(window.faultsOfAxe()).isEmpty();
        page.locator("tr:has(label:has-text('" + FlatSample.ODD_HEADING + "')) select")
                .selectOption("VALUE:DOCUMENT:subject");
        page.fill("#ten-cach-doc", MAPPING);
        page.click("button[value=xem]");
        assertThat(page.locator("tr:has(label:has-text('" + FlatSample.ODD_HEADING + "'))")
                        .innerText())
                .contains("Đã được xác nhận");
        page.click("button[value=nop]");
        awaitEnd(page);

        assertThat(window.text(".notice-heading")).contains("1 tệp cần sửa ở 1 nhóm lỗi");
        assertThat(window.text(".fault")).contains(FlatSample.WRONG_DATE, "Việc cần làm", "Căn cứ");
        assertThat(window.faultsOfAxe()).isEmpty();
        Download download = page.waitForDownload(() -> page.click("a[href$='format=xlsx']"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(download.path()))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Tổng hợp");
            Cell wrong = cell(workbook, FlatSample.WRONG_DATE);
            assertThat(wrong.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(wrong.getCellComment().getString().getString()).contains(FlatSample.WRONG_DATE);
            assertThat(cell(workbook, "Cần sửa").getRowIndex()).isEqualTo(wrong.getRowIndex());
        }
    }

    private static void tryByTheSavedReading() throws IOException {
        Path delivery = folder.resolve("dot-2");
        FlatSample.write(delivery, 1, 22);
        Page page = send(delivery, MAPPING);

        assertThat(page.locator("tr:has(label:has-text('" + FlatSample.ODD_HEADING + "'))")
                        .innerText())
                .contains("Đã được xác nhận");
        page.click("button[value=nop]");
        awaitEnd(page);

        assertThat(page.locator("main").innerText()).contains("Kiểm tra thử");
    }

    private static Page send(Path delivery, String mapping) {
        Page page = window.open("/quan-tri/tiep-nhan").page();
        page.setInputFiles("#intake-folder", delivery);
        if (!mapping.isEmpty()) {
            page.selectOption("#intake-mapping", mapping);
            page.selectOption("#intake-status", "test");
        }
        page.click("[data-send]");
        page.waitForURL("**/quan-tri/tiep-nhan/*-*", new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForLoadState(LoadState.LOAD);
        return page;
    }

    private static void awaitEnd(Page page) {
        page.waitForSelector(
                "[data-delivery][data-ended=true]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Cell cell(XSSFWorkbook workbook, String text) {
        return StreamSupport.stream(workbook.getSheet(FlatWorkbook.SHEET).spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> new DataFormatter().formatCellValue(cell).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
