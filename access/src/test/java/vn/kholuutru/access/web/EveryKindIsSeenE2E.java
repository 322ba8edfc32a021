package vn.kholuutru.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;
import vn.kholuutru.access.ExampleScan;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.access.StandsStill;
import vn.kholuutru.core.RequiredTool;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;

/** The viewer on scans of one page and of two hundred, on drawn pages, photographs, sound and film. */
@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class EveryKindIsSeenE2E {
    private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");
    private static final int MOST_QUESTIONS = 2_000;
    private static final int INK = 150;

    @Inject
    AipStore store;

    @Inject
    SubmissionJournal journal;

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();
    private Browser browser;
    private Page page;

    @BeforeEach
    void openBrowser() {
        browser = Browser.start();
        page = browser.onDesk();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theBoxLiesOnTheWordsAlsoWhenThePageIsTurnedAndEnlarged() throws IOException {
        String text = "ỦY BAN NHÂN DÂN TỈNH\n\n\nVề việc phê duyệt kế hoạch\nsố hóa tài liệu lưu trữ";
        String id = keep(KeptExample.scan("8200001", ExampleScan.withTextLayer(List.of(text)), 1));

        open(id + "?q=\"so hoa\"");

        Locator box = page.locator(".viewer-hit");
        assertThat(box.count()).isEqualTo(1);
        BoundingBox words = box.boundingBox();
        BoundingBox stage = page.locator("[data-viewer-stage]").boundingBox();
        assertThat(ink(words)).as("ink of the words under the box").isGreaterThan(20);
        assertThat(ink(beside(words, 0, -words.height)))
                .as("the line above has its own words")
                .isPositive();
        assertThat(ink(beside(words, 0, 2 * words.height)))
                .as("below there is nothing")
                .isZero();
        assertThat(words.width).isBetween(stage.width * 0.04, stage.width * 0.12);
        picture("viewer-hit");
        page.locator("[data-viewer-sheet]").focus();
        page.keyboard().press("+");
        until("Number(document.querySelector('[data-viewer-stage]').dataset.zoom) > 1.3");
        stands();
        assertThat(box.boundingBox().width).isGreaterThan(words.width * 1.3);
        page.keyboard().press("0");
        page.keyboard().press("r");
        until("document.querySelector('[data-viewer-stage]').dataset.turn === '90'");
        stands();
        picture("viewer-turned");
        assertThat(box.boundingBox().height).as("the words stand upright now").isGreaterThan(box.boundingBox().width);
        assertThat(ink(box.boundingBox())).isGreaterThan(10);
    }

    @Test
    void twoHundredPagesAreOpenedInTheMiddleAndFindsLeadOn() {
        IntFunction<String> text = number -> number % 50 == 0 ? "Quyết định số hóa" : "Trang " + number;
        byte[] scan = ExampleScan.withTextLayer(
                IntStream.rangeClosed(1, 200).mapToObj(text).toList());
        String id = keep(KeptExample.scan("8200002", scan, 200));

        open(id + "?trang=100&q=quyet dinh");

        assertThat(page.locator(".viewer-hit").count()).isEqualTo(1);
        assertThat(page.locator("[data-hit-count]").innerText()).contains("1").contains("4");
        assertThat(page.locator(".viewer-strip-hits").count()).isEqualTo(1);
        picture("viewer-two-hundred");
        page.locator("[data-hit-next]").click();
        page.waitForURL("**trang=150**");
        ready();
        page.locator("[data-viewer-sheet]").focus();
        page.keyboard().press("ArrowRight");
        page.waitForURL("**trang=151**");
        ready();
        assertThat(page.locator(".viewer-hit").count()).isZero();
        page.locator("[data-hit-previous]").click();
        page.waitForURL("**trang=150**");
    }

    @Test
    void drawnPagesAndPhotographsOpenToo() throws IOException {
        String drawn = keep(KeptExample.scan("8200003", ExampleScan.composed(List.of("Sơ đồ giải thửa")), 1));
        ByteArrayOutputStream photograph = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB), "png", photograph);
        String photo = keep(KeptExample.of("8200004", FileFormat.PNG, photograph.toByteArray()));

        open(drawn + "?q=so do");
        assertThat(page.locator(".viewer-hit").count()).isEqualTo(1);
        open(photo);
        BoundingBox stage = page.locator("[data-viewer-stage]").boundingBox();
        assertThat(stage.width / stage.height).isBetween(1.5, 3.1);
        picture("viewer-photograph");
    }

    @Test
    void aRecordingIsHeardFromTheMiddle() {
        String sound = keep(KeptExample.of("8200005", FileFormat.WAV, wave(20)));

        page.navigate(server() + sound);
        until("document.querySelector('audio').duration > 19");
        List<Integer> states = states();
        page.evaluate("document.querySelector('audio').currentTime = 15");
        until("document.querySelector('audio').seeking === false");

        assertThat((Number) page.evaluate("document.querySelector('audio').currentTime"))
                .isEqualTo(15);
        assertThat(states).doesNotContain(404, 500);
        picture("viewer-sound");
    }

    @Test
    void aFilmIsSeenFromTheMiddle() throws Exception {
        RequiredTool.at(FFMPEG.toString(), "ffmpeg");
        Path film = folder.resolve("film.mp4");
        Process made = new ProcessBuilder(
                        FFMPEG.toString(),
                        "-v",
                        "error",
                        "-f",
                        "lavfi",
                        "-i",
                        "testsrc=duration=8:size=320x240:rate=10",
                        "-pix_fmt",
                        "yuv420p",
                        "-movflags",
                        "+faststart",
                        film.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        String id = keep(KeptExample.of("8200006", FileFormat.MP4, Files.readAllBytes(film)));

        page.navigate(server() + id);
        until("document.querySelector('video').duration > 7");
        List<Integer> states = states();
        page.evaluate("document.querySelector('video').currentTime = 6");
        until("document.querySelector('video').seeking === false && document.querySelector('video').readyState > 1");

        assertThat(states).doesNotContain(404, 500);
        assertThat(page.evaluate("document.querySelector('video').videoWidth")).isEqualTo(320);
        picture("viewer-film");
    }

    private List<Integer> states() {
        List<Integer> states = new ArrayList<>();
        page.onResponse(answer -> states.add(answer.status()));
        return states;
    }

    private String keep(KeptExample example) {
        return example.keep(store, journal, folder);
    }

    private void open(String address) {
        page.navigate(server() + address);
        ready();
    }

    private void ready() {
        until("document.querySelector('[data-viewer-stage]').dataset.ready === 'true'"
                + " && document.querySelector('[data-viewer-sheet]').dataset.boxed === 'true'");
        stands();
    }

    private void stands() {
        StandsStill.await(page.locator("[data-viewer-stage]"));
    }

    /** Asks again itself: Playwright's waiting evaluates strings, which the content security policy forbids. */
    private void until(String condition) {
        for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
            if (Boolean.TRUE.equals(page.evaluate(condition))) {
                return;
            }
            page.waitForTimeout(50);
        }
        throw new AssertionError("never came true: " + condition);
    }

    private static BoundingBox beside(BoundingBox box, double right, double down) {
        BoundingBox beside = new BoundingBox();
        beside.x = box.x + right;
        beside.y = box.y + down;
        beside.width = box.width;
        beside.height = box.height;
        return beside;
    }

    private int ink(BoundingBox box) throws IOException {
        double scrolled = ((Number) page.evaluate("scrollY")).doubleValue();
        byte[] screenshot = page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setClip(box.x, box.y + scrolled, box.width, box.height));
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(screenshot));
        int dark = 0;
        for (int y = 3; y < seen.getHeight() - 3; y++) {
            for (int x = 3; x < seen.getWidth() - 3; x++) {
                dark += (seen.getRGB(x, y) >> 16 & 0xFF) < INK ? 1 : 0;
            }
        }
        return dark;
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static byte[] wave(int seconds) {
        int bytes = seconds * 8000;
        ByteBuffer wave = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wave.put(ascii("RIFF")).putInt(36 + bytes).put(ascii("WAVEfmt ")).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000);
        wave.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(bytes);
        while (wave.hasRemaining()) {
            wave.put((byte) (128 + 40 * Math.sin(wave.position() / 3.0)));
        }
        return wave.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String server() {
        return ConfigProvider.getConfig().getValue("test.url", String.class) + "/tai-lieu/";
    }
}
