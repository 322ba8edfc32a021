package vn.kholuutru.access.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.Browser;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class SuggestionsE2E {
    private static final String TITLE = "Quyết định về việc phê duyệt kế hoạch số hóa tài liệu lưu trữ";

    @Test
    void aSuggestionIsChosenByKeyboardAlone() {
        try (Browser browser = Browser.start()) {
            Page window = browser.onDesk();
            window.navigate(server());
            Locator box = window.getByRole(AriaRole.COMBOBOX);
            box.focus();

            window.keyboard().type("phe duyet ke");

            Locator options = window.getByRole(AriaRole.OPTION);
            assertThat(options).hasCount(1);
            assertThat(options.first()).containsText(TITLE);
            assertThat(box).hasAttribute("aria-expanded", "true");
            Assertions.assertThat(new AxeBuilder(window).analyze().getViolations())
                    .isEmpty();
            window.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "suggestions.png")));
            window.keyboard().press("Escape");
            assertThat(box).hasAttribute("aria-expanded", "false");
            window.waitForResponse(
                    answer -> answer.url().matches(".*/suggestions.*[?&]q=[^&]*ho(&.*)?"),
                    () -> window.keyboard().type(" ho"));
            assertThat(options).hasCount(1);
            window.keyboard().press("ArrowDown");
            assertThat(box).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
            window.keyboard().press("Enter");

            window.waitForURL(Pattern.compile("/tim-kiem"));
            assertThat(window.locator("#shell-q")).hasValue(TITLE);
        }
    }

    @Test
    void onAPhoneTheListFitsTheScreenAndATouchSearches() {
        try (Browser browser = Browser.start()) {
            Page window = browser.onPhone();
            window.navigate(server() + "tim-kiem?q=");
            window.locator("#shell-q").click();
            window.keyboard().type("phe duyet");
            Locator option = window.getByRole(AriaRole.OPTION).first();
            assertThat(option).isVisible();
            Number width = (Number) window.evaluate("document.documentElement.scrollWidth - innerWidth");
            window.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "suggestions-phone.png")));

            option.click();

            window.waitForURL(Pattern.compile("q=Quy"));
            Assertions.assertThat(width.intValue()).isLessThanOrEqualTo(0);
        }
    }

    private static String server() {
        return ConfigProvider.getConfig().getValue("test.url", String.class) + "/";
    }
}
