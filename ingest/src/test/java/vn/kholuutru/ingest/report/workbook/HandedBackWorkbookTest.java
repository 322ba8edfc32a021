package vn.kholuutru.ingest.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook.Table;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

class HandedBackWorkbookTest {
    private static final String SHEET = "Mục lục";
    private static final int HEADING = 3;
    private static final int RESULT = 6;

    @TempDir
    Path folder;

    private Path delivered;

    @BeforeEach
    void aWorkbookAsAClerkMakesIt() throws IOException {
        delivered = folder.resolve("muc-luc.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(delivered)) {
            XSSFSheet sheet = workbook.createSheet(SHEET);
            sheet.setColumnWidth(1, 40 * 256);
            sheet.createRow(0).createCell(0).setCellValue("MỤC LỤC VĂN BẢN");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            Row heading = sheet.createRow(HEADING - 1);
            List<String> headings = List.of("STT", "Trích yếu", "Ngày", "Số", "Tệp", "Ghi chú");
            for (int i = 0; i < headings.size(); i++) {
                heading.createCell(i).setCellValue(headings.get(i));
            }
            CellStyle zeros = workbook.createCellStyle();
            zeros.setDataFormat(workbook.createDataFormat().getFormat("0000000"));
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int i = 0; i < 4; i++) {
                Row row = sheet.createRow(HEADING + i);
                Cell number = row.createCell(0);
                number.setCellValue(i + 1);
                number.setCellStyle(zeros);
                row.createCell(1).setCellValue(i == 3 ? "Kế hoạch tuyệt đối kín" : "=Về việc " + i);
                if (i != 1) {
                    Cell date = row.createCell(2);
                    date.setCellValue(40_000 + i);
                    date.setCellStyle(day);
                }
                row.createCell(4).setCellValue("quet/" + i + ".pdf");
            }
            XSSFCell reckoned = (XSSFCell) sheet.getRow(HEADING).createCell(5);
            reckoned.setCellFormula("HYPERLINK(\"http://dia-chi.example/\",\"xem\")");
            reckoned.setCellValue("xem");
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("http://dia-chi.example/");
            sheet.getRow(HEADING).getCell(4).setHyperlink(link);
            sheet.protectSheet("x");
            workbook.createSheet("Danh mục").createRow(0).createCell(0).setCellValue("chép nguyên");
            workbook.createSheet("Tổng hợp").createRow(0).createCell(0).setCellValue("của đơn vị");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
    }

    @Test
    void handsBackTheSameRowsInTheSameOrder() throws IOException {
        try (XSSFWorkbook workbook = handedBack(List.of())) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(6);
            XSSFSheet sheet = workbook.getSheet(SHEET);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("MỤC LỤC VĂN BẢN");
            assertThat(sheet.getMergedRegions()).containsExactly(new CellRangeAddress(0, 0, 0, 5));
            assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
            Row second = sheet.getRow(HEADING + 1);
            assertThat(second.getCell(0).getNumericCellValue()).isEqualTo(2);
            assertThat(second.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("0000000");
            assertThat(sheet.getRow(HEADING).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("dd/mm/yyyy");
            assertThat(sheet.getRow(HEADING)
                            .getCell(2)
                            .getLocalDateTimeCellValue()
                            .getYear())
                    .isEqualTo(2009);
            assertThat(sheet.getLastRowNum()).isEqualTo(HEADING + 3);
            assertThat(workbook.getSheet("Danh mục").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("chép nguyên");
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("Danh mục")))
                    .isTrue();
        }
    }

    @Test
    void bringsBackNothingThatActsOrPointsElsewhere() throws IOException {
        byte[] bytes = written(List.of());

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            assertThat(sheet.getRow(HEADING).getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(HEADING).getCell(5).getStringCellValue()).isEqualTo("xem");
            assertThat(sheet.getRow(HEADING).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(HEADING).getCell(1).getStringCellValue()).isEqualTo("=Về việc 0");
            assertThat(sheet.getProtect()).isFalse();
            assertThat(sheet.getHyperlinkList()).isEmpty();
        }
        assertThat(everything(bytes)).doesNotContain("dia-chi.example").doesNotContain("TargetMode");
    }

    @Test
    void coloursTheFaultyCellAndSaysInItsCommentWhatToDo() throws IOException {
        try (XSSFWorkbook workbook = handedBack(List.of(
                document(1, SubmissionState.REJECTED, cell(HEADING + 2, "Ngày", "MISSING_FIELD", Severity.ERROR)),
                document(2, SubmissionState.ACCEPTED, cell(HEADING + 3, "STT", "NOT_PERMANENT", Severity.WARNING))))) {
            XSSFSheet sheet = workbook.getSheet(SHEET);

            XSSFCell missing = sheet.getRow(HEADING + 1).getCell(2);
            assertThat(missing.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(missing.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo(Mark.REFUSED.colour());
            assertThat(missing.getCellComment().getString().getString()).contains("LỖI", "Vui lòng", "Please");
            XSSFCell doubtful = sheet.getRow(HEADING + 2).getCell(0);
            assertThat(doubtful.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo(Mark.WARNED.colour());
            assertThat(doubtful.getCellStyle().getDataFormatString()).isEqualTo("0000000");
            assertThat(doubtful.getCellComment().getString().getString()).contains("CẢNH BÁO");
            assertThat(sheet.getRow(HEADING).getCell(0).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
        }
    }

    @Test
    void endsEveryRowWithItsResult() throws IOException {
        Finding ofFile = new Finding("FileIsPdfA", "NOT_PDFA", Severity.ERROR, Place.file("quet/2.pdf"));
        try (XSSFWorkbook workbook = handedBack(List.of(
                document(0, SubmissionState.ACCEPTED),
                document(1, SubmissionState.ACCEPTED, cell(HEADING + 2, "STT", "NOT_PERMANENT", Severity.WARNING)),
                document(2, SubmissionState.REJECTED, ofFile)))) {
            XSSFSheet sheet = workbook.getSheet(SHEET);

            assertThat(text(sheet, HEADING, RESULT)).isEqualTo("Kết quả kiểm tra");
            assertThat(text(sheet, HEADING + 1, RESULT)).isEqualTo("Đạt");
            assertThat(text(sheet, HEADING + 2, RESULT)).isEqualTo("Cảnh báo");
            assertThat(text(sheet, HEADING + 3, RESULT)).isEqualTo("Cần sửa");
            assertThat(text(sheet, HEADING + 3, RESULT + 1)).contains("PDF/A");
            assertThat(sheet.getRow(HEADING + 2).getCell(RESULT).getCellComment())
                    .isNotNull();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:H7");
        }
    }

    @Test
    void sumsUpBeforeAllElse() throws IOException {
        Finding withoutRow = new Finding("EveryFileHasARow", "FILE_WITHOUT_ROW", Severity.ERROR, Place.file("la.pdf"));
        try (XSSFWorkbook workbook = handedBack(List.of(
                document(0, SubmissionState.ACCEPTED),
                document(1, SubmissionState.REJECTED, cell(HEADING + 2, "Ngày", "MISSING_FIELD", Severity.ERROR)),
                new ReportedDocument(
                        "=la.pdf", Optional.empty(), SubmissionState.REJECTED, false, List.of(withoutRow))))) {
            Sheet summary = workbook.getSheetAt(0);

            assertThat(summary.getSheetName()).isEqualTo("Tổng hợp (2)");
            assertThat(summary.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("1 tệp đạt, 2 tệp cần sửa ở 2 nhóm lỗi.");
            assertThat(((XSSFSheet) summary).getHyperlinkList())
                    .extracting(XSSFHyperlink::getLocation)
                    .containsExactly("'Mục lục'!A5");
            Sheet mismatches = workbook.getSheetAt(1);
            assertThat(mismatches.getRow(2).getCell(1).getStringCellValue()).isEqualTo("'=la.pdf");
            assertThat(workbook.getActiveSheetIndex()).isZero();
        }
    }

    @Test
    void repeatsNothingOfASecretRecord() throws IOException {
        byte[] bytes = written(List.of(document(
                3,
                SubmissionState.REJECTED,
                cell(HEADING + 4, "Ghi chú", "SECRET_RECORD", Severity.ERROR),
                cell(HEADING + 4, "Trích yếu", "VALUE_TOO_LONG", Severity.ERROR, "Kế hoạch tuyệt đối kín"))));

        assertThat(everything(bytes)).contains("Về việc 2").doesNotContain("tuyệt đối kín");
    }

    @Test
    void countsTheCommentsForWhichThereIsNoRoom() throws IOException {
        Comments comments = new Comments();
        for (int i = 0; i < Comments.MOST + 7; i++) {
            comments.add(i + 1, 0, "x");
        }
        assertThat(comments.omitted()).isEqualTo(7);
    }

    private ReportedDocument document(int number, SubmissionState state, Finding... findings) {
        return new ReportedDocument(
                "quet/" + number + ".pdf",
                Optional.empty(),
                state,
                true,
                List.of(findings),
                Optional.of(Place.row(SHEET, HEADING + 1 + number)));
    }

    private static Finding cell(int row, String column, String fault, Severity severity, String... value) {
        String given = value.length == 0 ? "" : value[0];
        return new Finding(
                "Rule", fault, severity, Place.cell(SHEET, row, column), "Nhãn", "Label", given, "500", "Điều 5");
    }

    private XSSFWorkbook handedBack(List<ReportedDocument> documents) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(written(documents)));
    }

    private byte[] written(List<ReportedDocument> documents) throws IOException {
        BitSet records = new BitSet();
        records.set(HEADING + 1, HEADING + 5);
        Table table = new Table(
                SHEET, HEADING, Map.of(0, "STT", 1, "Trích yếu", 2, "Ngày", 3, "Số", 4, "Tệp", 5, "Ghi chú"), records);
        DeliveryReport report = DeliveryReport.of("giao-nop", documents, 3, 1, List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HandedBackWorkbook(report, new DeliveredWorkbook(delivered, List.of(table))).write(out);
        return out.toByteArray();
    }

    private static String text(Sheet sheet, int row, int column) {
        return sheet.getRow(row - 1).getCell(column).getStringCellValue();
    }

    private static String everything(byte[] workbook) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
