package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.Browser;

/** A researcher narrows a search, browses down to a document, cites it, and comes back to a kept search. */
class FindingJourneyE2E {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots", "finding");

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
    void unmarkedWordsLeadToTheBoxedPageItsNeighboursAndItsCitation() {
        Window window = signedIn(Window.onDesk(browser));
        Page page = window.page();

        window.open("/").page().fill("#q", "so hoa tai lieu");
        page.click(".search-box button");
        sound(window, "results");
        Locator pageHit = page.locator(".result-page").first();
        pageHit.click();
        window.until("document.querySelector('[data-viewer-sheet]').dataset.boxed === 'true'");
        assertThat(window.count(".viewer-hit")).isPositive();

        window.open("/tim-kiem?q=so hoa");
        window.resultOfSeveralPages().locator("h2 a").click();
        page.click("[data-viewer-next]");
        assertThat(window.text(".viewer-place")).startsWith("Trang 2 /");
        sound(window, "document-page-2");
        page.click("[data-copy=citation]");
        window.until("document.querySelector('[data-copy=citation]').dataset.copied === 'true'");
        String copied = (String) page.evaluate("() => navigator.clipboard.readText()");
        assertThat(copied)
                .contains(", tr. 2, ")
                .contains("Mục lục ")
                .contains("Hồ sơ ")
                .endsWith("?trang=2");

        page.navigate(copied.substring(copied.indexOf("http")).strip());
        assertThat(window.text(".viewer-place")).startsWith("Trang 2 /");
    }

    @Test
    void browsesFromThePhongThroughMucLucAndHoSoToTheDocumentAndBackByTheBreadcrumbs() {
        Window window = signedIn(Window.onDesk(browser));
        Page page = window.page();

        window.open("/").page().locator(".start-fonds a").first().click();
        sound(window, "fonds");
        if (window.count(".finding-aids") > 0) {
            page.locator(".finding-aids a").nth(1).click();
            sound(window, "finding-aid");
        }
        page.locator(".record-list a").first().click();
        sound(window, "dossier");
        page.locator(".record-list a").first().click();
        assertThat(window.text(".place-number")).startsWith("Tài liệu 1 /");
        sound(window, "document");
        List<String> trail = page.locator(".breadcrumb a").allInnerTexts();
        assertThat(trail).hasSize(4).first().isEqualTo("Trang đầu");
        assertThat(trail.get(2)).startsWith("Mục lục ");

        page.locator(".breadcrumb a").nth(2).click();
        assertThat(window.text("h1")).isEqualTo(trail.get(2));
        page.locator(".breadcrumb a").nth(1).click();
        assertThat(window.text("h1")).isEqualTo(trail.get(1));
    }

    @Test
    void theKeyboardAloneSearchesNarrowsReadsAndBrowses() {
        Window window = signedIn(Window.onDesk(browser)).open("/");
        Page page = window.page();

        window.tabTo("#q");
        page.keyboard().type("so hoa");
        window.press("Enter");
        page.waitForURL("**/tim-kiem*");
        window.tabTo("[data-year-handle=year-from]");
        String before = page.inputValue("#year-from");
        window.press("ArrowRight");
        assertThat(Integer.parseInt(page.inputValue("#year-from"))).isEqualTo(Integer.parseInt(before) + 1);
        window.press("ArrowLeft");
        window.tabTo(".facets section li a");
        window.press("Enter");
        page.waitForURL("**/tim-kiem?*=*&*=*");
        assertThat(window.count(".chips li")).isPositive();
        String narrowed = page.url();
        window.tabTo(".chips a");
        window.press("Enter");
        page.waitForURL(address -> !address.equals(narrowed));
        window.tabTo(".result h2 a");
        window.press("Enter");
        page.waitForURL("**/tai-lieu/**");
        window.tabTo("[data-copy=citation]");
        window.press("Enter");
        window.until("document.querySelector('[data-copy=citation]').dataset.copied === 'true'");

        window.open("/");
        window.tabTo(".start-fonds a");
        window.press("Enter");
        page.waitForURL("**/phong/**");
        window.tabTo(".record-list a");
        window.press("Enter");
        page.waitForURL("**/ho-so/**");
        window.tabTo(".record-list a");
        window.press("Enter");
        page.waitForURL("**/tai-lieu/**");
        assertThat(window.text(".place-number")).startsWith("Tài liệu 1 /");
    }

    @Test
    void aSearchIsNarrowedByTwoValuesKeptAndRunAgain() {
        Window window = signedIn(Window.onDesk(browser)).open("/tim-kiem?q=so hoa");
        Page page = window.page();

        int offered = window.count("section[aria-labelledby=facet-type] li a");
        page.locator("section[aria-labelledby=facet-type] li a").first().click();
        assertThat(window.count("section[aria-labelledby=facet-type] li a")).isEqualTo(offered);
        page.locator("section[aria-labelledby=facet-type] li a:not(.chosen)")
                .first()
                .click();
        assertThat(window.count(".chips li a")).isEqualTo(3);
        sound(window, "results-narrowed");

        page.locator(".take-away summary")
                .filter(new Locator.FilterOptions().setHasText("Lưu tìm kiếm này"))
                .click();
        page.fill("#saved-name", "Số hóa, hai loại");
        page.click(".take-away-row button");
        assertThat(window.text(".saved-search-words h2")).isEqualTo("Số hóa, hai loại");
        sound(window, "saved-searches");
        page.locator(".saved-search-actions button").first().click();
        assertThat(window.count(".chips li a")).isEqualTo(3);
        window.open("/phong-doc/tim-kiem-da-luu");
        page.locator(".saved-search-actions .link-button").first().click();
        assertThat(window.text("main")).contains("Đã xóa tìm kiếm");
    }

    @Test
    void withoutScriptAndEnlargedEverythingIsNarrowedBrowsedAndCited() {
        for (Page page : List.of(browser.withoutScript(), browser.enlarged())) {
            Window window = new Window(page, RunningArchive.shared().address()).open("/tim-kiem?q=so hoa");
            if (!window.shows("#year-from")) {
                page.click(".facets summary");
            }
            page.fill("#year-from", "1900");
            page.click(".year-form button");
            assertThat(window.count(".chips li")).isPositive();
            assertThat(window.tooWideBy()).isZero();
            page.locator(".result h2 a").first().click();
            assertThat(window.text("#citation")).contains("Hồ sơ ");
            assertThat(window.tooWideBy()).isZero();
            page.locator(".breadcrumb a").nth(1).click();
            assertThat(window.count(".record-list a")).isPositive();
            assertThat(window.tooWideBy()).isZero();
        }
    }

    @Test
    void onAPhoneEveryPageIsWholeAndOnPaperTheNavigationIsGone() {
        Window window = signedIn(Window.onPhone(browser)).open("/tim-kiem?q=so hoa");
        Page page = window.page();

        sound(window, "results-phone");
        page.click(".facets summary");
        sound(window, "facets-phone");
        window.resultOfSeveralPages().locator("h2 a").click();
        sound(window, "document-phone");
        page.locator(".breadcrumb a").nth(1).click();
        sound(window, "fonds-phone");

        Window desk = Window.onDesk(browser).open("/tim-kiem?q=so hoa");
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(desk.shows(".facets")).isFalse();
        assertThat(desk.shows(".shell-head")).isFalse();
        assertThat(desk.shows(".result h2")).isTrue();
        look(desk, "results-print");
        desk.page().locator(".result h2 a").first().evaluate("link => link.click()");
        desk.page().waitForURL("**/tai-lieu/**");
        assertThat(desk.shows("#citation")).isTrue();
        look(desk, "document-print");
    }

    private static Window signedIn(Window window) {
        BrowserContext context = window.page().context();
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        window.open("/dang-nhap").signInAsAdministrator();
        return window;
    }

    /** Nothing that axe knows is wrong, nothing reaches beyond the edge; a picture is left to look at. */
    private static void sound(Window window, String name) {
        look(window, name);
        assertThat(window.faultsOfAxe()).as(name).isEmpty();
        assertThat(window.tooWideBy()).as(name).isZero();
    }

    private static void look(Window window, String name) {
        window.page()
                .screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
