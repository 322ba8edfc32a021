package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.Browser;
import vn.kholuutru.access.StandsStill;

/** A reader follows a hit to the page, sees it boxed on the very words, turns pages, comes closer and turns the sheet. */
class ViewerE2E {
    private static final int INK = 110;

    private static Browser browser;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.start();
        SharedSample.delivered();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aHitIsBoxedOnItsWordsAndTheKeyboardTurnsPagesAndSheet() throws IOException {
        Window window = Window.onDesk(browser).open("/dang-nhap");
        Page page = window.page();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        window.signInAsAdministrator();
        window.open("/tim-kiem?q=so hoa");
        window.resultOfSeveralPages().locator("h2 a").click();
        page.navigate(page.url().replaceAll("trang=\\d+", "trang=1"));

        opened(window);
        window.until("document.querySelector('[data-viewer-sheet]').dataset.boxed === 'true'");
        Locator boxes = page.locator(".viewer-hit");
        assertThat(boxes.count()).isPositive();
        BoundingBox stage = page.locator("[data-viewer-stage]").boundingBox();
        for (int at = 0; at < boxes.count(); at++) {
            BoundingBox box = boxes.nth(at).boundingBox();
            assertThat(box.x).isBetween(stage.x, stage.x + stage.width);
            assertThat(inkShare(page, box)).as("ink under the box").isBetween(0.04, 0.7);
            assertThat(box.height).as("a line, not a paragraph").isLessThan(stage.height / 20);
        }

        page.locator("[data-viewer-sheet]").focus();
        window.press("+");
        window.until("Number(document.querySelector('[data-viewer-stage]').dataset.zoom) > 1.3");
        window.press("0");
        window.press("r");
        window.until("document.querySelector('[data-viewer-stage]').dataset.turn === '90'");
        assertThat(boxes.first().isVisible()).isTrue();
        window.press("Shift+R");
        window.until("document.querySelector('[data-viewer-stage]').dataset.turn === '0'");
        window.press("ArrowRight");
        page.waitForURL("**trang=2**");
        opened(window);
        assertThat(window.text(".viewer-place")).startsWith("Trang 2 /");
        page.locator("[data-viewer-sheet]").focus();
        window.press("ArrowLeft");
        page.waitForURL("**trang=1**");

        assertThat(complaints).as("nothing the content security policy forbids").isEmpty();
    }

    @Test
    void aPhoneShowsTheBoxedPageAndStillScrolls() {
        Window window = Window.onPhone(browser).open("/dang-nhap");
        window.signInAsAdministrator();
        Page page = window.page();
        window.open("/tim-kiem?q=so hoa");
        window.resultOfSeveralPages().locator("h2 a").click();

        opened(window);

        assertThat(window.tooWideBy()).isZero();
        assertThat(page.evaluate("document.querySelector('.openseadragon-canvas').style.touchAction"))
                .isEqualTo("pan-y");
    }

    private static void opened(Window window) {
        window.until("document.querySelector('[data-viewer-stage]')?.dataset.ready === 'true'");
        StandsStill.await(window.page().locator("[data-viewer-stage]"));
    }

    private static double inkShare(Page page, BoundingBox box) throws IOException {
        double scrolled = ((Number) page.evaluate("scrollY")).doubleValue();
        byte[] screenshot = page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setClip(box.x, box.y + scrolled, box.width, box.height));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(screenshot));
        int dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) >> 16 & 0xFF) < INK ? 1 : 0;
            }
        }
        return (double) dark / (picture.getWidth() * picture.getHeight());
    }
}
