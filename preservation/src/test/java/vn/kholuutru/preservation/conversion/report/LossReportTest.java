package vn.kholuutru.preservation.conversion.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.port.ConversionDesk.Change;
import vn.kholuutru.preservation.conversion.ConversionCounts;
import vn.kholuutru.preservation.conversion.ConversionRun;
import vn.kholuutru.preservation.conversion.ConversionRun.State;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;
import vn.kholuutru.preservation.conversion.FieldNames;
import vn.kholuutru.preservation.conversion.ReportedRecord;
import vn.kholuutru.preservation.conversion.ReportedRecord.ReportedChange;

class LossReportTest {
    private static final String FORMULA = "=HYPERLINK(\"http://ngoai.example\")";
    private static final String MARKUP = "<script>alert(1)</script>";
    private static final List<ReportedRecord> RECORDS = List.of(
            new ReportedRecord(
                    RecordKind.DOCUMENT,
                    "G09.1.0000001",
                    Outcome.CONVERTED,
                    2,
                    List.of(
                            new ReportedChange(Change.SAME, "Subject", "subject", "", ""),
                            new ReportedChange(Change.RECODED, "TypeName", "typeName", "quyết định", "02"),
                            new ReportedChange(Change.LEFT_BEHIND, "Format", "", FORMULA, ""),
                            new ReportedChange(Change.KEPT_AS_NOTE, "Language", "", MARKUP, ""),
                            new ReportedChange(Change.KEPT_AS_NOTE, "Autograph", "", "  +1+cmd|'/c calc'!A1", ""))),
            new ReportedRecord(RecordKind.DOSSIER, "G09.1", Outcome.ALREADY, 0, List.of()),
            new ReportedRecord(RecordKind.DOCUMENT, "G09.1.0000002", Outcome.FAILED, 0, List.of()));

    @Test
    void theWorkbookShowsEveryRecordAndNoValueIsAFormula() throws IOException {
        byte[] bytes = written(new ExcelLossReport(), "vi");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(rows(workbook, "Bản ghi"))
                    .contains(
                            "Văn bản|G09.1.0000001|Bản ghi chuyển đổi|2",
                            "Hồ sơ|G09.1|Đã theo Thông tư 05/2025/TT-BNV từ trước",
                            "Văn bản|G09.1.0000002|Không chuyển đổi được");
            assertThat(rows(workbook, "Theo trường")).anyMatch(row -> row.startsWith("Văn bản|Giữ nguyên|Trích yếu"));
            assertThat(rows(workbook, "Giá trị thay đổi"))
                    .hasSize(5)
                    .anyMatch(row -> row.contains("'" + FORMULA))
                    .anyMatch(row -> row.contains("'  +1+cmd"))
                    .anyMatch(row -> row.contains("(TypeName)") && row.endsWith("quyết định|02"));
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void thePageShowsWhatNeedsAHandAndTakesMarkupForText() throws IOException {
        String page = new String(written(new HtmlLossReport(), "vi"), StandardCharsets.UTF_8);

        assertThat(page)
                .contains("Chỉ còn ở phiên bản cũ", "&lt;script&gt;", "G09.1.0000002", "Không chuyển đổi được")
                .doesNotContain("<script", "{0}");
    }

    @Test
    void theReportSpeaksEnglishToo() throws IOException {
        assertThat(new String(written(new HtmlLossReport(), "en"), StandardCharsets.UTF_8))
                .contains("<html lang=\"en\">", "Only in the former version");
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en"));
        for (Change change : Change.values()) {
            assertThat(keys("vi")).contains("change." + change);
        }
        for (RecordKind kind : RecordKind.values()) {
            assertThat(keys("vi")).contains("kind." + kind);
        }
    }

    @Test
    void aConversionOfNothingHasAReport() throws IOException {
        LossReport empty = new LossReport(
                run(), reader -> {}, new FieldNames(new ShaclProfileCatalogue()), Locale.forLanguageTag("vi"));
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        new HtmlLossReport().write(empty, page);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        new ExcelLossReport().write(empty, workbook);

        assertThat(page.toString(StandardCharsets.UTF_8)).contains("Không có bản ghi nào.");
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook.toByteArray()))) {
            assertThat(opened.getNumberOfSheets()).isEqualTo(4);
        }
    }

    @Test
    void aTextLongerThanACellIsCutBetweenCharacters() {
        String cut = CellText.harmless("𝒜".repeat(20_000));

        assertThat(cut.length()).isLessThanOrEqualTo(32_000);
        assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isFalse();
        assertThat(CellText.harmless("x" + "𝒜".repeat(20_000))).hasSizeLessThan(32_000);
    }

    private static byte[] written(ReportForm form, String language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(
                new LossReport(
                        run(),
                        RECORDS::forEach,
                        new FieldNames(new ShaclProfileCatalogue()),
                        Locale.forLanguageTag(language)),
                bytes);
        return bytes.toByteArray();
    }

    private static ConversionRun run() {
        return new ConversionRun(
                "7b1f6d1e-1c1f-4d52-9a8b-3d1c7a0e5f11",
                "G09",
                null,
                null,
                null,
                true,
                "nguyen.thi.minh",
                "2026-11-21T05:00:00Z",
                State.DONE,
                new ConversionCounts(1, 1, 0, 1, 2, 1, 0));
    }

    private static List<String> rows(XSSFWorkbook workbook, String sheet) {
        List<String> rows = new ArrayList<>();
        DataFormatter format = new DataFormatter();
        for (Row row : workbook.getSheet(sheet)) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(format.formatCellValue(cell));
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    private static List<String> keys(String language) throws IOException {
        Properties words = new Properties();
        words.load(LossReportWords.class.getResourceAsStream("words_" + language + ".properties"));
        return words.stringPropertyNames().stream().sorted().toList();
    }
}
