package vn.kholuutru.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;

/** Description, history and proof of every kind of record, on desk, phone and paper, by keyboard and without script. */
@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class RecordPageE2E {
    private static final List<String> TABS = List.of("mo-ta", "bao-quan", "chung-thuc");

    @Inject
    AipStore store;

    @Inject
    SubmissionJournal journal;

    @TempDir
    Path folder;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.start();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void noTabOfAnyKindHasAFaultAxeKnows() {
        List<String> faults = new ArrayList<>();
        for (Page window : List.of(browser.onDesk(), browser.onPhone())) {
            kinds().forEach((kind, id) -> {
                for (String tab : TABS) {
                    for (String language : List.of("vi", "en")) {
                        look(
                                window,
                                kind + "-" + tab + "-" + language,
                                id + "?muc=" + tab + "&lang=" + language,
                                faults);
                    }
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aClauseIsOpenedByKeyboardAndWithoutScript() {
        for (Page window : List.of(browser.onDesk(), browser.withoutScript())) {
            open(window, ExampleArchive.OPEN + "?muc=mo-ta");
            Locator help = window.locator(".field-clause").first();
            Locator clause = help.locator("p");
            assertThat(clause.isVisible()).isFalse();

            help.locator("summary").focus();
            window.keyboard().press("Enter");

            assertThat(clause.isVisible()).isTrue();
            assertThat(clause.innerText()).contains("Thông tư 05/2025/TT-BNV");
            assertThat(help.locator("summary").innerText()).contains("Căn cứ pháp lý");
        }
    }

    @Test
    void theCommandsAreThereWithoutScriptAndCheckingAgainIsAButton() {
        Page window = browser.withoutScript();
        open(window, ExampleArchive.OPEN + "?muc=chung-thuc");

        assertThat(window.locator("#command-checksums").innerText()).startsWith("sha512sum -c");
        assertThat(window.locator(".command button").first().isVisible()).isFalse();
        window.locator(".verify-now button").focus();
        window.keyboard().press("Enter");
        window.waitForURL("**kiem-tra=ngay**");
        assertThat(window.locator(".verification .notice").first().innerText()).contains("Nguyên vẹn");
    }

    @Test
    void onPaperStandsWhatProvesTheRecordAndNoButton() {
        Page window = browser.onDesk();
        open(window, ExampleArchive.OPEN + "?muc=chung-thuc");
        window.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(window.locator(".verification button:visible").count()).isZero();
        assertThat(window.locator("#command-signature").isVisible()).isTrue();
        picture(window, "print-chung-thuc");
        open(window, ExampleArchive.OPEN + "?muc=mo-ta");
        picture(window, "print-mo-ta");
    }

    /** Ids by what they are. */
    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("scan", ExampleArchive.OPEN.toString());
        kinds.put("damaged", ExampleArchive.DAMAGED.toString());
        kinds.put("cover", ExampleArchive.COVER.toString());
        kinds.put("photo", keep("8600001", FileFormat.JPEG));
        kinds.put("sound", keep("8600002", FileFormat.MP3));
        kinds.put("film", keep("8600003", FileFormat.MP4));
        kinds.put("office", keep("8600004", FileFormat.DOCX));
        return kinds;
    }

    private String keep(String ordinal, FileFormat format) {
        return store(ordinal, format, ("not really a " + format).getBytes(StandardCharsets.UTF_8));
    }

    private String store(String ordinal, FileFormat format, byte[] bytes) {
        return journal.findAip(new DocumentCode(ExampleArchive.DOSSIER + "." + ordinal))
                .map(address -> address.aip().toString())
                .orElseGet(() -> KeptExample.of(ordinal, format, bytes).keep(store, journal, folder));
    }

    private void look(Page window, String name, String address, List<String> faults) {
        open(window, address);
        new AxeBuilder(window)
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> faults.add(name + ": " + violation.getId() + " at " + node.getHtml())));
        Number width = (Number) window.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (width.intValue() > 0) {
            faults.add(name + " is " + width + " pixels too wide for " + window.viewportSize().width);
        }
        picture(window, name + "-" + window.viewportSize().width);
    }

    private static void picture(Page window, String name) {
        window.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "record-" + name + ".png")));
    }

    private static void open(Page window, String address) {
        window.navigate(ConfigProvider.getConfig().getValue("test.url", String.class) + "/tai-lieu/" + address);
    }
}
