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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.AccessLevel;
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
                        containsString("/pages/1/image\" alt=\"Ảnh: Lễ khánh thành\""),
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

    /** Stored and known to the journal; not in the index, whose counts other tests know. */
    private String keep(String ordinal, FileFormat format, byte[] bytes) {
        AipId id = AipId.random();
        DocumentCode code = new DocumentCode(ExampleArchive.DOSSIER + "." + ordinal);
        AipAddress address = new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, id);
        Description description = new Description(
                ProfileId.TT05_2025,
                format == FileFormat.HTML ? RecordKind.DOCUMENT : RecordKind.PHOTO,
                Map.of(
                        new FieldCode(format == FileFormat.HTML ? "subject" : "imageTitle"),
                        List.of("Lễ khánh thành"),
                        new FieldCode("mode"),
                        List.of("01")),
                true);
        ContentFacts facts = new ContentFacts(
                code + "." + format.extensions().getFirst(),
                "a." + format.extensions().getFirst(),
                bytes.length,
                format.mediaType(),
                "UNKNOWN",
                0,
                digest(DigestAlgorithm.SHA_256, bytes),
                digest(DigestAlgorithm.SHA_512, bytes));
        store.store(new AipPackage(
                address,
                code,
                description,
                AccessLevel.PUBLIC,
                facts,
                written(id, bytes),
                new byte[] {'\n'},
                new byte[] {'\n'},
                new byte[] {1},
                List.of()));
        enter(address, code, bytes);
        return id.toString();
    }

    private void enter(AipAddress address, DocumentCode code, byte[] bytes) {
        DeliveryId delivery = DeliveryId.random();
        Instant now = Instant.parse("2026-06-09T02:00:00Z");
        journal.open(new SubmissionJournal.Delivery(
                delivery,
                "Ảnh và băng ghi âm",
                DeliveryTerms.standard(ProfileId.TT05_2025, false),
                "archivist",
                now,
                SubmissionJournal.DeliveryState.OPEN,
                List.of()));
        SubmissionId submission = SubmissionId.random();
        journal.receive(List.of(new SubmissionJournal.Submission(
                submission,
                delivery,
                code.value(),
                Optional.of(code),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                now,
                now)));
        journal.reserve(submission, address, code, digest(DigestAlgorithm.SHA_256, bytes));
        journal.advance(submission, SubmissionState.ACCEPTED, Optional.of(address), 0, List.of());
    }

    private Path written(AipId id, byte[] bytes) {
        try {
            return Files.write(folder.resolve(id.toString()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checksum digest(DigestAlgorithm algorithm, byte[] bytes) {
        try {
            return Checksum.of(
                    algorithm, MessageDigest.getInstance(algorithm.jcaName()).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
