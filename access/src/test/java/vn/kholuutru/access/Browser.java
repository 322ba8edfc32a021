package vn.kholuutru.access;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.kholuutru.core.RequiredTool;

/**
 * Debian's Chromium, for tests that look at pages. Without it a test is skipped by name; with {@code CI=true} it fails.
 * Nothing is downloaded.
 */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    /** Longer than a busy machine needs for anything. */
    private static final double PATIENCE_MILLIS = 120_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the browser with an empty profile, or ends the test as skipped. */
    public static Browser start() {
        RequiredTool.at(CHROMIUM.toString(), "chromium");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"))));
    }

    /** A window of a desk computer. */
    public Page onDesk() {
        return patient(options(1280, 900)).newPage();
    }

    /** A window of a phone. */
    public Page onPhone() {
        return patient(options(390, 844)).newPage();
    }

    /** The window of a desk computer as somebody sees it who enlarges everything to 200 %. */
    public Page enlarged() {
        return patient(options(640, 450).setDeviceScaleFactor(2)).newPage();
    }

    /** A window in which no script runs. */
    public Page withoutScript() {
        return patient(options(1280, 900).setJavaScriptEnabled(false)).newPage();
    }

    private BrowserContext patient(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("vi-VN");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
