package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;
import vn.kholuutru.core.RequiredTool;

/** A photograph, recordings, a file of an office program and a scan that is replaced: delivered and read by the page. */
class KindsOfRecordsE2E {
    private static final double PATIENCE_MILLIS = 300_000;
    private static final int VIEW_PATIENCE = 300;
    private static final String DOSSIER = "H49.64.2024.03.0001";
    private static final String PHOTOGRAPH = DOSSIER + ".0000001";
    private static final String SOUND = DOSSIER + ".0000002";
    private static final String FILM = DOSSIER + ".0000003";
    private static final String LETTER = DOSSIER + ".0000004";
    private static final String SCAN = DOSSIER + ".0000005";

    @TempDir
    static Path folder;

    private static Browser browser;
    private static RunningArchive archive;
    private static Window window;
    private static List<Path> scans = List.of();

    @BeforeAll
    static void deliverOneOfEachKind() throws IOException {
        browser = Browser.start();
        archive = RunningArchive.start(RunningArchive.temporaryFolder());
        window = new Window(browser.onDesk(), archive.address()).open("/dang-nhap?ve=/quan-tri");
        window.signInAsAdministrator();
        Path sample = folder.resolve("mau");
        RunningArchive.run("sample", "" + sample, "--documents", "2", "--pages", "1", "--seed", "31");
        try (Stream<Path> files = Files.walk(sample)) {
            scans = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        Path delivery = Files.createDirectories(folder.resolve("nhieu-loai"));
        SmallPhotograph.write(delivery.resolve(PHOTOGRAPH + ".jpg"));
        record(delivery.resolve(SOUND + ".mp3"), "sine=frequency=440:duration=4", "-b:a", "192k");
        record(
                delivery.resolve(FILM + ".mp4"),
                "testsrc2=size=640x360:rate=25:duration=2,noise=alls=60:allf=t",
                "-b:v",
                "3000k",
                "-pix_fmt",
                "yuv420p");
        writeLetter(delivery.resolve(LETTER + ".docx"));
        Files.copy(scans.getFirst(), delivery.resolve(SCAN + ".pdf"));
        deliver(delivery, "new");
    }

    @AfterAll
    static void close() {
        if (archive != null) {
            archive.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPhotographIsSeenAndRecordingsArePlayed() {
        window.open("/tai-lieu/" + PHOTOGRAPH).seesPageImage();
        assertThat(window.text(".cite")).contains("image/jpeg");

        window.open("/tai-lieu/" + SOUND).until("document.querySelector('audio').readyState > 0");
        assertThat((Double) window.page().evaluate("document.querySelector('audio').duration + 0.001"))
                .isBetween(3.5, 4.5);
        assertThat(window.text(".cite")).contains("audio/mpeg");

        // Debian's Chromium plays H.264; whatever it plays, the film is there with its name for whoever cannot see it
        window.open("/tai-lieu/" + FILM);
        assertThat(window.shows("video[controls][aria-label]")).isTrue();
        assertThat(window.text(".cite")).contains("video/mp4");
    }

    @Test
    void aFileOfAnOfficeProgramIsOfferedAsAPdfaOnceThereIsOne() {
        RequiredTool.at("/usr/bin/soffice", "libreoffice");
        String view = "a[href$='/representations/view']";
        window.open("/tai-lieu/" + LETTER);
        for (int asked = 0; asked < VIEW_PATIENCE && !window.shows(view); asked++) {
            window.page().waitForTimeout(1000);
            window.page().reload();
        }

        assertThat(window.shows(view)).isTrue();
        assertThat(window.open("/tai-lieu/" + LETTER + "?muc=van-ban").text("#page-text"))
                .contains("Biên bản bàn giao tài liệu");
    }

    @Test
    void aReplacementDeliveredByThePageIsToldInTheHistoryOfVersions() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("thay-the"));
        Files.copy(scans.getLast(), delivery.resolve(SCAN + ".pdf"));

        deliver(delivery, "replacement");

        window.open("/tai-lieu/" + SCAN + "?muc=bao-quan");
        assertThat(window.page().locator("#muc .history").first().locator("li").count())
                .isGreaterThanOrEqualTo(2);
        assertThat(window.shows("a[href$='/content?version=1']")).isTrue();
    }

    @Test
    void thesePagesHaveNoFaultAxeKnowsAndFitAPhone() {
        Window phone = new Window(browser.onPhone(), archive.address()).open("/dang-nhap?ve=/quan-tri");
        phone.signInAsAdministrator();
        for (String address : List.of(
                "/tai-lieu/" + PHOTOGRAPH,
                "/tai-lieu/" + SOUND,
                "/tai-lieu/" + FILM,
                "/tai-lieu/" + LETTER,
                "/tai-lieu/" + SCAN + "?muc=bao-quan",
                "/ho-so/" + DOSSIER)) {
            for (Window each : List.of(window, phone)) {
                assertThat(each.open(address).faultsOfAxe()).as(address).isEmpty();
                assertThat(each.tooWideBy()).as(address).isLessThanOrEqualTo(0);
            }
        }
    }

    private static void deliver(Path delivery, String status) {
        Page page = window.open("/quan-tri/tiep-nhan").page();
        page.setInputFiles("#intake-folder", delivery);
        window.until("!document.querySelector('[data-send]').disabled");
        page.selectOption("#intake-status", status);
        page.check("#intake-bare");
        page.click("[data-send]");
        page.waitForURL("**/quan-tri/tiep-nhan/*-*", new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForSelector(
                "[data-delivery][data-ended=true]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(window.text("[data-count=rejected]"))
                .as(page.locator("main").innerText())
                .isEqualTo("0");
    }

    private static void record(Path file, String source, String... options) {
        String ffmpeg = RequiredTool.at("/usr/bin/ffmpeg", "ffmpeg").toString();
        List<String> command = Stream.of(
                        Stream.of(ffmpeg, "-v", "fatal", "-nostdin", "-y", "-f", "lavfi", "-i", source),
                        Stream.of(options),
                        Stream.of(file.toString()))
                .flatMap(words -> words)
                .toList();
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .as("ffmpeg writes %s", file)
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void writeLetter(Path file) throws IOException {
        try (XWPFDocument letter = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            letter.createParagraph().createRun().setText("Biên bản bàn giao tài liệu");
            letter.write(out);
        }
    }
}
