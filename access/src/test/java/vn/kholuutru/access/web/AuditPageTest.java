package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.access.language.MessageFiles;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.port.AuditLog;

@QuarkusTest
@TestProfile(InMemory.class)
class AuditPageTest {
    private static final String PAGE = "/quan-tri/nhat-ky";

    @Inject
    AuditLog log;

    @Inject
    ExampleReadingRoom room;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theLogIsReadByArchivistsOnly() {
        as("reader").get(PAGE).then().statusCode(403);
        as("reader").get(PAGE + "/nhat-ky.xlsx").then().statusCode(403);
        given().redirects().follow(false).get(PAGE).then().statusCode(302);
        as("archivist").get(PAGE).then().statusCode(200);
    }

    @Test
    void aLineTellsWhoDidWhatUnderWhichRequestAndWhyItWasRefused() {
        append("<i>an</i>", AuditAction.FILE_DOWNLOADED, Optional.of("ROLE_REQUIRED"));

        as("archivist")
                .queryParam("doi-tuong", subject)
                .get(PAGE)
                .then()
                .body(containsString("&lt;i&gt;an"))
                .body(containsString("Tải tệp"))
                .body(containsString("Bị từ chối"))
                .body(containsString("Trang 7"))
                .body(containsString("/quan-tri/yeu-cau/YC-2026-000001"))
                .body(containsString("Công vụ"));
    }

    @Test
    void linesAreFilteredByActionAndDaysOfVietnam() {
        append("an", AuditAction.PAGE_VIEWED, Optional.empty());

        found("viec", "PAGE_VIEWED").body(containsString("/tai-lieu/" + subject));
        found("viec", "FEE_RECEIVED").body(containsString("Không có dòng nào"));
        found("tu", "2020-01-01").body(containsString("/tai-lieu/" + subject));
        found("den", "2020-01-01").body(containsString("Không có dòng nào"));
        found("tu", "hôm qua").statusCode(400);
        found("viec", "DROP TABLE").statusCode(400);
        found("trang", "0").statusCode(400);
        found("trang", "2147483647").statusCode(400);
    }

    @Test
    void longListsGoOnOnOtherPages() {
        for (int line = 0; line < 51; line++) {
            append("an", AuditAction.PAGE_VIEWED, Optional.empty());
        }

        found("trang", "1").body(containsString("rel=\"next\"")).body(not(containsString("rel=\"prev\"")));
        found("trang", "2").body(containsString("rel=\"prev\"")).body(not(containsString("rel=\"next\"")));
    }

    @Test
    void whatIsFilteredCanBeTakenAwayAsAWorkbook() throws IOException {
        append("=cmd", AuditAction.PAGE_VIEWED, Optional.empty());

        byte[] workbook = as("archivist")
                .queryParam("doi-tuong", subject)
                .get(PAGE + "/nhat-ky.xlsx")
                .asByteArray();

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("'=cmd");
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("Xem trang");
            assertThat(sheet.getRow(2).getCell(8).getStringCellValue()).isEqualTo("Đọc trên hệ thống");
        }
    }

    @Test
    void everyActionHasWordsInBothLanguages() {
        MessageFiles words = new MessageFiles("messages/pages");
        for (Language language : Language.values()) {
            assertThat(words.keys(language))
                    .containsAll(Arrays.stream(AuditAction.values())
                            .map(action -> "audit." + action)
                            .toList());
        }
    }

    private void append(String account, AuditAction action, Optional<String> refusal) {
        log.append(AuditEntry.of(room.now(), Optional.of(account), action, subject, "10.1.2.3")
                .ofFonds(Optional.of("000.00.00.G09"))
                .ofPage(OptionalInt.of(7))
                .under("YC-2026-000001", Optional.of(Purpose.OFFICIAL))
                .givenAs(DipKind.READING)
                .refused(refusal));
    }

    private ValidatableResponse found(String part, String value) {
        return as("archivist")
                .queryParam("doi-tuong", subject)
                .queryParam(part, value)
                .get(PAGE)
                .then();
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
