package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.Browser;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.time.Vietnam;

/**
 * A reader registers, asks for what is not open to all, is given it for a time, and loses it: with the keyboard, from the first page
 * to the moment when nothing is left. One document is given to be read for three days and in no other way; another one in all four
 * kinds for as long as the law allows.
 */
@ExtendWith(StepByStep.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadingRoomE2E {
    private static final String READER = "nguyenthilan";
    private static final String PASSWORD = "Doc-gia-2026-thu";
    private static final String TITLE = "Về việc giải quyết đơn thư của ông Trần Văn Bình";
    private static final String DOSSIER = "H49.77.1975.01.0001";
    private static final String ONLY_READ_TITLE = "Về việc giải quyết đơn thư của bà Lê Thị Hoa";
    private static final String ONLY_READ_DOSSIER = "H49.77.1975.01.0002";
    private static final String PAPER = "H49.77.1962.01.0007";
    private static final String PAPER_TITLE = "Sổ địa bạ xã Sơn Lộc";
    private static final List<String> COPIES = List.of("PLAIN_COPY", "CERTIFIED_COPY", "PACKAGE");
    private static final double PATIENCE_MILLIS = 180_000;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static ReadingRoomArchive archive;
    private static String document;
    private static String onlyRead;
    private static Window reader;
    private static Window staff;
    private static Keyboard readerTypes;
    private static Keyboard staffTypes;
    private static String request = "";
    private static final List<String> files = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        archive = new ReadingRoomArchive();
        leaveMidnightBehind();
        document = archive.depositConditional(folder, DOSSIER, TITLE);
        onlyRead = archive.depositConditional(folder, ONLY_READ_DOSSIER, ONLY_READ_TITLE);
        reader = window();
        staff = window();
        readerTypes = new Keyboard(reader);
        staffTypes = new Keyboard(staff);
        staffTypes.signIn("admin", RunningArchive.PASSWORD, "/quan-tri");
    }

    @AfterAll
    static void close() {
        if (archive != null) {
            archive.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void aReaderRegistersAndMayNothingUntilStaffHasConfirmed() {
        Page page = reader.open("/dang-ky").page();
        readerTypes.type("#ho-ten", "Nguyễn Thị Lan");
        readerTypes.type("#so-dinh-danh", "042075001234");
        readerTypes.type("#ngay-sinh", "02/09/1975");
        readerTypes.type("#dia-chi", "Số 5, đường Trần Phú");
        readerTypes.type("#dien-thoai", "0912345678");
        readerTypes.type("#thu-dien-tu", "lan@example.vn");
        readerTypes.type("#tai-khoan", READER);
        readerTypes.type("#mat-khau", PASSWORD);
        readerTypes.type("#mat-khau-lai", PASSWORD);
        readerTypes.tick("#dong-y");
        PagePictures.keepIfWanted(reader, "register");
        readerTypes.press("Enter");
        page.waitForURL("**/dang-ky?xong=1");
        readerTypes.signIn(READER, PASSWORD, "/phong-doc/tai-khoan");
        assertThat(page.locator("main").innerText()).contains("chờ xác nhận");
        PagePictures.keepIfWanted(reader, "account-waiting");
        assertThat(get(reader, "/tai-lieu/" + document).status()).isEqualTo(404);

        staff.open("/quan-tri/doc-gia");
        staffTypes.follow("a[href='/quan-tri/doc-gia/" + READER + "']");
        assertThat(staff.page().locator("main").innerText()).contains("Nguyễn Thị Lan", "042075001234");
        PagePictures.keepIfWanted(staff, "reader-file");
        staffTypes.follow("form:has(input[value=CONFIRM]) button");
        staff.page().locator(".state-word:has-text('Đang dùng')").first().waitFor();

        assertThat(get(reader, "/tai-lieu/" + document).status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void conditionalRecordsAndOneOnPaperAreAskedForInOneRequest() {
        addPaperRecord();
        Page page = reader.open("/tim-kiem?q=giai quyet don thu cua ong").page();
        readerTypes.follow(".result h2 a[href*='" + document + "']");
        assertThat(reader.text(".viewer-closed")).contains("có điều kiện");
        PagePictures.keepIfWanted(reader, "document-conditional");
        readerTypes.follow(".viewer-closed form button");
        reader.open("/tai-lieu/" + onlyRead);
        readerTypes.follow(".viewer-closed form button");
        page.waitForURL("**/phong-doc/gio");
        reader.open("/phong-doc/ho-so-giay?q=so dia ba");
        assertThat(page.locator("main").innerText()).contains(PAPER_TITLE).doesNotContain("Kho 2");
        readerTypes.follow("form[action='/phong-doc/gio'] button");
        page.waitForURL("**/phong-doc/gio");
        assertThat(page.locator("main").innerText()).contains(TITLE, ONLY_READ_TITLE, PAPER_TITLE);
        PagePictures.keepIfWanted(reader, "basket");
        readerTypes.follow("a[href='/phong-doc/phieu/moi']");
        reader.hasNoFaultOnDeskAndPhone();
        readerTypes.follow("form[action='/phong-doc/phieu/moi'] button");
        assertThat(page.locator("#faults").innerText()).isNotEmpty();
        reader.hasNoFaultOnDeskAndPhone();
        for (String kind : COPIES) {
            readerTypes.tick("[id='hinh-thuc-" + document + "-" + kind + "']");
        }
        readerTypes.choose("#muc-dich", value("#muc-dich", 1));
        readerTypes.type("#noi-dung", "Tìm lại giấy tờ của gia đình");
        readerTypes.choose("#doi-tuong", value("#doi-tuong", 1));
        readerTypes.type("#chu-de", "Đơn thư");
        PagePictures.keepIfWanted(reader, "request-form");
        readerTypes.follow("form[action='/phong-doc/phieu/moi'] button");
        page.waitForURL("**/phong-doc/phieu/YC-*");
        Matcher number = Pattern.compile("YC-\\d{4}-\\d{6}").matcher(page.url());
        assertThat(number.find()).isTrue();
        request = number.group();
        assertThat(page.locator("main").innerText()).contains(TITLE, PAPER_TITLE, "Tìm lại giấy tờ của gia đình");
        PagePictures.keepIfWanted(reader, "request");
        assertThat(reader.open("/tai-lieu/" + document).shows("[data-viewer-image]"))
                .isFalse();
    }

    @Test
    @Order(3)
    void anArchivistGrantsOneForThreeDaysAndTheOthersForAsLongAsTheLawAllows() {
        Page page = staff.open("/quan-tri/yeu-cau").page();
        PagePictures.keepIfWanted(staff, "desk");
        staffTypes.follow("a[href='/quan-tri/yeu-cau/" + request + "']");
        PagePictures.keepIfWanted(staff, "desk-request");
        List<String> others = page.locator("#decide input[name=muc]").all().stream()
                .map(box -> "#" + box.getAttribute("id"))
                .filter(box -> page.locator("#decide li:has(" + box + ") a[href*='" + onlyRead + "']")
                                .count()
                        == 0)
                .toList();
        others.forEach(staffTypes::tick);
        staffTypes.type("#until", LocalDate.now(Vietnam.ZONE).plusDays(2));
        staffTypes.follow("#decide button[type=submit]");
        assertThat(page.locator(".outcomes").innerText())
                .contains(ONLY_READ_TITLE)
                .doesNotContain(TITLE, PAPER_TITLE);
        staffTypes.follow("#decide button[type=submit]");
        assertThat(page.locator(".outcomes").innerText()).contains(TITLE, PAPER_TITLE);
        assertThat(reader.open("/phong-doc").page().locator("main").innerText())
                .contains(TITLE, ONLY_READ_TITLE, PAPER_TITLE);
        assertThat(given(DipKind.READING, onlyRead).period().until())
                .isBefore(given(DipKind.READING, document).period().until());
    }

    @Test
    @Order(4)
    void thePagesAreReadWithTheReadersMarkAndByNoPathTakenAway() throws IOException {
        reader.open("/tai-lieu/" + onlyRead).seesPageImage();
        reader.open("/tai-lieu/" + document).seesPageImage();
        PagePictures.keepIfWanted(reader, "document-granted");
        String image = "/api/v1/documents/" + document + "/pages/1/image?width=800";
        APIResponse marked = get(reader, image);
        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.headers().get("cache-control")).contains("no-store");
        assertThat(marked.body()).as("marked").isNotEqualTo(get(staff, image).body());
        assertThat(asks().given(ReaderAsks.ofPages(document))).isEqualTo(ReaderAsks.ofPages(document));
        assertThat(asks().given(ReaderAsks.ofWordsAndFile(document)))
                .as("what may be taken away")
                .isEmpty();
        assertThat(TakenFiles.namesIn(asks().bytes("/api/v1/documents/" + document + "/proof")))
                .as("what proves it, without the file")
                .isNotEmpty()
                .noneMatch(name -> name.endsWith(".pdf"));
        assertThat(reader.page().locator("main").innerText()).contains(request);
        assertThat(reader.shows("a[href*='/content'], a[href*='/representations']"))
                .isFalse();
    }

    @Test
    @Order(5)
    void everyCopyIsTakenAwayOnceItIsMade() throws IOException {
        for (String kind : COPIES) {
            files.add(fetchAddress(kind));
        }
        PagePictures.keepIfWanted(reader.open("/phong-doc"), "reading-room-given");
        PagePictures.keepIfWanted(reader.open(pageOf(files.get(1))), "copy");
        reader.hasNoFaultOnDeskAndPhone();
        byte[] certified = Files.readAllBytes(readerTypes.take("a[download]"));
        assertThat(certified).isEqualTo(asks().bytes(files.get(1)));
        assertThat(TakenFiles.textOfFirstPage(asks().bytes(files.get(0))))
                .contains("BẢN SAO", "Trung tâm Lưu trữ lịch sử tỉnh");
        try (PDDocument signed = Loader.loadPDF(certified)) {
            assertThat(signed.getSignatureDictionaries()).hasSize(1);
        }
        assertThat(TakenFiles.namesIn(asks().bytes(files.get(2))))
                .anyMatch(name -> name.endsWith("/METS.xml"))
                .anyMatch(name -> name.endsWith("metadata/descriptive/EAD.xml"))
                .anyMatch(name -> name.contains("representations/rep1/data/"))
                .anyMatch(name -> name.endsWith("documentation/tep-van-ban-xac-thuc.pdf"));
        assertThat(get(staff, files.get(0)).status()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void anybodyMayAskWhetherACopyIsTrueAndOneAlteredByteIsDenounced() throws IOException {
        byte[] certified = asks().bytes(files.get(1));
        Window anybody = window();
        anybody.open("/xac-thuc").hasNoFaultOnDeskAndPhone();
        String code = TakenFiles.confirmationCode(certified);
        anybody.open("/xac-thuc/" + code);
        assertThat(anybody.page().locator("main").innerText())
                .contains(code)
                .doesNotContain(TITLE, "Nguyễn Thị Lan", "042075001234");
        PagePictures.keepIfWanted(anybody, "confirm-code");
        anybody.hasNoFaultOnDeskAndPhone();
        byte[] altered = certified.clone();
        altered[altered.length / 2] ^= 1;
        assertThat(confirm(anybody, certified)).contains("Đúng là bản sao đã cấp");
        PagePictures.keepIfWanted(anybody, "confirm-genuine");
        anybody.hasNoFaultOnDeskAndPhone();
        assertThat(confirm(anybody, altered)).contains("thay đổi");
        PagePictures.keepIfWanted(anybody, "confirm-altered");
        anybody.hasNoFaultOnDeskAndPhone();
    }

    @Test
    @Order(7)
    void thePagesOfTheRoomHaveNoFaultAxeKnowsAndFitAPhone() {
        for (String address : List.of(
                "/phong-doc",
                "/phong-doc/gio",
                "/phong-doc/ho-so-giay",
                "/phong-doc/tai-khoan",
                "/phong-doc/phieu/" + request,
                "/tai-lieu/" + document)) {
            reader.open(address).hasNoFaultOnDeskAndPhone();
        }
        for (String address : List.of(
                "/quan-tri/yeu-cau?loc=tat-ca",
                "/quan-tri/yeu-cau/" + request,
                "/quan-tri/doc-gia",
                "/quan-tri/doc-gia/" + READER,
                "/quan-tri/nhat-ky",
                "/quan-tri/thong-ke")) {
            staff.open(address).hasNoFaultOnDeskAndPhone();
            PagePictures.keepIfWanted(staff, "staff-" + address.split("[/?]", -1)[2]);
        }
        keepPicturesOfThePhone();
    }

    @Test
    @Order(8)
    void aTimeThatEndsWhileTheArchiveIsStoppedIsOverAndFiveDaysLaterTheReadingCopyDeletesItself() throws Exception {
        Dip copy = given(DipKind.READING, onlyRead);
        assertThat(copy.deleteAt()).isEqualTo(copy.period().until().plus(Duration.ofDays(5)));
        assertThat(asks().given(ReaderAsks.ofPages(onlyRead))).isEqualTo(ReaderAsks.ofPages(onlyRead));

        archive.goOnAt(copy.deleteAt().minus(Duration.ofHours(1)));
        windows();

        assertThat(asks().given(ReaderAsks.ofPages(onlyRead))).isEmpty();
        assertThat(asks().given(ReaderAsks.ofWordsAndFile(onlyRead))).isEmpty();
        assertThat(asks().given(ReaderAsks.ofPages(document))).isEqualTo(ReaderAsks.ofPages(document));
        readerTypes.signIn(READER, PASSWORD, "/phong-doc");
        assertThat(endedLines()).contains(ONLY_READ_TITLE);
        assertThat(reader.open("/tai-lieu/" + onlyRead).shows("[data-viewer-image]"))
                .isFalse();
        assertThat(new ArchiveRequests(archive.running().address())
                        .get("/api/v1/documents/" + onlyRead + "/pages/2/image?width=800")
                        .statusCode())
                .as("an archivist has the scan open")
                .isEqualTo(200);
        assertThat(kept("cache/pages/" + onlyRead)).isNotEmpty();
        assertThat(scansOf(onlyRead)).isNotEmpty();

        archive.goOnAt(copy.deleteAt());
        windows();
        ArchiveTime time = archive.time(READER);
        await("deleted", () -> given(DipKind.READING, onlyRead).state() == DipState.DELETED);

        assertThat(time.hasReached(copy.deleteAt())).isTrue();
        assertThat(kept("cache/pages/" + onlyRead)).isEmpty();
        assertThat(scansOf(onlyRead)).isEmpty();
        readerTypes.signIn(READER, PASSWORD, "/phong-doc");
        assertThat(reader.page().locator("main").innerText()).contains(TITLE).doesNotContain(ONLY_READ_TITLE);
        assertThat(asks().given(ReaderAsks.ofPages(document))).isEqualTo(ReaderAsks.ofPages(document));
    }

    @Test
    @Order(9)
    void aTimeThatEndsWhileTheArchiveRunsIsOverAtThatSecondAndNothingIsLeft() throws Exception {
        Instant until = given(DipKind.READING, document).period().until();
        Map<String, Instant> untils = new LinkedHashMap<>();
        ReaderAsks.ofPages(document).forEach(address -> untils.put(address, until));
        for (Dip dip : archive.given(request)) {
            if (dip.kind().downloadable()) {
                untils.put("/api/v1/dips/" + dip.id() + "/file", dip.period().until());
            }
        }
        assertThat(untils).containsKeys(files.toArray(new String[0]));
        assertThat(kept("cache/pages/" + document)).isNotEmpty();

        archive.goOnAt(Collections.min(untils.values()).minus(archive.timeToStart()));
        windows();
        readerTypes.signIn(READER, PASSWORD, "/phong-doc");
        asks().loseEach(untils, archive.time(READER));

        assertThat(asks().given(ReaderAsks.ofWordsAndFile(document))).isEmpty();
        assertThat(reader.open("/tai-lieu/" + document).shows("[data-viewer-image]"))
                .isFalse();
        for (String file : files) {
            assertThat(get(reader, pageOf(file)).status()).as(file).isEqualTo(404);
        }
        await("the copies' files are gone", () -> kept("dip").isEmpty());
        await("what was drawn is gone", () -> kept("cache/pages/" + document).isEmpty());
        assertThat(scansOf(document)).isEmpty();
        for (Dip dip : archive.given(request)) {
            boolean listed =
                    dip.kind() == DipKind.READING && dip.document().toString().equals(document);
            assertThat(dip.state()).as("%s", dip.kind()).isEqualTo(listed ? DipState.READY : DipState.DELETED);
        }
        assertThat(reader.open("/phong-doc")
                        .page()
                        .locator("section:has(#at-hand)")
                        .innerText())
                .doesNotContain(TITLE);
        assertThat(endedLines()).contains(TITLE);
    }

    /** Copies are given by whole days: what is granted before midnight and made after it ends a day later. */
    private static void leaveMidnightBehind() throws SQLException {
        ZonedDateTime now = ZonedDateTime.now(Vietnam.ZONE);
        if (now.toLocalTime().isAfter(LocalTime.of(23, 30))) {
            archive.goOnAt(now.toLocalDate()
                    .plusDays(1)
                    .atTime(0, 1)
                    .atZone(Vietnam.ZONE)
                    .toInstant());
        }
    }

    private static void windows() {
        reader = window();
        staff = window();
        readerTypes = new Keyboard(reader);
        staffTypes = new Keyboard(staff);
    }

    private static Window window() {
        return new Window(browser.onDesk(), archive.running().address());
    }

    private static ReaderAsks asks() {
        return new ReaderAsks(archive.running().address(), READER, PASSWORD);
    }

    private static Dip given(DipKind kind, String of) {
        return archive.given(request).stream()
                .filter(dip -> dip.kind() == kind && dip.document().toString().equals(of))
                .findFirst()
                .orElseThrow();
    }

    private static void addPaperRecord() {
        Page page = staff.open("/quan-tri/ho-so-giay").page();
        staffTypes.type("#phong", "H49.77");
        staffTypes.type("#ma-ho-so", PAPER);
        staffTypes.type("#tieu-de", PAPER_TITLE);
        staffTypes.type("#vi-tri", "Kho 2, kệ 5, hộp 12");
        staffTypes.follow("form:has(#ma-ho-so) button[type=submit]");
        page.locator("tbody:has-text('" + PAPER_TITLE + "')").waitFor();
    }

    private static String value(String list, int place) {
        return reader.page().locator(list + " option").nth(place).getAttribute("value");
    }

    private static String endedLines() {
        return reader.open("/phong-doc").page().locator("section:has(#ended)").innerText();
    }

    private static void keepPicturesOfThePhone() {
        if (Boolean.getBoolean("kho.pictures")) {
            Window phone = new Window(browser.onPhone(), archive.running().address());
            new Keyboard(phone).signIn(READER, PASSWORD, "/phong-doc");
            PagePictures.keepIfWanted(phone, "reading-room-given");
            PagePictures.keepIfWanted(phone.open("/tai-lieu/" + document), "document-granted");
            PagePictures.keepIfWanted(phone.open("/phong-doc/phieu/" + request), "request");
        }
    }

    private static APIResponse get(Window window, String path) {
        return window.page().request().get(archive.running().address() + path);
    }

    /** Where the file of this kind is fetched, once the reader is shown that it is made. */
    private static String fetchAddress(String kind) {
        String words = wordsOf(kind);
        String link = ".request-lines li:has-text('" + words + "') a[href^='/phong-doc/ban-sao/']";
        for (int asked = 0; asked < PATIENCE_MILLIS / 500; asked++) {
            reader.open("/phong-doc");
            if (reader.shows(link)) {
                String page = reader.page().locator(link).first().getAttribute("href");
                return "/api/v1/dips/" + page.substring(page.lastIndexOf('/') + 1) + "/file";
            }
            reader.page().waitForTimeout(500);
        }
        throw new AssertionError(
                "never made: " + kind + "; " + reader.page().locator("main").innerText());
    }

    private static String pageOf(String file) {
        return file.replaceAll("/api/v1/dips/(.*)/file", "/phong-doc/ban-sao/$1");
    }

    private static String wordsOf(String kind) {
        return switch (kind) {
            case "PLAIN_COPY" -> "Bản sao không xác thực ·";
            case "CERTIFIED_COPY" -> "Bản sao có xác thực ·";
            default -> "dạng gói DIP ·";
        };
    }

    private static String confirm(Window window, byte[] file) throws IOException {
        Path saved = Files.write(folder.resolve("ban-sao.pdf"), file);
        Keyboard keys = new Keyboard(window.open("/xac-thuc"));
        keys.name("input[type=file]", saved);
        keys.follow("form:has(input[type=file]) button[type=submit]");
        String answer = window.page().locator("body").innerText();
        assertThat(window.shows("main .notice-heading"))
                .as("an answer to the question in: %s", answer)
                .isTrue();
        return answer;
    }

    /** The files under a folder of the archive. */
    private static List<Path> kept(String place) throws IOException {
        Path there = archive.data().resolve(place);
        if (!Files.exists(there)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(there)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> scansOf(String aip) throws IOException {
        return kept("cache/scans").stream()
                .filter(scan -> scan.getFileName().toString().startsWith(aip))
                .toList();
    }

    private interface State {
        boolean reached() throws Exception;
    }

    private static void await(String what, State state) throws Exception {
        for (int asked = 0; asked < PATIENCE_MILLIS / 250; asked++) {
            if (state.reached()) {
                return;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("never came true: " + what);
    }
}
