package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleReadingRoom;
import vn.kholuutru.access.InMemory;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.RequestRegister;

@QuarkusTest
@TestProfile(InMemory.class)
class StatisticsPageTest {
    private static final String PAGE = "/quan-tri/thong-ke";
    private static final String REST = "/api/v1/statistics/reading-room";

    @Inject
    RequestRegister requests;

    @Inject
    ExampleReadingRoom room;

    @Test
    void figuresAreForArchivists() {
        for (String address : List.of(PAGE, PAGE + "/thong-ke.xlsx", REST)) {
            as("reader").get(address).then().statusCode(403);
            given().redirects().follow(false).get(address).then().statusCode(not(equalTo(200)));
            as("archivist").get(address).then().statusCode(200);
        }
    }

    @Test
    void useIsCountedAsTablesWithTheirCharts() {
        grant();

        as("archivist")
                .get(PAGE)
                .then()
                .body(containsString("Học sinh, sinh viên"))
                .body(containsString("Bản sao không xác thực"))
                .body(containsString("000.00.00.G09"))
                .body(containsString("data-chart=\"use-MONTH\""))
                .body(containsString("id=\"use-MONTH\""))
                .body(containsString("/vendor/chart.js-4.6.1/chart.umd.min.js"));
        given().get("/vendor/chart.js-4.6.1/chart.umd.min.js").then().statusCode(200);
        given().get("/vendor/chart.js-4.6.1/LICENSE.txt").then().body(containsString("MIT"));
        as("archivist")
                .get(REST)
                .then()
                .body("total.granted", greaterThan(0))
                .body("kinds.member", hasItem("PLAIN_COPY"))
                .body("feeCategories.member", hasItem("STUDENT"));
    }

    @Test
    void aTimeWithoutUseSaysSo() {
        as("archivist")
                .get(PAGE + "?tu=1990-01-01&den=1990-12-31")
                .then()
                .statusCode(200)
                .body(containsString("Chưa có số liệu"))
                .body(containsString("01/01/1990"));
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        for (String days :
                List.of("?tu=2026-02-30", "?tu=2026-02-01&den=2026-01-01", "?tu=2000-01-01&den=2026-01-01")) {
            as("archivist").get(PAGE + days).then().statusCode(400);
        }
        as("archivist").get(REST + "?from=2000-01-01&until=2026-01-01").then().statusCode(400);
        as("archivist").get(REST + "?from=+999999999-01-01").then().statusCode(400);
        as("archivist").get(REST + "?until=heute").then().statusCode(400);
    }

    @Test
    void theTablesCanBeTakenAwayAsAWorkbook() throws IOException {
        grant();

        String today = room.now().atZone(Vietnam.ZONE).toLocalDate().toString();
        byte[] workbook = as("archivist")
                .queryParam("tu", today)
                .queryParam("den", today)
                .get(PAGE + "/thong-ke.xlsx")
                .asByteArray();

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getNumberOfSheets()).isEqualTo(5);
            assertThat(read.getSheet("Tháng").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Phiếu yêu cầu");
            assertThat(read.getSheet("Tháng").getRow(2).getCell(1).getNumericCellValue())
                    .isPositive();
        }
    }

    private void grant() {
        OfficeRequests office = new OfficeRequests(requests, room.now());
        AccessRequest request = office.submit("reader", "Quyết định", DipKind.PLAIN_COPY);
        office.grant(request, request.items().getFirst(), 0);
    }

    private static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, account).redirects().follow(false);
    }
}
