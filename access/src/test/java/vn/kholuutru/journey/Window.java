package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.kholuutru.access.Browser;

/** A browser window on the archive, and what a person does and sees in it. */
record Window(Page page, URI archive) {
    private static final int MOST_TABS = 200;
    private static final int MOST_QUESTIONS = 2_400;
    private static final double BETWEEN_QUESTIONS_MILLIS = 50;

    static Window onDesk(Browser browser) {
        return new Window(browser.onDesk(), RunningArchive.shared().address());
    }

    static Window onPhone(Browser browser) {
        return new Window(browser.onPhone(), RunningArchive.shared().address());
    }

    Window open(String path) {
        page.navigate(archive + path);
        return this;
    }

    void signInAsAdministrator() {
        page.fill("#account", "admin");
        page.fill("#password", RunningArchive.PASSWORD);
        page.click(".sign-in-form button");
        page.waitForURL(address -> !address.contains("dang-nhap") && !address.contains("j_security_check"));
    }

    /** Bytes that came over the wire for this path and everything it shows. */
    long weigh(String path) {
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        open(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        until("document.fonts.status === 'loaded'");
        return List.copyOf(answers).stream()
                .map(answer -> answer.request().sizes())
                .mapToLong(sizes -> sizes.responseHeadersSize + sizes.responseBodySize)
                .sum();
    }

    /** Steps with the tabulator key until this is focused, and sees the ring around it. */
    void tabTo(String selector) {
        for (int step = 0; step < MOST_TABS; step++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineWidth"))
                        .as("focus ring of %s", selector)
                        .isEqualTo("3px");
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + selector + " on " + page.url());
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Waits until the picture is really drawn, not only named: as it came, then in the viewer. */
    void seesPageImage() {
        page.waitForSelector(
                "[data-viewer-image]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        until("document.querySelector('[data-viewer-image]').naturalWidth > 0");
        until("document.querySelector('[data-viewer-stage]').dataset.ready === 'true'");
    }

    /**
     * Asks the page again until this holds; what cannot be answered yet, because the page is only coming, is asked again too.
     * Playwright's own waiting evaluates strings inside the page, which the content security policy rightly forbids.
     */
    void until(String condition) {
        PlaywrightException unanswered = null;
        for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
            try {
                if (Boolean.TRUE.equals(page.evaluate(condition))) {
                    return;
                }
            } catch (PlaywrightException notYet) {
                unanswered = notYet;
            }
            page.waitForTimeout(BETWEEN_QUESTIONS_MILLIS);
        }
        throw new AssertionError("never came true: " + condition, unanswered);
    }

    /** How many there are, once the page is there whole. */
    int count(String selector) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator(selector).count();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    boolean shows(String selector) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator(selector).first().isVisible();
    }

    /** A result with pages to turn. */
    Locator resultOfSeveralPages() {
        Locator pages = page.locator(".result-line span")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^[2-9] (trang|pages)$")));
        return page.locator(".result")
                .filter(new Locator.FilterOptions().setHas(pages))
                .first();
    }

    /** How far the page reaches beyond the window, in pixels. */
    int tooWideBy() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    /** Looked at as wide as a desk and as narrow as a phone, it fits and axe finds nothing. */
    void hasNoFaultOnDeskAndPhone() {
        ViewportSize now = page.viewportSize();
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, now.height);
            assertThat(faultsOfAxe()).as("%s, %s wide", page.url(), width).isEmpty();
            if (tooWideBy() > 0) {
                assertThat(List.of(beyondTheEdge()))
                        .as("%s, %s wide", page.url(), width)
                        .isEmpty();
            }
        }
        page.setViewportSize(now.width, now.height);
    }

    private Object beyondTheEdge() {
        return page.evaluate(
                "[...document.querySelectorAll('body *')]"
                        + ".filter(one => one.getBoundingClientRect().right > innerWidth).map(one => one.outerHTML.slice(0, 200))");
    }

    /** What axe finds wrong with the page as it is now: rule and place. */
    List<String> faultsOfAxe() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(violation ->
                                violation.getNodes().stream().map(node -> violation.getId() + " at " + node.getHtml()))
                        .toList();
    }
}
