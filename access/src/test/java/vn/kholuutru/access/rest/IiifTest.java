package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleScan;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.access.iiif.PresentationRules;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;

/** The archive for viewers of any maker: pictures, manifests and searches as IIIF says, for whoever may read. */
@QuarkusTest
@TestProfile(InMemory.WithAnonymousReading.class)
class IiifTest {
    private static final String OPEN = "/iiif/image/" + ExampleArchive.OPEN + "/1";
    private static final String CLOSED = "/iiif/image/" + ExampleArchive.CONDITIONAL + "/1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AipStore store;

    @Inject
    SubmissionJournal journal;

    @TempDir
    Path folder;

    @Test
    void aPictureIsDescribedAsImageThreeSays() {
        given().redirects()
                .follow(false)
                .get(OPEN)
                .then()
                .statusCode(303)
                .header("Location", containsString(OPEN + "/info.json"));
        BufferedImage picture = picture(given().get(OPEN + "/full/max/0/default.jpg"));
        given().get(OPEN + "/info.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Access-Control-Allow-Origin", "*")
                .header("Link", containsString("level2.json>;rel=\"profile\""))
                .body("'@context'", equalTo("http://iiif.io/api/image/3/context.json"))
                .body("id", containsString(OPEN))
                .body("type", equalTo("ImageService3"))
                .body("protocol", equalTo("http://iiif.io/api/image"))
                .body("profile", equalTo("level2"))
                .body("width", equalTo(picture.getWidth()))
                .body("height", equalTo(picture.getHeight()))
                .body("tiles[0].width", equalTo(1024))
                .body("maxArea", nullValue());
        given().accept("application/ld+json")
                .get(OPEN + "/info.json")
                .then()
                .contentType(containsString("application/ld+json"))
                .contentType(containsString("image/3/context.json"));
    }

    @Test
    void theWholePictureIsTheScanItselfByteForByte() {
        byte[] asScanned = archivist()
                .get("/api/v1/documents/" + ExampleArchive.OPEN + "/pages/1/image")
                .asByteArray();

        Response whole = given().get(OPEN + "/full/max/0/default.jpg");

        assertThat(whole.asByteArray()).isEqualTo(asScanned);
        assertThat(whole.header("Link")).contains("/full/max/0/default.jpg>;rel=\"canonical\"");
        given().header("If-None-Match", whole.header("ETag"))
                .get(OPEN + "/full/max/0/default.jpg")
                .then()
                .statusCode(304);
    }

    @Test
    void partsSizesTurnsAndColoursAreThoseAskedFor() {
        BufferedImage whole = picture(given().get(OPEN + "/full/max/0/default.jpg"));

        assertSize(given().get(OPEN + "/100,200,300,150/max/0/default.png"), 300, 150);
        assertSize(given().get(OPEN + "/100,200,300,150/100,/90/color.jpg"), 50, 100);
        assertSize(given().get(OPEN + "/square/64,64/180/gray.png"), 64, 64);
        assertSize(
                given().get(OPEN + "/full/!200,200/270/bitonal.png"), 200, 200 * whole.getWidth() / whole.getHeight());
        BufferedImage part = picture(given().get(OPEN + "/100,50,300,150/max/0/default.png"));
        for (int at = 0; at < 140; at += 7) {
            assertThat(green(part.getRGB(at * 2, at))).isCloseTo(green(whole.getRGB(100 + at * 2, 50 + at)), near(3));
        }
        BufferedImage turned = picture(given().get(OPEN + "/100,50,300,150/max/90/default.png"));
        for (int at = 0; at < 140; at += 7) {
            assertThat(turned.getRGB(149 - at, at * 2)).isEqualTo(part.getRGB(at * 2, at));
        }
        BufferedImage ink = picture(given().get(OPEN + "/full/max/0/bitonal.png"));
        assertThat(ink.getColorModel().getPixelSize()).isEqualTo(1);
    }

    private static Offset<Integer> near(int difference) {
        return Offset.offset(difference);
    }

    @Test
    void aComposedPageHasPartsToo() {
        JsonNode information = json(archivist().get(CLOSED + "/info.json"));

        assertSize(
                archivist().get(CLOSED + "/full/max/0/default.jpg"),
                information.path("width").asInt(),
                information.path("height").asInt());
        assertSize(archivist().get(CLOSED + "/pct:10,10,50,50/200,/0/default.jpg"), 200, 283);
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        given().get(OPEN + "/full/max/0/default.exe").then().statusCode(400).body("code", equalTo("IIIF_SYNTAX"));
        given().get(OPEN + "/full/^max/0/default.jpg")
                .then()
                .statusCode(501)
                .contentType("application/problem+json")
                .body("code", equalTo("IIIF_UNSUPPORTED"));
        given().get("/iiif/image/" + ExampleArchive.OPEN + "/3/info.json")
                .then()
                .statusCode(404);
        given().get("/iiif/image/" + ExampleArchive.OPEN + "/x/info.json")
                .then()
                .statusCode(404);
        given().get("/iiif/image/khong-co/1/info.json").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        given().get("/iiif/image/" + ExampleArchive.DAMAGED + "/1/full/max/0/default.jpg")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNREADABLE_SCAN"));
        given().get("/iiif/khong-co").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whatIsNotForEveryoneIsShownToStaffOnlyAndKeptByNobodyElse() {
        for (String path : List.of(
                CLOSED + "/info.json",
                CLOSED + "/full/max/0/default.jpg",
                CLOSED,
                "/iiif/presentation/" + ExampleArchive.CONDITIONAL + "/manifest",
                "/iiif/search/" + ExampleArchive.CONDITIONAL + "?q=so")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .header("Access-Control-Allow-Origin", nullValue())
                    .body(not(containsString("quý I")));
            reader().get(path).then().statusCode(403).body("code", equalTo("READING_NOT_ALLOWED"));
            archivist()
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue())
                    .header("Cache-Control", not(containsString("public")));
        }
        String secret = KeptExample.scan("8100009", ExampleScan.withTextLayer(List.of("Mật")), 1)
                .at(AccessLevel.SECRET)
                .keep(store, journal, folder);
        archivist().get("/iiif/presentation/" + secret + "/manifest").then().statusCode(404);
        archivist().get("/iiif/search/" + secret + "?q=mat").then().statusCode(404);
        archivist().get("/iiif/image/" + secret + "/1/info.json").then().statusCode(404);
    }

    @Test
    void everyKindOfDocumentHasAManifestByTheRules() throws IOException {
        ByteArrayOutputStream photograph = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", photograph);
        byte[] sound = "not much of a sound".getBytes(StandardCharsets.US_ASCII);
        byte[] film = "not much of a moving picture".getBytes(StandardCharsets.US_ASCII);
        List<String> manifests = new ArrayList<>(List.of(
                manifest(ExampleArchive.OPEN.toString()),
                manifest(KeptExample.of("8100001", FileFormat.PNG, photograph.toByteArray())
                        .keep(store, journal, folder)),
                manifest(KeptExample.of("8100002", FileFormat.MP3, sound)
                        .with("playTime", "00:02:05")
                        .keep(store, journal, folder)),
                manifest(KeptExample.of("8100003", FileFormat.MP4, film)
                        .with("playTime", "01:00:00")
                        .keep(store, journal, folder)),
                manifest(KeptExample.scan("8100004", ExampleScan.ofImages(twoHundredPages()), 200)
                        .keep(store, journal, folder))));

        for (String manifest : manifests) {
            assertThat(PresentationRules.faultsOf(JSON.readTree(manifest))).isEmpty();
            // kept so that the public validator can be asked, see docs/viewing.md
            Files.writeString(
                    Files.createDirectories(Path.of("target", "iiif"))
                            .resolve("manifest-" + manifests.indexOf(manifest) + ".json"),
                    manifest);
        }
        assertThat(JSON.readTree(manifests.get(2)).at("/items/0/duration").asDouble())
                .isEqualTo(125);
        assertThat(JSON.readTree(manifests.get(4)).path("items")).hasSize(200);
    }

    private String manifest(String id) {
        return given().get("/iiif/presentation/" + id + "/manifest")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> twoHundredPages() {
        return IntStream.rangeClosed(1, 200)
                .mapToObj(page -> "Trang số " + page)
                .toList();
    }

    @Test
    void aManifestSpeaksBothLanguagesAndLeadsToEverythingElse() {
        given().get("/iiif/presentation/" + ExampleArchive.OPEN + "/manifest")
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .body("label.vi[0]", startsWith("Quyết định về việc"))
                .body("items[1].label.vi[0]", equalTo("Trang 2"))
                .body("items[1].label.en[0]", equalTo("Page 2"))
                .body(
                        "metadata.find { it.label.en != null && it.label.vi[0] == 'Trích yếu nội dung' }.value.none[0]",
                        startsWith("Quyết định"))
                .body("requiredStatement.value.vi[0]", containsString("Kho lưu trữ số"))
                .body("behavior", equalTo(List.of("paged")))
                .body("seeAlso.format", equalTo(List.of("application/json", "text/turtle")))
                .body("rendering[0].format", equalTo("application/pdf"))
                .body("partOf[0].label.vi[0]", startsWith("Hồ sơ về việc"))
                .body("service[0].type", equalTo("SearchService2"));
        archivist()
                .get("/iiif/presentation/" + ExampleArchive.CONDITIONAL + "/manifest")
                .then()
                .statusCode(200)
                .body("rendering[0].format", equalTo("application/pdf"))
                .body("requiredStatement.value.en[0]", containsString("Conditional access"));
    }

    @Test
    void theViewersEngineComesFromUsSmallAndWithItsLicence() {
        String folder = "/vendor/openseadragon-5.0.1/";

        given().header("Accept-Encoding", "gzip")
                .get(folder + "openseadragon.min.js")
                .then()
                .statusCode(200)
                .contentType(containsString("javascript"))
                .header("Content-Encoding", "gzip");
        given().get(folder + "LICENSE.txt").then().statusCode(200).body(containsString("OpenSeadragon contributors"));
        given().get("/").then().body(not(containsString("vendor")));
    }

    @Test
    void aFindIsBoxedWhereItStandsAndOnEachLineItStandsOn() {
        String id = KeptExample.scan(
                        "8100005",
                        ExampleScan.withTextLayer(
                                List.of("Trang đầu", "Về việc phê duyệt kế hoạch số\nhóa tài liệu lưu trữ")),
                        2)
                .keep(store, journal, folder);

        ValidatableResponse found = given().queryParam("q", "\"so hoa\"")
                .get("/iiif/search/" + id)
                .then()
                .statusCode(200)
                .body("'@context'", equalTo("http://iiif.io/api/search/2/context.json"))
                .body("type", equalTo("AnnotationPage"))
                .body("id", containsString("/iiif/search/" + id + "?q=%22so%20hoa%22"))
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("Annotation"))
                .body("items[0].motivation", equalTo("highlighting"))
                .body("items[0].body.value", equalTo("số hóa"))
                .body("items[0].target", hasSize(2))
                .body("items[0].target[0]", containsString("/canvas/2#xywh="))
                .body("annotations[0].items[0].motivation", equalTo("contextualizing"))
                .body("annotations[0].items[0].target.selector[0].prefix", equalTo("Về việc phê duyệt kế hoạch"))
                .body("annotations[0].items[0].target.selector[0].exact", equalTo("số hóa"))
                .body("annotations[0].items[0].target.selector[0].suffix", equalTo("tài liệu lưu trữ"));
        List<Integer> first = box(found.extract().path("items[0].target[0]"));
        List<Integer> second = box(found.extract().path("items[0].target[1]"));
        assertThat(second.get(0)).as("the next line begins further left").isLessThan(first.get(0));
        assertThat(second.get(1)).as("and lower").isGreaterThan(first.get(1) + first.get(3) / 2);
        given().get("/iiif/search/" + id + "?q=sơ").then().body("items", hasSize(0));
        given().get("/iiif/search/" + id).then().statusCode(200).body("items", hasSize(0));
        given().get("/iiif/search/" + id + "?q=so&motivation=painting&user=x")
                .then()
                .body("items", hasSize(0))
                .body("ignored", equalTo(List.of("user")));
    }

    private static List<Integer> box(String target) {
        return Arrays.stream(target.substring(target.indexOf('=') + 1).split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }

    private static RequestSpecification reader() {
        return given().auth().preemptive().basic("reader", "reader");
    }

    private static RequestSpecification archivist() {
        return given().auth().preemptive().basic("archivist", "archivist");
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSize(Response answer, int width, int height) {
        BufferedImage picture = picture(answer);
        assertThat(List.of(picture.getWidth(), picture.getHeight())).isEqualTo(List.of(width, height));
    }

    private static BufferedImage picture(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int green(int colour) {
        return colour >> 8 & 0xFF;
    }
}
