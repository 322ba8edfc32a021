package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.SubmissionJournal;

/** Photographs, recordings and office files are shown for what they are, to whoever may read them. */
@QuarkusTest
@TestProfile(InMemory.class)
class MediaReadingTest {
    @Inject
    AipStore store;

    @Inject
    SubmissionJournal journal;

    @TempDir
    Path folder;

    @Test
    void aPhotographIsItsOwnOnlyPage() throws IOException {
        String photograph = keep("8000001", FileFormat.PNG, png(1000, 500));

        reader().get("/tai-lieu/" + photograph)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("/0/default.jpg\" alt=\"Ảnh: Lễ khánh thành\""),
                        not(containsString("0 trang"))));
        byte[] small = reader().get("/api/v1/documents/" + photograph + "/pages/1/image?width=160")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        assertEquals(160, ImageIO.read(new ByteArrayInputStream(small)).getWidth());
        reader().get("/api/v1/documents/" + photograph + "/pages/2/image")
                .then()
                .statusCode(404);
        given().get("/api/v1/documents/" + photograph + "/pages/1/image").then().statusCode(401);
    }

    @Test
    void aDamagedPhotographIsNamedAndNotAnError() {
        String photograph = keep("8000002", FileFormat.TIFF, "II*\0".getBytes(StandardCharsets.US_ASCII));

        reader().get("/api/v1/documents/" + photograph + "/pages/1/image")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNREADABLE_SCAN"));
    }

    @Test
    void aRecordingIsAskedForInWaysInWhichItCanBeGiven() {
        String sound = keep("8000019", FileFormat.MP3, "ID3 another sound".getBytes(StandardCharsets.US_ASCII));

        for (String delivery : List.of("reading", "certified_copy")) {
            reader().contentType("application/json")
                    .body(request(sound, delivery))
                    .post("/api/v1/access-requests")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("KIND_NOT_POSSIBLE"));
        }
        reader().contentType("application/json")
                .body(request(sound, "package"))
                .post("/api/v1/access-requests")
                .then()
                .statusCode(201);
    }

    private static String request(String document, String delivery) {
        return """
                {"purpose": "02", "purposeContent": "kiểm tra", "feeCategory": "10", "researchTopic": "Ruộng đất",
                 "items": [{"id": "%s", "delivery": "%s"}]}""".formatted(document, delivery);
    }

    @Test
    void aRecordingIsPlayedInPartsByTheBrowser() {
        String sound = keep("8000003", FileFormat.MP3, "ID3 not much of a sound".getBytes(StandardCharsets.US_ASCII));
        String film = keep("8000004", FileFormat.MP4, "not much of a film".getBytes(StandardCharsets.US_ASCII));

        reader().get("/tai-lieu/" + sound)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("media-src 'self'"))
                .body(containsString("<audio controls"));
        reader().get("/tai-lieu/" + film).then().statusCode(200).body(containsString("<video controls"));
        reader().header("Range", "bytes=0-2")
                .get("/api/v1/documents/" + sound + "/content?disposition=inline")
                .then()
                .statusCode(206)
                .contentType("audio/mpeg")
                .header("Content-Disposition", startsWith("inline"))
                .body(equalTo("ID3"));
        given().get("/tai-lieu/" + sound).then().statusCode(200).body(not(containsString("<audio")));
    }

    @Test
    void anOfficeFileIsForDownloadAndAWebPageNeverRunsHere() {
        String page = keep("8000005", FileFormat.HTML, "<p>Biên bản</p>".getBytes(StandardCharsets.UTF_8));

        reader().get("/tai-lieu/" + page).then().statusCode(200).body(containsString("Tài liệu soạn thảo trên máy"));
        reader().get("/tai-lieu/" + page + "?muc=van-ban").then().statusCode(200);
        reader().get("/api/v1/documents/" + page + "/content?disposition=inline")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"));
    }

    private static RequestSpecification reader() {
        return given().header("Accept-Language", "vi").auth().preemptive().basic("reader", "reader");
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    private String keep(String ordinal, FileFormat format, byte[] bytes) {
        return KeptExample.of(ordinal, format, bytes).keep(store, journal, folder);
    }
}
