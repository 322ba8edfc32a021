package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.AuditLog.Filter;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.UserRegister;

/** What a granted request opens, to whom, and until when. Each test has readers of its own. */
@QuarkusTest
@TestProfile(InMemory.class)
class GrantedReadingTest {
    private static final String DOCUMENT = "/api/v1/documents/" + ExampleArchive.CONDITIONAL;
    private static final String PICTURE = "/iiif/image/" + ExampleArchive.CONDITIONAL + "/1";
    private static final String MANIFEST = "/iiif/presentation/" + ExampleArchive.CONDITIONAL + "/manifest";
    private static final String SEARCH = "/iiif/search/" + ExampleArchive.CONDITIONAL + "?q=so";
    private static final String PAGE = "/tai-lieu/" + ExampleArchive.CONDITIONAL;
    private static final String THUMBNAIL = DOCUMENT + "/pages/1/image?width=160";
    private static final List<String> OF_PAGES = List.of(
            DOCUMENT + "/pages/1/image",
            THUMBNAIL,
            DOCUMENT + "/pages/1/image?width=800",
            PICTURE + "/info.json",
            PICTURE + "/full/max/0/default.jpg",
            PICTURE + "/full/160,/0/default.jpg",
            PICTURE + "/100,100,300,300/100,/90/gray.png",
            MANIFEST);
    private static final List<String> OF_WORDS = List.of(DOCUMENT + "/pages/1/text", SEARCH);
    private static final List<String> OF_THE_FILE = List.of(
            DOCUMENT + "/content",
            DOCUMENT + "/content?version=1",
            DOCUMENT + "/content?disposition=inline",
            DOCUMENT + "/representations/pdfa",
            DOCUMENT + "/representations/text-layer",
            DOCUMENT + "/representations/view");

    @Inject
    ExampleReadingRoom room;

    @Inject
    UserRegister users;

    @Inject
    DipRegister dips;

    @Inject
    AuditLog log;

    private final String reader = "doc-gia-" + UUID.randomUUID();
    private final String other = "nguoi-doc-khac-" + UUID.randomUUID();

    @BeforeEach
    void openAccounts() {
        users.keep(reader, BcryptUtil.bcryptHash("mat-khau", 4), Role.READER);
        users.keep(other, BcryptUtil.bcryptHash("mat-khau", 4), Role.READER);
    }

    @Test
    void aReaderWithoutAGrantReadsTheDescriptionAndIsToldHowToAsk() {
        as(reader).get(DOCUMENT).then().statusCode(200).body("accessLevel", equalTo("conditional"));
        for (String path : OF_PAGES) {
            as(reader).get(path).then().statusCode(403).body("code", equalTo("READING_NOT_ALLOWED"));
        }
        as(reader)
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("Tài liệu sử dụng có điều kiện"))
                .body(containsString("action=\"/phong-doc/gio\""))
                .body(containsString("name=\"ma\" value=\"" + ExampleArchive.CONDITIONAL + "\""))
                .body(not(containsString("/pages/1/image")));
        as(reader).get(PAGE + "?muc=van-ban").then().body(not(containsString("Trần Kín")));
    }

    @Test
    void aPictureThatCannotBeMarkedIsRefusedInWords() throws IOException {
        room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(5), false);
        as(reader).get(THUMBNAIL).then().statusCode(200);
        Path kept = Path.of(
                ConfigProvider.getConfig().getValue("kho.data", String.class),
                "cache",
                "pages",
                ExampleArchive.CONDITIONAL.toString());
        try (Stream<Path> pictures = Files.list(kept)) {
            Path thumbnail = pictures.filter(file -> file.toString().endsWith("-160.jpg"))
                    .findFirst()
                    .orElseThrow();
            byte[] whole = Files.readAllBytes(thumbnail);
            // the head, which tells the size, and nothing after it
            Files.write(thumbnail, Arrays.copyOf(whole, whole.length / 8));
            try {
                as(reader)
                        .get(THUMBNAIL)
                        .then()
                        .statusCode(422)
                        .body("code", equalTo("UNREADABLE_SCAN"))
                        .body("vi.title", not(emptyString()));
            } finally {
                Files.delete(thumbnail);
            }
        }
        as(reader).get(THUMBNAIL).then().statusCode(200);
    }

    @Test
    void aThumbnailStaysInTheReadersBrowserNoLongerThanTheGrant() {
        room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(4), false);

        String kept = as(reader).get(THUMBNAIL).then().statusCode(200).extract().header("Cache-Control");

        assertThat(Integer.parseInt(kept.replace("private, max-age=", ""))).isBetween(0, 240);
    }

    @Test
    void aGrantOpensThePagesToItsReaderAloneAndNeverTheFile() {
        String number = room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), false);

        for (String path : OF_PAGES) {
            as(reader)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo(path.equals(THUMBNAIL) ? "private, max-age=300" : "no-store"))
                    .header("ETag", nullValue())
                    .header("Access-Control-Allow-Origin", nullValue());
            as(other).get(path).then().statusCode(403);
            given().get(path).then().statusCode(404);
        }
        for (String path : OF_THE_FILE) {
            as(reader).get(path).then().statusCode(403).body("code", equalTo("DOWNLOAD_NOT_ALLOWED"));
        }
        for (String path : OF_WORDS) {
            as(reader).get(path).then().statusCode(403).body("code", equalTo("IMAGES_ONLY"));
            as(other).get(path).then().statusCode(403).body("code", equalTo("READING_NOT_ALLOWED"));
        }
        as(reader).get(MANIFEST).then().body("rendering", nullValue()).body(not(containsString("/text")));
        assertThat(as(reader).get(DOCUMENT + "/proof").asString()).doesNotContain(".pdf");
        as(reader)
                .get(PAGE + "?muc=van-ban")
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .body(not(containsString("Trần Kín")))
                .body(containsString("chỉ gồm ảnh trang"))
                .body(containsString(number))
                .body(not(containsString("/content\"")))
                .body(not(containsString("Xem ảnh nguyên cỡ")));
        as(reader).queryParam("q", "kỷ luật").get("/api/v1/search").then().body("total", equalTo(0));
    }

    @Test
    void everyPieceCarriesItsReaderAndTheStaffSeesThePageItself() throws IOException {
        room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), false);
        room.grantReading(other, ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), false);

        for (String path : List.of(
                DOCUMENT + "/pages/1/image",
                DOCUMENT + "/pages/1/image?width=160",
                DOCUMENT + "/pages/1/image?width=800",
                PICTURE + "/full/max/0/default.jpg",
                PICTURE + "/full/!1000,1500/0/default.jpg",
                PICTURE + "/full/160,/0/default.jpg",
                PICTURE + "/200,200,400,400/200,/0/default.jpg",
                PICTURE + "/200,200,400,400/200,/180/default.png",
                PICTURE + "/200,200,400,400/200,/90/bitonal.png")) {
            BufferedImage own = picture(as(reader).get(path));
            BufferedImage others = picture(as(other).get(path));
            BufferedImage plain = picture(staff().get(path));

            assertThat(own.getWidth()).as(path).isEqualTo(plain.getWidth());
            assertThat(own.getHeight()).as(path).isEqualTo(plain.getHeight());
            assertThat(different(own, plain)).as(path).isGreaterThan(0.004);
            assertThat(different(own, others)).as(path).isPositive();
        }
    }

    @Test
    void aGrantEndsToTheSecond() {
        Instant begun = room.now();
        room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), false);
        Instant end = begun.plus(Duration.ofMinutes(30));

        room.moveOn(Duration.between(room.now(), end).minusMinutes(10));
        OF_PAGES.forEach(path -> as(reader).get(path).then().statusCode(200));
        room.moveOn(Duration.between(room.now(), end).plusSeconds(1));

        OF_PAGES.forEach(path -> as(reader).get(path).then().statusCode(403));
        as(reader).get(PAGE).then().body(not(containsString("/pages/1/image")));
    }

    @Test
    void aGrantThatIsTakenBackIsOverAtOnce() {
        room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofDays(15), false);
        as(reader).get(OF_PAGES.getFirst()).then().statusCode(200);

        dips.revoke(dips.of(reader).getFirst().id(), room.now());

        OF_PAGES.forEach(path -> as(reader).get(path).then().statusCode(403));
    }

    @Test
    void whatIsForTheReadingRoomIsReadAtItsTerminalsAlone() {
        room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), true);

        for (String path : OF_PAGES) {
            as(reader).get(path).then().statusCode(403).body("code", equalTo("READING_ROOM_ONLY"));
        }
        as(reader).get(PAGE).then().body(containsString("Chỉ đọc tại máy của phòng đọc"));
    }

    @Test
    void aPageWithItsPartsIsOneViewUnderItsRequest() {
        String number = room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), false);

        OF_PAGES.forEach(path -> as(reader).get(path).then().statusCode(200));
        as(reader).get(DOCUMENT).then().statusCode(200);

        List<AuditEntry> noted = noted();
        assertThat(noted)
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.PAGE_VIEWED, AuditAction.DESCRIPTION_VIEWED);
        assertThat(noted).allSatisfy(entry -> {
            assertThat(entry.request()).contains(number);
            assertThat(entry.purpose()).contains(Purpose.PERSONAL);
            assertThat(entry.subject()).isEqualTo(ExampleArchive.CONDITIONAL.toString());
            assertThat(entry.fonds()).contains(ExampleArchive.FONDS.value());
            assertThat(entry.refusal()).isEmpty();
            assertThat(entry.place()).isNotEmpty();
        });
        assertThat(noted)
                .filteredOn(entry -> entry.action() == AuditAction.PAGE_VIEWED)
                .extracting(AuditEntry::page)
                .containsExactly(OptionalInt.of(1));
        room.moveOn(Duration.ofMinutes(1));
        as(reader).get(OF_PAGES.getFirst()).then().statusCode(200);
        assertThat(noted()).hasSize(3);
    }

    /** What this reader left in the log beside having signed in. */
    private List<AuditEntry> noted() {
        return log.read(Filter.ofAccount(reader), 0, 200).stream()
                .filter(entry -> entry.action() != AuditAction.SIGNED_IN)
                .toList();
    }

    @Test
    void thumbnailsAreNoViews() {
        room.grantReading(reader, ExampleArchive.CONDITIONAL, Duration.ofMinutes(30), false);

        as(reader).get(DOCUMENT + "/pages/1/image?width=160").then().statusCode(200);
        as(reader).get(PICTURE + "/full/160,/0/default.jpg").then().statusCode(200);

        assertThat(noted()).isEmpty();
    }

    @Test
    void refusalsAreNotedAndDoNotFloodTheLog() {
        for (int page = 1; page <= 20; page++) {
            as(reader).get(DOCUMENT + "/content?try=" + page).then().statusCode(403);
        }
        as(reader).get(DOCUMENT + "/pages/1/image").then().statusCode(403);

        assertThat(noted())
                .extracting(AuditEntry::action, AuditEntry::refusal)
                .containsExactlyInAnyOrder(
                        tuple(AuditAction.FILE_DOWNLOADED, Optional.of("DOWNLOAD_NOT_ALLOWED")),
                        tuple(AuditAction.PAGE_VIEWED, Optional.of("READING_NOT_ALLOWED")));
    }

    @Test
    void aDownloadIsNoted() {
        as(reader)
                .get("/api/v1/documents/" + ExampleArchive.OPEN + "/content")
                .then()
                .statusCode(200);

        assertThat(noted()).extracting(AuditEntry::action).containsExactly(AuditAction.FILE_DOWNLOADED);
        as(reader).get("/api/v1/search?q=quý").then().body("items", hasSize(1));
    }

    private static BufferedImage picture(Response answer) throws IOException {
        byte[] bytes = answer.then().statusCode(200).extract().asByteArray();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** The share of pixels that are clearly not the same. */
    private static double different(BufferedImage one, BufferedImage other) {
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                different += Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff)) > 24 ? 1 : 0;
            }
        }
        return (double) different / one.getWidth() / one.getHeight();
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, "mat-khau");
    }

    private static RequestSpecification staff() {
        return given().auth().preemptive().basic("archivist", "archivist");
    }
}
