package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.ReaderRegister;
import vn.kholuutru.core.port.UserRegister;
import vn.kholuutru.core.rights.CurrentClosures;

/**
 * Walks every address that the interface describes, and every page of readers and of staff, and looks for a trace of a record
 * that the visitor may not find. Who is answered where at all stands in {@link RightsOfEveryRoleTest}.
 */
@QuarkusTest
@TestProfile(InMemory.class)
class ClosedRecordsTest {
    private static final String CODE = ExampleArchive.DOSSIER + ".0000002";
    private static final List<String> TRACES =
            List.of(ExampleArchive.CONDITIONAL.toString(), CODE, "1682/QĐ-UBND", "Kết quả số hóa", "quý I");
    private static final String EXPORT = "/api/v1/search/export?q=&format=";
    private static final List<String> FORMS = List.of("xlsx", "bib", "ris", "txt");
    private static final List<String> TYPED = List.of(
            "",
            "Báo cáo",
            "quý",
            "1682/QĐ-UBND",
            CODE,
            "kết quả số hóa",
            "\"kết quả số hóa\"",
            "ket qua",
            "kỷ luật",
            "Trần Kín");
    private static final List<String> PAGES = List.of(
            "/",
            "/tim-kiem?q=",
            "/phong/" + ExampleArchive.FONDS,
            "/ho-so/" + ExampleArchive.DOSSIER,
            "/tai-lieu/" + ExampleArchive.OPEN,
            "/tai-lieu/" + ExampleArchive.OPEN + "?muc=ho-so",
            "/tai-lieu/" + ExampleArchive.CONDITIONAL,
            "/tai-lieu/" + CODE);
    private static final List<String> RECORDS = List.of(
            ExampleArchive.CONDITIONAL.toString(),
            CODE,
            ExampleArchive.DOSSIER.value(),
            ExampleArchive.FONDS.value(),
            ExampleArchive.OPEN.toString());

    @Inject
    ReaderRegister readers;

    @Inject
    ExampleReadingRoom room;

    @Inject
    UserRegister users;

    @Inject
    ClosureRegister closures;

    @Inject
    CurrentClosures lasting;

    @Test
    void noAddressShowsATraceOfWhatTheVisitorMayNotFind() {
        List<String> telling = addresses()
                .filter(address -> tells(given().get(address), address))
                .toList();

        assertThat(telling).isEmpty();
    }

    /** Such as one that nobody has confirmed yet: it shows who it is and opens nothing. */
    @Test
    void anAccountThatIsNotActiveIsShownNoMoreThanNobody() {
        String pending = "cho-duyet-" + UUID.randomUUID();
        readers.register(
                new Reader(pending, "Trần Văn Chờ", "001099000001", LocalDate.of(1999, 1, 1), "Hà Nội", "", "", ""),
                BcryptUtil.bcryptHash(pending, 4),
                room.now(),
                room.now().plus(Duration.ofDays(1)));

        List<String> telling = addresses()
                .filter(address -> address.contains(ExampleArchive.CONDITIONAL.toString()) || address.contains(CODE))
                .filter(address -> tells(as(pending).get(address), address))
                .toList();

        assertThat(telling).isEmpty();
        as(pending)
                .get("/api/v1/documents/" + ExampleArchive.CONDITIONAL)
                .then()
                .statusCode(404);
        as(pending)
                .get("/api/v1/documents/" + ExampleArchive.OPEN + "/pages/1/text")
                .then()
                .statusCode(403);
    }

    /** It is found in all these places, or the walk would find nothing because it goes nowhere. */
    @Test
    void aReaderWithoutAGrantFindsItByItsDescriptionAndNothingOfItsPages() {
        List<String> telling = new ArrayList<>();
        List<String> ofItsPages = new ArrayList<>();
        addresses().forEach(address -> {
            Response answer = reader().get(address);
            if (tells(answer, address)) {
                telling.add(address);
            }
            if (ofPages(answer, address)) {
                ofItsPages.add(address);
            }
        });

        assertThat(ofItsPages).isEmpty();
        assertThat(telling)
                .contains(
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL,
                        "/api/v1/dossiers/" + ExampleArchive.DOSSIER,
                        "/api/v1/search?q=quý",
                        "/tim-kiem?q=quý",
                        EXPORT + "xlsx",
                        EXPORT + "ris",
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/citation.bib",
                        "/ho-so/" + ExampleArchive.DOSSIER);
    }

    /** A reading copy is images: no address gives its words or its file, and another reader's grant is nobody else's. */
    @Test
    void aGrantShowsImagesToItsReaderAndNothingOfThePagesToAnotherOne() {
        String granted = "duoc-doc-" + UUID.randomUUID();
        String other = "doc-gia-" + UUID.randomUUID();
        for (String account : List.of(granted, other)) {
            users.keep(account, BcryptUtil.bcryptHash(account, 4), Role.READER);
        }
        room.grantReading(granted, ExampleArchive.CONDITIONAL, Duration.ofHours(1), false);
        List<String> images = new ArrayList<>();
        List<String> wordsOrFile = new ArrayList<>();
        List<String> ofAnother = new ArrayList<>();
        addresses().forEach(address -> {
            Response answer = as(granted).get(address);
            if (answer.statusCode() == 200
                    && String.valueOf(answer.contentType()).startsWith("image/")
                    && address.contains(ExampleArchive.CONDITIONAL.toString())) {
                images.add(address);
            }
            if (wordsOrFile(answer, address)) {
                wordsOrFile.add(address);
            }
            if (ofPages(as(other).get(address), address)) {
                ofAnother.add(address);
            }
        });

        assertThat(images).isNotEmpty();
        assertThat(wordsOrFile).isEmpty();
        assertThat(ofAnother).isEmpty();
    }

    @Test
    void noAddressShowsNobodyADocumentThatIsClosedForATime() {
        UUID closure = UUID.randomUUID();
        closures.close(new Closure(
                closure,
                new Closure.Closed.OfDocument(ExampleArchive.OPEN.toString()),
                "CARE",
                "",
                "archivist",
                room.now(),
                Optional.empty(),
                Optional.empty()));
        lasting.readAgain();
        try {
            List<String> shown = addresses()
                    .filter(address -> address.contains(ExampleArchive.OPEN.toString()) && !address.contains("?q="))
                    .filter(address -> given().get(address).statusCode() == 200)
                    .toList();

            assertThat(shown).isEmpty();
        } finally {
            closures.lift(closure, room.now());
            lasting.readAgain();
        }
    }

    @Test
    void anArchivistReadsItsPagesInAllThesePlaces() {
        List<String> telling = addresses()
                .filter(address -> ofPages(archivist().get(address), address))
                .toList();

        assertThat(telling)
                .contains(
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/pages/1/text",
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/pages/1/image",
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/content",
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/proof",
                        "/iiif/presentation/" + ExampleArchive.CONDITIONAL + "/manifest",
                        "/api/v1/search?q=ket qua",
                        "/tim-kiem?q=ket qua");
    }

    @Test
    void whatIsClosedIsAnsweredLikeWhatIsNotThere() {
        String closed = ExampleArchive.CONDITIONAL.toString();
        String absent = "00000000-0000-4000-8000-00000000ffff";

        for (String path : List.of(
                "/api/v1/documents/%s",
                "/api/v1/documents/%s/content",
                "/api/v1/documents/%s/proof",
                "/api/v1/documents/%s/proof/manifest",
                "/api/v1/documents/%s/pages/1/image",
                "/api/v1/documents/%s/pages/1/text",
                "/iiif/presentation/%s/manifest",
                "/iiif/image/%s/1/info.json",
                "/iiif/search/%s?q=quý")) {
            Response answer = given().get(path.formatted(closed));
            Response other = given().get(path.formatted(absent));
            assertThat(answer.statusCode()).as(path).isEqualTo(other.statusCode());
            assertThat(answer.asString().replace(closed, ""))
                    .isEqualTo(other.asString().replace(absent, ""));
        }
    }

    @Test
    void countsAreOfWhatTheVisitorMayFind() {
        given().get("/api/v1/fonds").then().body("items[0].documents", equalTo(2));
        reader().get("/api/v1/fonds").then().body("items[0].documents", equalTo(3));
        given().get("/api/v1/search").then().body("total", equalTo(2)).body("facets.year[0].count", equalTo(2));
        reader().get("/api/v1/search").then().body("total", equalTo(3)).body("facets.year[0].count", equalTo(3));
        given().get("/api/v1/search?q=quý").then().body("total", equalTo(0));
        reader().get("/api/v1/search?q=quý").then().body("total", equalTo(1)).body("items[0].pages", empty());
        reader().get("/api/v1/search?q=kỷ luật")
                .then()
                .body("total", equalTo(0))
                .body("facets.year", empty());
        archivist().get("/api/v1/search?q=kỷ luật").then().body("total", equalTo(1));
        given().get("/api/v1/dossiers/" + ExampleArchive.DOSSIER).then().body("total", equalTo(2));
    }

    /** What was asked for may be in the answer as part of the question; then only more than that is a trace. */
    private static boolean tells(Response answer, String address) {
        String said = String.valueOf(answer.contentType()).contains("spreadsheet")
                ? unpacked(answer.asByteArray())
                : answer.asString();
        return TRACES.stream().filter(trace -> !address.contains(trace)).anyMatch(said::contains);
    }

    private static boolean ofPages(Response answer, String address) {
        String type = String.valueOf(answer.contentType());
        boolean shown = isOfIt(address) && (type.startsWith("image/") || address.contains("/iiif/"));
        return answer.statusCode() == 200 && shown || wordsOrFile(answer, address);
    }

    private static boolean isOfIt(String address) {
        String path = address.split("\\?", 2)[0];
        return path.contains(ExampleArchive.CONDITIONAL.toString()) || path.contains(CODE);
    }

    private static boolean wordsOrFile(Response answer, String address) {
        if (answer.statusCode() != 200) {
            return false;
        }
        String type = String.valueOf(answer.contentType());
        boolean ofIt = isOfIt(address);
        if (ofIt && type.contains("pdf")) {
            return true;
        }
        if (ofIt && type.contains("zip")) {
            return new String(answer.asByteArray(), StandardCharsets.ISO_8859_1).contains(CODE + ".pdf");
        }
        String said = type.contains("spreadsheet") ? unpacked(answer.asByteArray()) : answer.asString();
        return !address.contains("Trần Kín") && said.contains("Trần Kín")
                || said.contains("<mark>Kết</mark>")
                || said.contains("&lt;b&gt;quý I");
    }

    private static String unpacked(byte[] workbook) {
        StringBuilder all = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("closed", ".xlsx"), workbook);
            try (FileSystem zip = FileSystems.newFileSystem(file);
                    Stream<Path> parts = Files.walk(zip.getPath("/"))) {
                for (Path part : parts.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(part));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all.toString();
    }

    private static Stream<String> addresses() {
        return Stream.of(
                        described(),
                        PAGES.stream(),
                        pages(),
                        TYPED.stream().map(typed -> "/tim-kiem?q=" + typed),
                        FORMS.stream().map(form -> EXPORT + form),
                        FORMS.stream()
                                .map(form -> "/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/citation." + form))
                .flatMap(addresses -> addresses);
    }

    /** Every GET of the interface's own description, with every record in every place that takes one. */
    private static Stream<String> described() {
        JsonPath description = given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        List<String> addresses = new ArrayList<>();
        paths.forEach((path, methods) -> {
            if (methods.containsKey("get")) {
                RECORDS.forEach(id -> addresses.add(filled(path, id)));
                if (String.valueOf(methods.get("get")).contains("name=q,")) {
                    TYPED.forEach(typed -> addresses.add(filled(path, ExampleArchive.OPEN.toString()) + "?q=" + typed));
                }
            }
        });
        return addresses.stream();
    }

    /** Every page there is, of readers and of staff, with what may not be found in every place that takes something. */
    private static Stream<String> pages() {
        return AnsweredAddresses.patterns().stream()
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/iiif/"))
                .flatMap(path -> Stream.of(ExampleArchive.CONDITIONAL.toString(), CODE)
                        .map(id -> path.replaceAll("\\{[^}]*}", id)))
                .distinct();
    }

    private static String filled(String path, String id) {
        return path.replace("{id}", id)
                .replace("{region}", "full")
                .replace("{size}", "max")
                .replace("{rotation}", "0")
                .replace("{quality}", "default")
                .replace("{format}", "jpg")
                .replaceAll("\\{[^}]*}", "1");
    }

    private static RequestSpecification archivist() {
        return as("archivist");
    }

    private static RequestSpecification reader() {
        return as("reader");
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account);
    }
}
