package vn.kholuutru.ingest.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

class ReportWriterTest {
    private static final Finding TOO_LONG = new Finding(
            "ValueFitsItsLength",
            "VALUE_TOO_LONG",
            Severity.ERROR,
            Place.cell("Văn bản", 7, "Trích yếu").in("b.pdf"),
            "Trích yếu nội dung",
            "Summary",
            "<script>",
            "500",
            "TT 05");
    private static final DeliveryReport REPORT = DeliveryReport.of(
            "giao-nop",
            List.of(
                    new ReportedDocument(
                            "=a.pdf", Optional.of("G09.2025.01.0000001"), SubmissionState.ACCEPTED, true, List.of()),
                    new ReportedDocument("b.pdf", Optional.empty(), SubmissionState.REJECTED, true, List.of(TOO_LONG))),
            3,
            1.23456,
            List.of(),
            List.of("README.txt"));

    @Test
    void writesJsonAsOtherSystemsReadIt() throws IOException {
        JsonNode json = new ObjectMapper().readTree(written("r.json"));

        assertThat(json.get("accepted").intValue()).isEqualTo(1);
        assertThat(json.get("rejected").intValue()).isEqualTo(1);
        assertThat(json.get("documents")).hasSize(2);
        JsonNode rejected = json.get("documents").get(1);
        assertThat(rejected.get("file").textValue()).isEqualTo("b.pdf");
        assertThat(rejected.get("code").isNull()).isTrue();
        assertThat(rejected.get("state").textValue()).isEqualTo("rejected");
        JsonNode finding = rejected.get("findings").get(0);
        assertThat(finding.fieldNames())
                .toIterable()
                .containsExactly("rule", "fault", "severity", "sheet", "row", "column", "vi", "en");
        assertThat(finding.get("row").intValue()).isEqualTo(7);
        assertThat(finding.get("vi").textValue()).contains("dài hơn 500 ký tự");
        assertThat(finding.get("en").textValue()).contains("longer than 500 characters");
    }

    @Test
    void writesOneHtmlPageWithoutMarkupOfTheDelivery() throws IOException {
        String page = new String(written("r.html"), StandardCharsets.UTF_8);

        assertThat(page).contains("lang=\"vi\"", "VALUE_TOO_LONG", "&lt;script&gt;", "README.txt", "Vui lòng rút ngắn");
        assertThat(page).doesNotContain("<script>").doesNotContain("http://").doesNotContain("https://");
    }

    @Test
    void writesAWorkbookInWhichNoTextIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written("r.xlsx")))) {
            Sheet documents = workbook.getSheet("Tài liệu");
            assertThat(documents.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(documents.getRow(1).getCell(0).getStringCellValue()).isEqualTo("'=a.pdf");
            Sheet findings = workbook.getSheet("Phát hiện");
            assertThat(findings.getRow(0).getPhysicalNumberOfCells()).isEqualTo(11);
            assertThat(findings.getRow(1).getCell(4).getStringCellValue()).isEqualTo("VALUE_TOO_LONG");
            assertThat(workbook.getSheet("Tổng hợp").getRow(1).getCell(1).getNumericCellValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void knowsNoOtherFormat() {
        assertThat(ReportWriter.forFile(Path.of("r.pdf"))).isEmpty();
        assertThat(ReportWriter.forFile(Path.of("R.XLSX"))).isPresent();
    }

    private static byte[] written(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportWriter.forFile(Path.of(name)).orElseThrow().write(REPORT, out);
        return out.toByteArray();
    }
}
