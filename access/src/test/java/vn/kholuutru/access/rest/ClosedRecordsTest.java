package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

/**
 * Walks every address that the interface describes, and every page of the reading room, and looks for a trace of a record
 * that the visitor may not find.
 */
@QuarkusTest
@TestProfile(InMemory.class)
class ClosedRecordsTest {
    private static final String CODE = ExampleArchive.DOSSIER + ".0000002";
    private static final List<String> TRACES =
            List.of(ExampleArchive.CONDITIONAL.toString(), CODE, "1682/QĐ-UBND", "Kết quả số hóa", "quý I");
    private static final String EXPORT = "/api/v1/search/export?q=&format=";
    private static final List<String> FORMS = List.of("xlsx", "bib", "ris", "txt");
    private static final List<String> TYPED =
            List.of("", "Báo cáo", "quý", "1682/QĐ-UBND", CODE, "kết quả số hóa", "\"kết quả số hóa\"", "ket qua");
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

    @Test
    void noAddressShowsATraceOfWhatTheVisitorMayNotFind() {
        List<String> telling = addresses()
                .filter(address -> tells(given().get(address), address))
                .toList();

        assertThat(telling).isEmpty();
    }

    /** Or the walk would find nothing because it goes nowhere. */
    @Test
    void aReaderWithAnAccountFindsItInAllThesePlaces() {
        List<String> telling = addresses()
                .filter(address -> tells(reader().get(address), address))
                .toList();

        assertThat(telling)
                .contains(
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL,
                        "/api/v1/dossiers/" + ExampleArchive.DOSSIER,
                        "/iiif/presentation/" + ExampleArchive.CONDITIONAL + "/manifest",
                        "/api/v1/search?q=quý",
                        "/tim-kiem?q=quý",
                        EXPORT + "xlsx",
                        EXPORT + "ris",
                        "/api/v1/documents/" + ExampleArchive.CONDITIONAL + "/citation.bib",
                        "/ho-so/" + ExampleArchive.DOSSIER);
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
        given().get("/api/v1/dossiers/" + ExampleArchive.DOSSIER).then().body("total", equalTo(2));
    }

    /** What was asked for may be in the answer as part of the question; then only more than that is a trace. */
    private static boolean tells(Response answer, String address) {
        String said = String.valueOf(answer.contentType()).contains("spreadsheet")
                ? unpacked(answer.asByteArray())
                : answer.asString();
        return TRACES.stream().filter(trace -> !address.contains(trace)).anyMatch(said::contains);
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

    private static String filled(String path, String id) {
        return path.replace("{id}", id)
                .replace("{region}", "full")
                .replace("{size}", "max")
                .replace("{rotation}", "0")
                .replace("{quality}", "default")
                .replace("{format}", "jpg")
                .replaceAll("\\{[^}]*}", "1");
    }

    private static RequestSpecification reader() {
        return given().auth().preemptive().basic("reader", "reader");
    }
}
