package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.Browser;

/** A reader finds a document, signs in, reads it and sees that it is intact: with mouse, keyboard, phone, lens. */
class ReadingJourneyE2E {
    private static final long FIRST_PAGE_LIMIT_BYTES = 200_000;

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
    void theFirstPageIsLight() {
        assertThat(Window.onDesk(browser).weigh("/")).isLessThan(FIRST_PAGE_LIMIT_BYTES);
    }

    @Test
    void everyExampleOfTheFirstPageFindsSomething() {
        Window window = Window.onDesk(browser).open("/");
        int examples = window.page().locator(".start-examples a").count();

        for (int one = 0; one < examples; one++) {
            window.open("/").page().locator(".start-examples a").nth(one).click();
            assertThat(window.shows(".result")).as(window.page().url()).isTrue();
        }
        assertThat(examples).isEqualTo(3);
    }

    @Test
    void aReaderSearchesWithoutMarksSignsInReadsAndSeesTheProof() {
        Window window = Window.onDesk(browser).open("/");
        Page page = window.page();

        page.fill("#q", "so hoa tai lieu");
        page.click(".search-box button");
        assertThat(window.text(".result-snippets mark")).isNotEmpty();
        window.resultOfSeveralPages().locator("h2 a").click();
        assertThat(window.text(".viewer-closed")).contains("Cần đăng nhập để đọc");
        page.click(".viewer-closed a");
        window.signInAsAdministrator();

        window.seesPageImage();
        page.click("[data-viewer-next]");
        assertThat(window.text(".viewer-place")).startsWith("Trang 2 /");
        window.seesPageImage();
        openTab(page, "Văn bản");
        assertThat(window.text(".page-text").length()).isGreaterThan(40);
        assertThat(window.text(".viewer-place")).startsWith("Trang 2 /");
        openTab(page, "Chứng thực");
        assertThat(window.text(".notice-good")).startsWith("Nguyên vẹn");
    }

    @Test
    void theWholeWayIsPossibleWithTheKeyboardAlone() {
        Window window = Window.onDesk(browser).open("/");
        Page page = window.page();

        window.press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip-link");
        window.tabTo("#q");
        page.keyboard().type("so hoa");
        window.press("Enter");
        page.waitForURL("**/tim-kiem*");
        window.tabTo(".result h2 a");
        window.press("Enter");
        page.waitForURL("**/tai-lieu/**");
        window.tabTo(".viewer-closed a");
        window.press("Enter");
        page.waitForURL("**/dang-nhap*");
        window.tabTo("#account");
        page.keyboard().type("admin");
        window.tabTo("#password");
        page.keyboard().type(RunningArchive.PASSWORD);
        window.press("Enter");
        page.waitForURL("**/tai-lieu/**");
        window.seesPageImage();

        window.tabTo("[data-zoom=in]");
        window.press("Enter");
        window.until("Number(document.querySelector('[data-viewer-stage]').dataset.zoom) > 1.3");
        window.tabTo(".tabs a[href*='van-ban']");
        window.press("Enter");
        page.waitForSelector(".page-text");
        window.tabTo(".tabs a[href*='chung-thuc']");
        window.press("Enter");
        page.waitForSelector(".notice-good");
    }

    @Test
    void aPhoneShowsThePageFirstAndNothingBeyondItsEdge() {
        Window window = Window.onPhone(browser).open("/dang-nhap");
        window.signInAsAdministrator();
        Page page = window.page();

        window.open("/tim-kiem?q=so hoa");
        assertThat(window.tooWideBy()).isZero();
        assertThat(window.shows(".facets section")).isFalse();
        page.click(".facets summary");
        assertThat(window.shows(".facets section")).isTrue();
        window.resultOfSeveralPages().locator("h2 a").click();
        window.seesPageImage();

        assertThat(window.tooWideBy()).isZero();
        assertThat(page.locator(".viewer").boundingBox().y)
                .isLessThan(page.locator(".panel").boundingBox().y);
    }

    @Test
    void theSwitchToEnglishStaysOnThePageAndIsRemembered() {
        Window window = Window.onDesk(browser).open("/tim-kiem?q=so hoa");
        Page page = window.page();

        page.click(".shell-links a[hreflang=en]");

        assertThat(page.url()).contains("q=so");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        assertThat(window.text(".shell-search button")).isEqualTo("Search");
        window.resultOfSeveralPages().locator("h2 a").click();
        assertThat(window.text(".tabs")).contains("Description", "Authenticity");
    }

    @Test
    void withoutScriptEverythingIsFoundAndRead() {
        Window window =
                new Window(browser.withoutScript(), RunningArchive.shared().address());
        Page page = window.open("/").page();

        page.fill("#q", "so hoa");
        page.click(".search-box button");
        window.resultOfSeveralPages().locator("h2 a").click();
        page.click(".viewer-closed a");
        window.signInAsAdministrator();
        page.click("[data-viewer-next]");
        openTab(page, "Văn bản");

        assertThat(window.text(".viewer-place")).startsWith("Trang 2 /");
        assertThat(window.text(".page-text").length()).isGreaterThan(40);
        assertThat(window.shows("[data-viewer-image]")).isTrue();
    }

    @Test
    void enlargedToTwiceTheSizeNothingIsCutOff() {
        Window window = new Window(browser.enlarged(), RunningArchive.shared().address()).open("/dang-nhap");
        window.signInAsAdministrator();
        Page page = window.page();

        window.open("/");
        assertThat(window.tooWideBy()).isZero();
        window.open("/tim-kiem?q=so hoa");
        assertThat(window.tooWideBy()).isZero();
        page.locator(".result h2 a").first().click();
        window.seesPageImage();
        assertThat(window.tooWideBy()).isZero();
    }

    private static void openTab(Page page, String name) {
        page.locator(".tabs a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        page.waitForLoadState();
    }
}
