package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;

/** A clerk delivers by the page: chooses, watches, reads what to correct. */
class DeliverByPageE2E {
    private static final double PATIENCE_MILLIS = 300_000;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static RunningArchive archive;
    private static Window window;

    /** An archive of its own: what other journeys stored must not stand in the way. */
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
    void aFolderWithFaultyFilesEndsInAReportOfWhatToCorrect() {
        Path delivery = folder.resolve("dot-giao-nop");
        RunningArchive.run("sample", delivery.toString(), "--documents", "1", "--faults", "--seed", "9");
        Page page = window.open("/quan-tri/tiep-nhan").page();

        page.setInputFiles("#intake-folder", delivery);
        assertThat(page.inputValue("#intake-name")).isEqualTo("dot-giao-nop");
        page.click("[data-send]");
        page.click("button[value=nop]", new Page.ClickOptions().setTimeout(PATIENCE_MILLIS));
        awaitEnd(page);

        assertThat(window.text(".notice-heading")).contains("tệp cần sửa");
        assertThat(window.shows("[data-count=rejected]")).isTrue();
        page.locator(".fault summary").first().click();
        assertThat(window.shows(".fault details li")).isTrue();
        assertThat(page.locator(".fault h3").allInnerTexts())
                .as("a fault is said in words")
                .noneMatch(words -> words.matches("(?s)[A-Z_]+"));
        assertThat(window.open("/quan-tri").text("tbody")).contains("dot-giao-nop", "Đã xong");
    }

    @Test
    void aZipWithOneFaultyFileStoresTheOthers() throws IOException {
        Path delivery = folder.resolve("source");
        RunningArchive.run("sample", delivery.toString(), "--documents", "2", "--pages", "1", "--seed", "13");
        Path zip = folder.resolve("dot-zip.zip");
        writeZip(zip, scans(delivery));
        Page page = window.open("/quan-tri/tiep-nhan").page();

        page.setInputFiles("#intake-zip", zip);
        window.until("!document.querySelector('[data-send]').disabled");
        page.check("#intake-bare");
        page.click("[data-send]");
        awaitEnd(page);

        assertThat(window.text("[data-count=accepted]")).isEqualTo("2");
        assertThat(window.text("[data-count=rejected]")).isEqualTo("1");
        assertThat(window.text(".notice-heading")).isEqualTo("2 tệp đạt, 1 tệp cần sửa ở 1 nhóm lỗi");
    }

    private static void awaitEnd(Page page) {
        page.waitForURL("**/quan-tri/tiep-nhan/*-*", new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForSelector(
                "[data-delivery][data-ended=true]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    private static List<Path> scans(Path delivery) throws IOException {
        try (Stream<Path> files = Files.walk(delivery)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    /** Scans without a mục lục are named by their dossier and ordinal; the last of these is no PDF at all. */
    private static void writeZip(Path zip, List<Path> scans) throws IOException {
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            for (int ordinal = 1; ordinal <= scans.size(); ordinal++) {
                entries.putNextEntry(new ZipEntry("dot-zip/H49.64.2024.01.0007.00" + ordinal + ".pdf"));
                Files.copy(scans.get(ordinal - 1), entries);
                entries.closeEntry();
            }
            entries.putNextEntry(new ZipEntry("dot-zip/H49.64.2024.01.0007.009.pdf"));
            entries.write("%PDF-1.4 không phải tệp PDF".getBytes(StandardCharsets.UTF_8));
            entries.closeEntry();
        }
    }
}
