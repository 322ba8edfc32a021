package vn.kholuutru.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.Browser;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class PagesAreAccessibleE2E {
    private static final List<String> PAGES = List.of(
            "",
            "tim-kiem?q=số hóa",
            "tim-kiem?q=phê duyệt không-có-từ-này",
            "tim-kiem?access=public&type=Quyết định&type=Tờ trình&from=2024&to=2026",
            "tai-lieu/" + ExampleArchive.OPEN,
            "tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc&trang=2",
            "tai-lieu/" + ExampleArchive.OPEN + "?muc=ho-so&lang=en",
            "ho-so/" + ExampleArchive.DOSSIER,
            "phong/" + ExampleArchive.FONDS,
            "phong/" + ExampleArchive.FONDS + "?muc-luc=2025",
            "cach-tim",
            "dang-nhap",
            "dang-ky");
    private static final List<String> STAFF_PAGES = List.of(
            "quan-tri",
            "quan-tri/tiep-nhan",
            "quan-tri/chuyen-doi?pham-vi=fonds&ma=" + ExampleArchive.FONDS,
            "quan-tri/cach-ly",
            "quan-tri/tu-viet-tat",
            "quan-tri/tu-viet-tat?ngan=UBND&day-du=Ủy ban nhân dân&tim=ubnd",
            "quan-tri/dia-danh?tim=ha tay",
            "quan-tri/cach-ly/" + ExampleArchive.QUARANTINED,
            "quan-tri/tiep-nhan/" + ExampleArchive.WITH_FAULTS,
            "quan-tri/tiep-nhan/" + ExampleArchive.WITH_FAULTS + "/loi/VALUE_TOO_LONG",
            "quan-tri/yeu-cau",
            "quan-tri/doc-gia",
            "quan-tri/doc-gia/moi",
            "quan-tri/tai-khoan",
            "quan-tri/tai-khoan/archivist",
            "quan-tri/ho-so-giay",
            "quan-tri/quy-tac",
            "quan-tri/phi",
            "quan-tri/phi/cho-thu",
            "quan-tri/thong-ke",
            "quan-tri/mau-van-ban",
            "quan-tri/mau-van-ban/RESULT_NOTICE",
            "quan-tri/nhat-ky",
            "phong-doc",
            "phong-doc/gio",
            "phong-doc/ho-so-giay",
            "phong-doc/tai-khoan",
            "phong-doc/tim-kiem-da-luu");

    @Test
    void noPageHasAFaultAxeKnowsOnDeskAndPhone() {
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.start()) {
            for (Page window : List.of(browser.onDesk(), browser.onPhone())) {
                window.onConsoleMessage(message -> {
                    // the thumbnail of the damaged scan cannot be shown, and says so
                    if (message.type().equals("error") && !message.text().contains("status of 422")) {
                        faults.add(window.url() + ": " + message.text());
                    }
                });
                PAGES.forEach(address -> look(window, address, faults));
                signIn(window);
                STAFF_PAGES.forEach(address -> look(window, address, faults));
            }
        }
        assertThat(faults).isEmpty();
    }

    private void look(Page window, String address, List<String> faults) {
        window.navigate(server() + address);
        window.waitForLoadState(LoadState.LOAD);
        new AxeBuilder(window)
                .analyze()
                .getViolations()
                .forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> faults.add(address + ": " + violation.getId() + " at " + node.getHtml())));
        Number width = (Number) window.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (width.intValue() > 0) {
            faults.add(address + " is " + width + " pixels too wide for " + window.viewportSize().width);
        }
        String name = address.replaceAll("[^a-z0-9]+", "-") + "-" + window.viewportSize().width + ".png";
        window.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name.isEmpty() ? "start.png" : name)));
    }

    private void signIn(Page window) {
        window.navigate(server() + "dang-nhap");
        window.fill("#account", "administrator");
        window.fill("#password", "administrator");
        window.click(".sign-in-form button");
        window.waitForURL(server());
    }

    private static String server() {
        return ConfigProvider.getConfig().getValue("test.url", String.class) + "/";
    }
}
