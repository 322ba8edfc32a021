package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;

/**
 * Takes the pictures of {@code docs/screenshots} anew: {@code mvn verify -Dgroups=drill -Dtest.excludedGroups=none
 * -Dtest=PagePicturesE2E -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("drill")
class PagePicturesE2E {
    private static final double PATIENCE_MILLIS = 300_000;

    @TempDir
    static Path folder;

    @Test
    void everyPageIsPicturedOnDeskAndPhone() throws IOException {
        Files.createDirectories(PagePictures.FOLDER);
        SharedSample.delivered();
        Path delivery = folder.resolve("Giao nộp đợt 2 năm 2026");
        RunningArchive.run("sample", delivery.toString(), "--documents", "1", "--faults", "--seed", "9");
        try (Browser browser = Browser.start()) {
            Window desk = Window.onDesk(browser);
            Window phone = Window.onPhone(browser);
            String document = findADocument(desk);
            picture(desk, "document-closed", document);
            for (Window window : List.of(desk, phone)) {
                open(window, document);
            }
            deliver(desk, delivery);
            picture(phone, "delivery-finished", URI.create(desk.page().url()).getPath());
        }
        assertThat(PagePictures.FOLDER.resolve("document-desktop.png")).exists();
    }

    private static String findADocument(Window window) {
        window.open("/tim-kiem?q=số hóa tài liệu lưu trữ");
        String link = window.resultOfSeveralPages().locator("h2 a").getAttribute("href");
        return link.replaceAll("\\?.*", "");
    }

    private static void open(Window window, String document) {
        picture(window, "start", "/");
        picture(window, "results", "/tim-kiem?q=so hoa tai lieu luu tru");
        picture(window, "no-result", "/tim-kiem?q=phê duyệt zeppelin");
        picture(window, "not-found", "/tai-lieu/khong-co");
        picture(window, "sign-in", "/dang-nhap");
        window.signInAsAdministrator();
        picture(window, "document", document + "?q=số hóa tài liệu lưu trữ");
        for (String tab : List.of("van-ban", "ho-so", "bao-quan", "chung-thuc")) {
            picture(window, "document-" + tab, document + "?muc=" + tab);
        }
        picture(window, "document-english", document + "?lang=en");
        window.open(document + "?lang=vi");
        picture(window, "dossier", above(window, document, "/ho-so/"));
        picture(window, "fonds", above(window, document, "/phong/"));
        picture(window, "finding-aid", above(window, document, "/phong/").replaceAll("\\?.*", "") + "?muc-luc=2012");
        picture(window, "results-narrowed", "/tim-kiem?q=so hoa&type=Quyết định&type=Tờ trình&from=2012");
        picture(window, "reading-room", "/phong-doc");
        picture(window, "saved-searches", "/phong-doc/tim-kiem-da-luu");
        picture(window, "staff", "/quan-tri");
        picture(window, "alarms", "/quan-tri/canh-bao");
        picture(window, "copies", "/quan-tri/ban-sao");
        picture(window, "media", "/quan-tri/lich-bao-quan");
        picture(window, "backups", "/quan-tri/sao-luu");
        picture(window, "fixity", "/quan-tri/toan-ven");
        picture(window, "deliver", "/quan-tri/tiep-nhan");
        picture(window, "agreements", "/quan-tri/thoa-thuan");
        picture(window, "agreement-new", "/quan-tri/thoa-thuan-moi");
        picture(window, "quarantine", "/quan-tri/cach-ly");
        picture(window, "conversion", "/quan-tri/chuyen-doi");
        picture(window, "abbreviations", "/quan-tri/tu-viet-tat");
        picture(window, "places", "/quan-tri/dia-danh");
        picture(window, "how-to-search", "/cach-tim");
        picture(window, "rules-of-use", "/quy-dinh-su-dung");
        picture(window, "accessibility", "/ho-tro-tiep-can");
    }

    /** The highest record above a document whose address begins so, by its breadcrumbs. */
    private static String above(Window window, String document, String beginning) {
        return window.open(document)
                .page()
                .locator(".breadcrumb a[href^='" + beginning + "']")
                .first()
                .getAttribute("href");
    }

    private static void deliver(Window window, Path delivery) {
        Page page = window.open("/quan-tri/tiep-nhan").page();
        page.setInputFiles("#intake-folder", delivery);
        PagePictures.keep(window, "deliver-chosen");
        page.click("[data-send]");
        page.waitForURL("**/quan-tri/tiep-nhan/*-*");
        page.waitForLoadState(LoadState.LOAD);
        PagePictures.keep(window, "understanding");
        page.click("button[value=nop]");
        page.waitForSelector("[data-count=checked]:not(:text-is('0'))");
        PagePictures.keep(window, "delivery-running");
        page.waitForSelector(
                "[data-delivery][data-ended=true]", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MILLIS));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".fault summary").first().click();
        PagePictures.keep(window, "delivery-finished");
    }

    private static void picture(Window window, String name, String path) {
        window.open(path).page().waitForLoadState(LoadState.NETWORKIDLE);
        PagePictures.keep(window, name);
    }
}
