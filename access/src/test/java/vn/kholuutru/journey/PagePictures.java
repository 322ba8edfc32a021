package vn.kholuutru.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** The pictures of pages that are kept in {@code docs/screenshots}. */
final class PagePictures {
    static final Path FOLDER = Path.of(System.getProperty("kho.home"), "docs", "screenshots");

    private PagePictures() {}

    /** Of the page as it is now. */
    static void keep(Window window, String name) {
        String where = window.page().viewportSize().width < 600 ? "phone" : "desktop";
        byte[] screenshot = window.page().screenshot(new Page.ScreenshotOptions().setFullPage(true));
        SmallPicture.write(screenshot, FOLDER.resolve(name + "-" + where + ".png"));
    }

    /** On the way of a journey, when it is run with {@code -Dkho.pictures=true}. */
    static void keepIfWanted(Window window, String name) {
        if (Boolean.getBoolean("kho.pictures")) {
            window.page().waitForLoadState(LoadState.NETWORKIDLE);
            keep(window, name);
        }
    }
}
