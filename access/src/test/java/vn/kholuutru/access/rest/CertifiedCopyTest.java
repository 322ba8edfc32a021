package vn.kholuutru.access.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static vn.kholuutru.access.rest.ConfirmationForm.compared;
import static vn.kholuutru.access.rest.OrderedDips.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.KeptExample;
import vn.kholuutru.access.dip.copy.CopiedPdfs;
import vn.kholuutru.access.dip.copy.DssVerdict;
import vn.kholuutru.access.dip.copy.QrCodes;
import vn.kholuutru.access.dip.copy.Verdicts;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.AuditLog;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.port.RequestDesk;
import vn.kholuutru.core.port.SubmissionJournal;

@QuarkusTest
@TestProfile(InMemory.class)
class CertifiedCopyTest {
    @Inject
    AuditLog audit;

    @Inject
    DipRegister dips;

    @Inject
    RequestDesk desk;

    @Inject
    ExampleReadingRoom room;

    @Inject
    SubmissionJournal journal;

    @Inject
    AipStore store;

    @Inject
    OrderedDips copies;

    @TempDir
    Path folder;

    @Test
    void anybodyConfirmsACertifiedCopyAndOneAlteredByteIsDenounced() {
        Dip dip = copies.made(DipKind.CERTIFIED_COPY);
        String code = dip.file().orElseThrow().code().orElseThrow();
        byte[] copy = as("reader").get(OrderedDips.address(dip) + "/file").asByteArray();

        given().get("/xac-thuc/" + code)
                .then()
                .statusCode(200)
                .body(containsString("đã cấp bản sao có mã này"))
                .body(containsString(dip.file().orElseThrow().sha256()))
                .body(not(containsString("Báo cáo kết quả")))
                .body(not(containsString(dip.requestNumber())))
                .body(not(containsString(dip.document().toString())));
        given().get("/xac-thuc?ma=" + code.toLowerCase(Locale.ROOT).replace("-", " "))
                .then()
                .body(containsString("đã cấp bản sao có mã này"));
        given().get("/xac-thuc/XT-2222-2222-2222-2222-2222")
                .then()
                .body(containsString("Không do kho lưu trữ này cấp"));
        given().get("/xac-thuc/<b>").then().statusCode(200).body(not(containsString("<b>")));
        assertThat(compared(copy)).contains("Đúng là bản sao đã cấp").doesNotContain("Báo cáo kết quả");
        for (int at : List.of(20, copy.length / 3, copy.length / 2, copy.length - 3)) {
            byte[] altered = copy.clone();
            altered[at] ^= 1;
            assertThat(compared(altered)).as("byte %s", at).contains("Tệp đã bị thay đổi");
        }
        assertThat(compared("another file".getBytes(StandardCharsets.US_ASCII)))
                .contains("Không do kho lưu trữ này cấp");
        assertThat(audit.read(AuditLog.Filter.ofSubject(code), 0, 100))
                .extracting(AuditEntry::action)
                .contains(AuditAction.COPY_CONFIRMED);
    }

    @Test
    void whatReadersFetchIsThePdfaItWasAndTheCertifiedOneSignedWholeAndNamedByItsQrCode() throws Exception {
        Path original = CopiedPdfs.PDFA_2B.write(folder, 2);
        AipId document = AipId.of(
                KeptExample.scan("9400001", Files.readAllBytes(original), 2).keep(store, journal, folder));
        Dip plain = copies.made(copies.ordered(DipKind.PLAIN_COPY, document));
        Dip certified = copies.made(copies.ordered(DipKind.CERTIFIED_COPY, document));

        byte[] uncertified =
                as("reader").get(OrderedDips.address(plain) + "/file").asByteArray();
        byte[] signed =
                as("reader").get(OrderedDips.address(certified) + "/file").asByteArray();

        assertThat(Verdicts.failures(Files.write(folder.resolve("plain.pdf"), uncertified), "2b"))
                .isEmpty();
        assertThat(Verdicts.failures(Files.write(folder.resolve("certified.pdf"), signed), "2b"))
                .isEmpty();
        DssVerdict.requireSignedWhole(signed);
        assertThat(QrCodes.onLastPage(signed))
                .endsWith("/xac-thuc/" + certified.file().orElseThrow().code().orElseThrow());
    }

    @Test
    void aCopyThatWasTakenBackIsNotSimplyConfirmed() {
        Dip dip = copies.made(DipKind.CERTIFIED_COPY);
        String code = dip.file().orElseThrow().code().orElseThrow();
        byte[] copy = as("reader").get(OrderedDips.address(dip) + "/file").asByteArray();

        desk.noteRevocation(dip.id(), new RequestDesk.Revocation("archivist", room.now(), "Cấp nhầm"));
        dips.revoke(dip.id(), room.now());

        given().get("/xac-thuc/" + code)
                .then()
                .body(containsString("Bản sao đã bị thu hồi"))
                .body(containsString("Thu hồi lúc"))
                .body(not(containsString("Cấp nhầm")))
                .body(not(containsString("archivist")));
        assertThat(compared(copy)).contains("Bản sao đã bị thu hồi").doesNotContain("Đúng là bản sao đã cấp");
    }
}
