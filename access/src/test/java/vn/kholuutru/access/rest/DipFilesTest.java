package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.kholuutru.access.rest.OrderedDips.as;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.dip.EndDips;
import vn.kholuutru.access.dip.MakeDips;
import vn.kholuutru.access.dip.copy.PdfStreams;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.ClosureRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.UserRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class DipFilesTest {
    @Inject
    DipRegister dips;

    @Inject
    AuditLog audit;

    @Inject
    ClosureRegister closures;

    @Inject
    UserRegister users;

    @Inject
    MakeDips make;

    @Inject
    EndDips end;

    @Inject
    SubmissionJournal journal;

    @Inject
    AipStore store;

    @Inject
    ExampleReadingRoom room;

    @Inject
    OrderedDips copies;

    @BeforeEach
    void anotherReader() {
        users.keep("reader-two", BcryptUtil.bcryptHash("reader-two", 4), Role.READER);
    }

    @Test
    void aReaderTakesAnUncertifiedCopyAwayAndNobodyElseLearnsOfIt() throws Exception {
        Dip dip = copies.made(DipKind.PLAIN_COPY);
        String file = OrderedDips.address(dip) + "/file";

        Response taken = as("reader").get(file);
        taken.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", equalTo("no-store"));
        try (PDDocument pdf = Loader.loadPDF(taken.asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("BẢN SAO", "Kho lưu trữ số", "quý I");
        }
        assertThat(as("reader").header("Range", "bytes=5-14").get(file).asByteArray())
                .isEqualTo(Arrays.copyOfRange(taken.asByteArray(), 5, 15));
        as("reader").header("Range", "bytes=99999999-").get(file).then().statusCode(416);
        as("archivist").get(file).then().statusCode(200);
        given().get(file).then().statusCode(401);
        String unknown = "/api/v1/dips/" + UUID.randomUUID();
        assertThat(as("reader-two").get(file).asString().replace(dip.id().toString(), "x"))
                .isEqualTo(as("reader-two").get(unknown + "/file").asString().replace(unknown.substring(13), "x"));
        as("reader-two").get(file).then().statusCode(404);
        as("reader-two").get(OrderedDips.address(dip)).then().statusCode(404);
        as("reader-two").get("/phong-doc/ban-sao/" + dip.id()).then().statusCode(404);
        as("reader").get("/api/v1/dips/khong-phai-ma/file").then().statusCode(404);
        assertThat(noted(dip))
                .extracting(AuditEntry::action)
                .contains(AuditAction.DIP_MADE, AuditAction.DIP_DOWNLOADED);
        assertThat(noted(dip))
                .filteredOn(entry -> entry.account().equals(Optional.of("reader")))
                .allSatisfy(entry -> {
                    assertThat(entry.request()).contains(dip.requestNumber());
                    assertThat(entry.purpose()).contains(Purpose.PERSONAL);
                    assertThat(entry.kind()).contains(DipKind.PLAIN_COPY);
                    assertThat(entry.fonds()).contains(ExampleArchive.FONDS.value());
                });
    }

    @Test
    void whatCannotBeMadeIsToldToStaffWhoHaveItMadeAgain() {
        Dip dip = copies.ordered(DipKind.PLAIN_COPY, ExampleArchive.DAMAGED);
        make.makeOrdered();

        assertThat(dips.find(dip.id())).map(Dip::state).contains(DipState.FAILED);
        as("reader").get("/quan-tri/ban-cap").then().statusCode(403);
        as("archivist")
                .get("/quan-tri/ban-cap")
                .then()
                .statusCode(200)
                .body(containsString(dip.requestNumber()))
                .body(containsString("không phải là PDF"));
        as("archivist").get("/quan-tri/canh-bao").then().body(containsString(dip.requestNumber()));
        as("reader").get(OrderedDips.address(dip) + "/file").then().statusCode(409);
        as("reader").post("/quan-tri/ban-cap/" + dip.id()).then().statusCode(403);
        as("archivist").post("/quan-tri/ban-cap/" + dip.id()).then().statusCode(303);
        assertThat(dips.find(dip.id())).map(Dip::state).contains(DipState.ORDERED);
        room.moveOn(Duration.between(room.now(), dip.deleteAt()));
        end.endDue();
    }

    @Test
    void aCopyMadeBeforeAPageWasClosedIsMadeAnewWithoutIt() throws Exception {
        Dip dip = copies.made(DipKind.PLAIN_COPY);
        byte[] before = as("reader").get(OrderedDips.address(dip) + "/file").asByteArray();
        List<String> content = PdfStreams.ofPages(original(ExampleArchive.CONDITIONAL));
        UUID closure = close(new Closure.Closed.OfPages(ExampleArchive.CONDITIONAL.toString(), 1, 1), room.now());
        room.moveOn(Duration.ofSeconds(1));

        as("reader").get(OrderedDips.address(dip) + "/file").then().statusCode(409);
        make.makeOrdered();

        byte[] copy = as("reader").get(OrderedDips.address(dip) + "/file").asByteArray();
        closures.lift(closure, room.now());
        try (PDDocument pdf = Loader.loadPDF(copy)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("không được cung cấp")
                    .doesNotContain("quý I");
        }
        assertThat(PdfStreams.all(before)).containsAll(content);
        assertThat(PdfStreams.all(copy)).doesNotContainAnyElementsOf(content);
    }

    @Test
    void aCopyIsNotHandedOutWithAPageWhoseClosingBeganBeforeItWasMade() {
        Dip dip = copies.made(DipKind.CERTIFIED_COPY);
        UUID closure = close(
                new Closure.Closed.OfPages(ExampleArchive.CONDITIONAL.toString(), 1, 1),
                room.now().minusSeconds(60));

        as("reader")
                .get(OrderedDips.address(dip) + "/file")
                .then()
                .statusCode(403)
                .body("code", equalTo("DIP_PAGES_CLOSED"));
        closures.lift(closure, room.now());
        as("reader").get(OrderedDips.address(dip) + "/file").then().statusCode(200);
    }

    @Test
    void whatARuleGrantedBecauseItWasOpenEndsWhenItIsClosedAndWhatAPersonGrantedDoesNot() {
        String rule = Decision.byRule("open-to-all");
        Dip byRule = copies.made(copies.ordered(DipKind.PLAIN_COPY, ExampleArchive.OPEN, "reader", rule));
        Dip byPerson = copies.made(copies.ordered(DipKind.PLAIN_COPY, ExampleArchive.OPEN));
        Dip late = copies.ordered(DipKind.PLAIN_COPY, ExampleArchive.OPEN, "reader", rule);
        UUID closure = close(new Closure.Closed.OfDossier(ExampleArchive.DOSSIER.value()), room.now());
        room.moveOn(Duration.ofSeconds(2));

        as("reader")
                .get(OrderedDips.address(byRule) + "/file")
                .then()
                .statusCode(403)
                .body("code", equalTo("DIP_CLOSED"));
        as("archivist").get(OrderedDips.address(byRule) + "/file").then().statusCode(403);
        as("reader").get(OrderedDips.address(byPerson) + "/file").then().statusCode(200);
        make.makeOrdered();
        assertThat(dips.obstacle(late.id())).contains("CLOSED");

        closures.lift(closure, room.now());
        room.moveOn(Duration.ofSeconds(2));
        as("reader").get(OrderedDips.address(byRule) + "/file").then().statusCode(200);
        dips.deleted(late.id());
    }

    @Test
    void aFileWithItsRangesIsTakenOnceWithinAMinute() {
        Dip dip = copies.made(DipKind.PLAIN_COPY);
        for (int at = 0; at < 5; at++) {
            as("reader")
                    .header("Range", "bytes=" + at + "-")
                    .get(OrderedDips.address(dip) + "/file")
                    .then()
                    .statusCode(206);
        }
        assertThat(noted(dip))
                .filteredOn(entry -> entry.action() == AuditAction.DIP_DOWNLOADED)
                .hasSize(1);
        room.moveOn(Duration.ofMinutes(1));
        as("reader").get(OrderedDips.address(dip) + "/file").then().statusCode(200);
        assertThat(noted(dip))
                .filteredOn(entry -> entry.action() == AuditAction.DIP_DOWNLOADED)
                .hasSize(2);
    }

    private byte[] original(AipId document) throws IOException {
        StoredAip aip = journal.findAip(document).flatMap(store::find).orElseThrow();
        try (InputStream bytes =
                store.open(aip.address(), "content/" + aip.facts().fileName())) {
            return bytes.readAllBytes();
        }
    }

    private UUID close(Closure.Closed closed, Instant from) {
        UUID closure = UUID.randomUUID();
        closures.close(
                new Closure(closure, closed, "PERSONAL", "", "archivist", from, Optional.empty(), Optional.empty()));
        return closure;
    }

    private List<AuditEntry> noted(Dip dip) {
        return audit.read(AuditLog.Filter.ofSubject(dip.document().toString()), 0, 1_000).stream()
                .filter(entry -> entry.request().equals(Optional.of(dip.requestNumber())))
                .toList();
    }
}
