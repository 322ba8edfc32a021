package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;

@QuarkusTest
@TestProfile(InMemory.class)
class ReadingTest {
    private static final String OPEN = "/api/v1/documents/" + ExampleArchive.OPEN;
    private static final String CONDITIONAL = "/api/v1/documents/" + ExampleArchive.CONDITIONAL;
    private static final String DAMAGED = "/api/v1/documents/" + ExampleArchive.DAMAGED;
    private static final String PROBLEM = "application/problem+json";

    @Inject
    AipStore store;

    @TempDir
    Path folder;

    @Test
    void anyoneMayReadADescriptionAsJson() {
        given().accept("application/json")
                .get(OPEN)
                .then()
                .statusCode(200)
                .body("docCode", equalTo(ExampleArchive.DOSSIER + ".0000001"))
                .body("title", startsWith("Quyết định"))
                .body("content.pageCount", equalTo(2))
                .body("description.find { it.code == 'mode' }.values[0].words.vi", equalTo("Công khai"));
    }

    @Test
    void anyoneMayReadADescriptionAsRdf() {
        given().accept("text/turtle")
                .get(OPEN)
                .then()
                .statusCode(200)
                .contentType("text/turtle")
                .body(containsString("số hóa tài liệu"));
        given().accept("application/ld+json").get(OPEN).then().statusCode(200).body(containsString("@id"));
    }

    @Test
    void aCleanedValueComesWithTheTextAsDelivered() {
        given().get(OPEN)
                .then()
                .body("description.find { it.code == 'codeNotation' }.values[0].value", equalTo("QĐ-UBND"))
                .body("description.find { it.code == 'codeNotation' }.delivered", equalTo(ExampleArchive.AS_DELIVERED))
                .body("description.find { it.code == 'subject' }.delivered", nullValue());
        given().accept("text/turtle")
                .get(OPEN)
                .then()
                .body(containsString("ontology#codeNotation-asDelivered>"))
                .body(containsString(ExampleArchive.AS_DELIVERED));
    }

    @Test
    void everyVersionIsListedAndItsFileHandedOut() throws Exception {
        StoredAip damaged = store.findVersion(
                        new AipAddress(ExampleArchive.FONDS, ExampleArchive.DOSSIER, ExampleArchive.DAMAGED), 1)
                .orElseThrow();
        Path rescan = Files.write(folder.resolve("rescan.pdf"), ExampleArchive.OPEN_BYTES);
        ContentFacts facts = new ContentFacts(
                damaged.facts().fileName(),
                "quét lại.pdf",
                ExampleArchive.OPEN_BYTES.length,
                "application/pdf",
                "fmt/477",
                2,
                digest(DigestAlgorithm.SHA_256),
                digest(DigestAlgorithm.SHA_512));
        new AddVersion(
                        store,
                        new RdfDescriptionWriter(new ShaclProfileCatalogue()),
                        new CadesManifestSigner(new SigningKeySource.TrialKey(folder), Clock.systemUTC()))
                .add(Change.of(damaged).withMainFile(new ContentFile(facts, rescan)));

        given().accept("application/json")
                .get(DAMAGED)
                .then()
                .body("versions.number", equalTo(List.of(1, 2)))
                .body("versions[1].written[0]", equalTo("content/" + facts.fileName()));
        assertThat(archivist().get(DAMAGED + "/content?version=2").asByteArray())
                .isEqualTo(ExampleArchive.OPEN_BYTES);
        assertThat(archivist().get(DAMAGED + "/content?version=1").asString()).isEqualTo("%PDF-1.7 no scan at all");
        archivist().get(DAMAGED + "/content?version=3").then().statusCode(404);
        given().get(DAMAGED + "/content?version=1").then().statusCode(401);
        given().get("/tai-lieu/" + ExampleArchive.DAMAGED + "?muc=bao-quan")
                .then()
                .body(containsString("Phiên bản 2"))
                .body(containsString("bản cũ vẫn nằm trong kho"));
    }

    private static RequestSpecification archivist() {
        return given().auth().preemptive().basic("archivist", "archivist");
    }

    private static Checksum digest(DigestAlgorithm algorithm) throws Exception {
        return Checksum.of(
                algorithm, MessageDigest.getInstance(algorithm.jcaName()).digest(ExampleArchive.OPEN_BYTES));
    }

    @Test
    void aDocumentIsFoundByItsCodeToo() {
        reader().get("/api/v1/documents/" + ExampleArchive.DOSSIER + ".0000002")
                .then()
                .statusCode(200)
                .body("id", equalTo(ExampleArchive.CONDITIONAL.toString()));
    }

    @Test
    void pagesNeedAnAccount() {
        given().get(OPEN + "/pages/1/image")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("code", equalTo("LOGIN_REQUIRED"));
        given().get(OPEN + "/pages/1/text").then().statusCode(401);
        given().get(OPEN + "/content").then().statusCode(401);
        reader().get(OPEN + "/pages/1/text").then().statusCode(200).body(containsString("số hóa tài liệu"));
    }

    @Test
    void theContentOfAConditionalDocumentIsForArchivists() {
        reader().get(CONDITIONAL + "/content").then().statusCode(403).body("code", equalTo("DOWNLOAD_NOT_ALLOWED"));
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .get(CONDITIONAL + "/content")
                .then()
                .statusCode(200);
    }

    @Test
    void thePageOfAScanIsItsOwnJpeg() {
        byte[] image = reader().get(OPEN + "/pages/1/image")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        assertThat(new String(ExampleArchive.OPEN_BYTES, StandardCharsets.ISO_8859_1))
                .contains(new String(image, StandardCharsets.ISO_8859_1));
    }

    @Test
    void thumbnailsAreSmallerAndImagesAreNotSentTwice() {
        byte[] thumbnail = reader().get(OPEN + "/pages/2/image?width=160")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(thumbnail.length).isLessThan(12_000);
        String tag = reader().get(OPEN + "/pages/1/image")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        reader().header("If-None-Match", tag)
                .get(OPEN + "/pages/1/image")
                .then()
                .statusCode(304);
        reader().get(OPEN + "/pages/2/image?width=161").then().statusCode(400).body("code", equalTo("UNKNOWN_WIDTH"));
        reader().get(OPEN + "/pages/3/image").then().statusCode(404);
        reader().get(OPEN + "/pages/x/image").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void aDamagedScanIsAProblemAndNoFailure() {
        reader().get(DAMAGED + "/pages/1/image").then().statusCode(422).body("code", equalTo("UNREADABLE_SCAN"));
    }

    @Test
    void contentComesWholeOrInPart() {
        byte[] whole = reader().get(OPEN + "/content")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh"))
                .header("Repr-Digest", startsWith("sha-256=:"))
                .extract()
                .asByteArray();
        assertThat(whole).isEqualTo(ExampleArchive.OPEN_BYTES);
        byte[] part = reader().header("Range", "bytes=10-19")
                .get(OPEN + "/content")
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 10-19/" + whole.length)
                .extract()
                .asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
        reader().header("Range", "bytes=99999999-")
                .get(OPEN + "/content")
                .then()
                .statusCode(416);
    }

    @Test
    void searchMarksWhatMatchedAndEscapesTheRest() {
        given().queryParam("q", "số hóa")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.id == '" + ExampleArchive.OPEN + "' }.pages[0].snippets[0]",
                        containsString("<em>"));
        reader().queryParam("q", "quý")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("items[0].pages", empty());
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .queryParam("q", "quý")
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .body("items[0].pages[0].snippets[0]", containsString("&lt;b&gt;"));
        given().queryParam("from", "31/12/2025")
                .get("/api/v1/search")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_QUERY"));
        given().queryParam("size", "500").get("/api/v1/search").then().statusCode(400);
    }

    @Test
    void fondsAndDossiersCanBeBrowsed() {
        given().get("/api/v1/fonds")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo(ExampleArchive.FONDS.value()));
        given().get("/api/v1/fonds/" + ExampleArchive.FONDS)
                .then()
                .statusCode(200)
                .body("dossiers", hasSize(1));
        given().get("/api/v1/dossiers/" + ExampleArchive.DOSSIER)
                .then()
                .statusCode(200)
                .body("documents", hasSize(2));
        reader().get("/api/v1/dossiers/" + ExampleArchive.DOSSIER)
                .then()
                .statusCode(200)
                .body("documents", hasSize(3));
        given().get("/api/v1/dossiers/none").then().statusCode(404).body("vi.title", equalTo("Không tìm thấy"));
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        given().get("/api/v1/nothing-here").then().statusCode(404).contentType(PROBLEM);
        given().delete("/api/v1/search").then().statusCode(405).contentType(PROBLEM);
        given().header("Accept-Language", "en")
                .get("/api/v1/documents/x")
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"));
    }

    @Test
    void aParameterThatIsNoNumberIsAWrongRequestAndNoMissingPath() {
        given().get("/api/v1/search?page=first").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void whatNeedsARoleAnswersAProblemWithoutOne() {
        given().header("Accept-Language", "en")
                .get("/api/v1/deliveries")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("code", equalTo("LOGIN_REQUIRED"));
        reader().get("/api/v1/deliveries").then().statusCode(403).body("code", equalTo("ROLE_REQUIRED"));
    }

    @Test
    void aDeliveryIsNotOpenedByAnEmptyBody() {
        given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .contentType(ContentType.JSON)
                .post("/api/v1/deliveries")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void aTokenDoesWhatItsScopesAllowAndNoMore() {
        String token = given().auth()
                .preemptive()
                .basic("archivist", "archivist")
                .contentType(ContentType.JSON)
                .body(Map.of("scopes", List.of("read"), "expiresInDays", 1))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        given().header("Authorization", "Bearer " + token)
                .get(OPEN + "/pages/1/text")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get(CONDITIONAL + "/content")
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(Map.of("scopes", List.of("read")))
                .post("/api/v1/tokens")
                .then()
                .statusCode(403)
                .body("code", equalTo("TOKEN_NEEDS_PASSWORD"));
        given().header("Authorization", "Bearer " + token + "x")
                .get(OPEN)
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
        reader().contentType(ContentType.JSON)
                .body(Map.of("scopes", List.of("ingest")))
                .post("/api/v1/tokens")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCOPE_BEYOND_ROLE"));
    }

    @Test
    void aRefusedBasicSignInAnswersAProblem() {
        given().auth()
                .preemptive()
                .basic("reader", "wrong")
                .get(OPEN)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("code", equalTo("WRONG_CREDENTIALS"));
    }

    private static RequestSpecification reader() {
        return given().auth().preemptive().basic("reader", "reader");
    }
}
