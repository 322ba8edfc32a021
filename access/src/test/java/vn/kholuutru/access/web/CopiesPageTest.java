package vn.kholuutru.access.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.ExampleArchive;
import vn.kholuutru.access.InMemory;

@QuarkusTest
@TestProfile(InMemory.class)
class CopiesPageTest {
    @Test
    void showsHowFarEachFondsIsCopiedAndEveryGap() {
        archivist()
                .get("/quan-tri/ban-sao")
                .then()
                .statusCode(200)
                .body(containsString("1 trong 2 đối tượng chưa đủ bản sao độc lập"))
                .body(containsString("Trung tâm dữ liệu tỉnh"))
                .body(containsString("chỉ ghi một lần"))
                .body(containsString(ExampleArchive.OPEN.toString()))
                .body(not(containsString("copies.")));
        archivist()
                .get("/quan-tri/ban-sao?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("1 of 2 objects have too few independent copies"))
                .body(not(containsString("copies.")));
    }

    @Test
    void listsTheGapsOfOneFonds() {
        archivist()
                .get("/quan-tri/ban-sao?phong=" + ExampleArchive.FONDS)
                .then()
                .statusCode(200)
                .body(containsString(ExampleArchive.OPEN.toString()));
        archivist()
                .get("/quan-tri/ban-sao?phong=KHAC")
                .then()
                .statusCode(200)
                .body(containsString("Không thiếu bản sao nào."));
        archivist().get("/quan-tri/ban-sao?phong=../x").then().statusCode(404);
        archivist().get("/quan-tri/ban-sao?sau=x").then().statusCode(404);
    }

    @Test
    void handsTheSameReportOutAsAWorkbookAndAsJson() throws IOException {
        byte[] xlsx = archivist()
                .get("/quan-tri/ban-sao/bao-cao.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(2).getRow(1).getCell(1).getStringCellValue())
                    .contains(ExampleArchive.OPEN.toString());
        }
        archivist()
                .get("/api/v1/copies")
                .then()
                .statusCode(200)
                .body("wanted", equalTo(2))
                .body("gaps", equalTo(1))
                .body("fonds.fonds", contains(ExampleArchive.FONDS.value()))
                .body("targets", hasSize(3));
        archivist().get("/api/v1/copies/gaps").then().statusCode(200).body("items.held[0]", contains("nha-kho-2"));
        archivist().get("/api/v1/copies/gaps?after=x").then().statusCode(400);
    }

    @Test
    void isForArchivists() {
        given().get("/api/v1/copies").then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get("/api/v1/copies")
                .then()
                .statusCode(403);
        given().auth()
                .preemptive()
                .basic("reader", "reader")
                .get("/quan-tri/ban-sao/bao-cao.xlsx")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification archivist() {
        return given().auth().preemptive().basic("archivist", "archivist");
    }
}
