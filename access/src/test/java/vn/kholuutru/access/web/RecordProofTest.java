package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.core.RequiredTool;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Digests;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.ContentFile;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;

@QuarkusTest
@TestProfile(InMemory.class)
class RecordProofTest {
    private static final Pattern COMMAND = Pattern.compile("<code id=\"command-[a-z]+\">([^<]+)</code>");

    @Inject
    AipStore store;

    @Inject
    SubmissionJournal journal;

    @Inject
    ProfileCatalogue profiles;

    @Inject
    ManifestSigner signer;

    @TempDir
    Path folder;

    @Test
    void theCommandsOnThePageCheckWhatWasDownloaded() throws Exception {
        String page = "/tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc";

        String said = run(as("reader", page), download("reader", ExampleArchive.OPEN.toString()), "");

        assertThat(said)
                .contains(".pdf: OK")
                .contains("description.nt: OK")
                .contains("CMS Verification successful")
                .contains("Verification: OK")
                .contains("exit 0");
    }

    @Test
    void theCommandsFindThatAManifestWasSignedAnewSinceItsTimeStamp() throws Exception {
        String page = as("reader", "/tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc");
        Path manifest = folder.resolve("manifest-sha512.txt");
        unzip(download("reader", ExampleArchive.OPEN.toString()), "v1/content/manifest-sha512.txt", manifest);
        Path signedAnew = folder.resolve("signed-anew");
        Files.write(signedAnew, signer.sign(Files.readAllBytes(manifest)));

        String said = run(
                page,
                download("reader", ExampleArchive.OPEN.toString()),
                "cp " + signedAnew + " manifest-sha512.txt.p7s");

        assertThat(said)
                .contains("CMS Verification successful")
                .contains("Verification: FAILED")
                .contains("exit 1");
    }

    @Test
    void theCommandsFindAnAlteredFile() throws Exception {
        String page = "/tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc";

        String said =
                run(as("reader", page), download("reader", ExampleArchive.OPEN.toString()), "echo x >> description.nt");

        assertThat(said).contains("description.nt: FAILED").contains("exit 1");
    }

    @Test
    void whoMayNotHaveTheFileChecksTheRest() throws Exception {
        String page = "/tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc";
        String html = given().get(page).then().statusCode(200).extract().asString();

        String said = run(html, download("", ExampleArchive.OPEN.toString()), "");

        assertThat(html).contains("--ignore-missing").contains("gói không có tệp đó");
        assertThat(said).doesNotContain(".pdf").contains("description.nt: OK").contains("exit 0");
    }

    @Test
    void theChainOfVersionsIsInThePackageAndChecksFromTheLatest() throws Exception {
        String id = KeptExample.of("8500001", FileFormat.PDF, "%PDF-1.7 v1".getBytes(StandardCharsets.UTF_8))
                .keep(store, journal, folder);
        StoredAip aip = stored(id);
        Change change = Change.of(aip)
                .describedBy(new Description(
                        aip.description().profile(),
                        aip.description().kind(),
                        aip.description().values(),
                        false))
                .because(new PreservationEvent(
                        UUID.randomUUID(),
                        EventType.METADATA_MODIFICATION,
                        Instant.now(),
                        true,
                        "",
                        new Agent(Agent.Kind.PERSON, "archivist")));
        new AddVersion(store, new RdfDescriptionWriter(profiles), signer).add(change);

        String page = as("reader", "/tai-lieu/" + id + "?muc=chung-thuc");
        String said = run(page, download("reader", id), "");

        assertThat(page).contains("/v2/content").contains("v2/description.nt");
        assertThat(said).contains("../../v1/content/manifest-sha512.txt: OK").contains("CMS Verification successful");
    }

    @Test
    void aFileTheStoreHasLostIsMissingInThePackageAndFoundMissing() throws Exception {
        String id = KeptExample.of("8500003", FileFormat.PDF, "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .keep(store, journal, folder);
        StoredAip aip = stored(id);
        byte[] manifest = new Manifest(List.of(
                        new Manifest.Entry(aip.facts().sha512(), "content/lost.pdf"),
                        Manifest.Entry.earlier(Digests.sha512(new byte[] {'\n'}), 1, Manifest.NAME)))
                .toBytes();
        store.addVersion(new AipVersion(
                aip.address(),
                aip.code(),
                aip.description(),
                aip.accessLevel(),
                aip.facts(),
                List.of(),
                new byte[] {'\n'},
                manifest,
                signer.sign(manifest),
                List.of()));

        String page = as("reader", "/tai-lieu/" + id + "?muc=chung-thuc");
        String said = run(page, download("reader", id), "");

        assertThat(page).contains("Thiếu tệp").contains("Có sai khác");
        assertThat(said).contains("lost.pdf: FAILED open or read").contains("exit 1");
    }

    @Test
    void whatALaterVersionOpenedStaysClosedInTheEarlierOne() throws Exception {
        String id = KeptExample.of("8500004", FileFormat.PDF, "%PDF-1.7 with names".getBytes(StandardCharsets.UTF_8))
                .at(AccessLevel.CONDITIONAL)
                .keep(store, journal, folder);
        rescanned(id, AccessLevel.CONDITIONAL, "%PDF-1.7 with names, better to read");
        rescanned(id, AccessLevel.PUBLIC, "%PDF-1.7 with names blacked out");

        assertThat(namesIn(download("", id)))
                .noneMatch(name -> name.contains("/v2/content/description.nt"))
                .anyMatch(name -> name.contains("/v3/content/description.nt"))
                .noneMatch(name -> name.endsWith(".pdf"));
        assertThat(namesIn(download("reader", id)))
                .noneMatch(name -> name.contains("/v2/content/content/"))
                .anyMatch(name -> name.contains("/v3/content/content/"));
        assertThat(namesIn(download("archivist", id)))
                .anyMatch(name -> name.contains("/v2/content/description.nt"))
                .anyMatch(name -> name.contains("/v2/content/content/"));
    }

    private void rescanned(String id, AccessLevel level, String content) throws IOException {
        StoredAip aip = stored(id);
        Path file = Files.writeString(Files.createTempFile(folder, "scan", ".pdf"), content);
        ContentFacts facts = new ContentFacts(
                aip.facts().fileName(),
                aip.facts().originalName(),
                Files.size(file),
                aip.facts().mediaType(),
                aip.facts().puid(),
                aip.facts().pageCount(),
                Digests.ofFile(DigestAlgorithm.SHA_256, file),
                Digests.ofFile(DigestAlgorithm.SHA_512, file));
        Map<FieldCode, List<String>> values = new HashMap<>(aip.description().values());
        values.put(new FieldCode("mode"), List.of(level.code()));
        new AddVersion(store, new RdfDescriptionWriter(profiles), signer)
                .add(Change.of(aip)
                        .describedBy(new Description(
                                aip.description().profile(), aip.description().kind(), values, true))
                        .withMainFile(new ContentFile(facts, file))
                        .because(new PreservationEvent(
                                UUID.randomUUID(),
                                EventType.METADATA_MODIFICATION,
                                Instant.now(),
                                true,
                                "",
                                new Agent(Agent.Kind.PERSON, "archivist"))));
    }

    @Test
    void theTrialKeyIsCalledWhatItIsInBothLanguages() {
        page("/tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc")
                .body(containsString("Chỉ kho này tự bảo chứng"))
                .body(containsString("Chỉ kho này tự đóng dấu"))
                .body(containsString("một bản duy nhất"))
                .body(not(containsString("mà kho tin cậy")));
        page("/tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc&lang=en")
                .body(containsString("Only this archive itself"))
                .body(containsString("one copy only"));
    }

    @Test
    void ofALargeFileTheStatedChecksumsAreShownUntilSomebodyWhoMayHaveItAsksForACheck() {
        String id =
                KeptExample.of("8500002", FileFormat.MP4, new byte[33_000_000]).keep(store, journal, folder);
        String address = "/tai-lieu/" + id + "?muc=chung-thuc";

        page(address + "&kiem-tra=ngay")
                .body(containsString("Chưa đọc lại tệp"))
                .body(not(containsString("Kiểm tra ngay")));
        assertThat(as("reader", address)).contains("Chưa đọc lại tệp").contains("Kiểm tra ngay");
        assertThat(as("reader", address + "&kiem-tra=ngay")).contains("Có sai khác"); // its signature is one byte
    }

    @Test
    void aDamagedSignatureIsSaidToBeBroken() {
        page("/tai-lieu/" + ExampleArchive.DAMAGED + "?muc=chung-thuc")
                .body(containsString("Chữ ký không đúng với bảng kê"))
                .body(not(containsString("Ai bảo chứng")));
    }

    @Test
    void sinceWhenADocumentIsProvedIsSaid() {
        page("/tai-lieu/" + ExampleArchive.OPEN + "?muc=chung-thuc")
                .body(containsString("đúng là bản đã được đóng dấu thời gian"))
                .body(containsString("/proof/evidence"));
        page("/tai-lieu/" + ExampleArchive.DAMAGED + "?muc=chung-thuc")
                .body(containsString("Không phải bản đã được đóng dấu thời gian"));
        assertThat(as("reader", "/tai-lieu/" + ExampleArchive.CONDITIONAL + "?muc=chung-thuc"))
                .contains("Chưa có dấu thời gian")
                .doesNotContain("openssl ts");
    }

    @Test
    void theEvidenceRecordIsHandedOutOnceThereIsOne() {
        given().get("/api/v1/documents/" + ExampleArchive.OPEN + "/proof/evidence")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("evidence-record.ers"));
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get("/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/proof/evidence")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private StoredAip stored(String id) {
        AipAddress address = journal.findAip(AipId.of(id)).orElseThrow();
        return store.find(address).orElseThrow();
    }

    /** What the page's own commands say, in a fresh folder with the download; {@code between} comes after unpacking. */
    private String run(String html, byte[] zip, String between) throws IOException, InterruptedException {
        RequiredTool.at("/usr/bin/openssl", "openssl");
        RequiredTool.at("/usr/bin/unzip", "unzip");
        List<String> commands = COMMAND.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(code -> COMMAND.matcher(code)
                        .replaceAll("$1")
                        .replace("&lt;", "<")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&"))
                .collect(Collectors.toList());
        assertThat(commands).hasSizeBetween(3, 4);
        String name = commands.getFirst().split(" ")[1];
        Path place = Files.createTempDirectory(folder, "download");
        Files.write(place.resolve(name), zip);
        String script = "set -e\n" + commands.getFirst() + "\n" + between + "\n"
                + String.join("\n", commands.subList(1, commands.size()));
        Process process = new ProcessBuilder("sh", "-c", script)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit " + process.waitFor();
    }

    private static void unzip(byte[] zip, String end, Path into) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(end)) {
                    Files.write(into, entries.readAllBytes());
                }
            }
        }
    }

    private static List<String> namesIn(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static byte[] download(String account, String id) {
        String address = "/api/v1/documents/" + id + "/proof";
        return (account.isEmpty() ? given() : given().auth().preemptive().basic(account, account))
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static String as(String account, String address) {
        return given().auth()
                .preemptive()
                .basic(account, account)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse page(String address) {
        return given().get(address).then().statusCode(200);
    }
}
