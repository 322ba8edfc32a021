package vn.kholuutru.access.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.kholuutru.access.language.Language;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.Holdings.DocumentEntry;

class ResultSheetTest {
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://evil.example\",\"Xem\")",
            "+84 912",
            "-1+1|cmd",
            "@SUM(A1)",
            "  =1+1",
            "\t=1+1",
            "<b>&\u0000\u0007",
            IntStream.range(0, 10_000).mapToObj(Integer::toString).collect(Collectors.joining()),
            "a"
                    + IntStream.range(0x20000, 0x20000 + 20_000)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()));

    @Test
    void noTextIsAFormulaInTheSheetOrAfterItWasSavedAsCsv() throws IOException {
        List<Row> rows = rows(9, sheet -> HOSTILE.forEach(title -> sheet.add(entry(title, "2020-03-05"))));

        assertThat(rows).hasSize(HOSTILE.size() + 2);
        for (Row row : rows) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
                if (cell.getCellType() == CellType.STRING) {
                    assertThat(cell.getStringCellValue().stripLeading()).doesNotMatch("(?s)[=+\\-@].*");
                    assertThat(cell.getStringCellValue().length()).isLessThanOrEqualTo(32_767);
                }
            }
        }
    }

    @Test
    void datesAreWrittenAsFarAsTheyAreKnown() throws IOException {
        List<Row> rows = rows(
                3,
                sheet -> List.of("1986", "1986-06", "1986-06-09").forEach(date -> sheet.add(entry("Về việc", date))));

        assertThat(rows.subList(2, 5))
                .extracting(row -> row.getCell(2).getStringCellValue())
                .containsExactly("1986", "06/1986", "09/06/1986");
        assertThat(rows.get(2).getCell(7).getStringCellValue()).isEqualTo("2020");
        assertThat(rows.get(2).getCell(15).getStringCellValue()).startsWith("https://kho.example/tai-lieu/");
    }

    @Test
    void aListThatIsCutSaysSoInItsFirstRow() throws IOException {
        assertThat(rows(6_000, sheet -> {}).getFirst().getCell(0).getStringCellValue())
                .contains("5.000 tài liệu đầu tiên trong số 6.000");
        assertThat(rows(5_000, sheet -> {}).getFirst().getCell(0).getStringCellValue())
                .isEqualTo("Danh sách có 5.000 tài liệu.");
    }

    private static List<Row> rows(long total, Consumer<ResultSheet> writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ResultSheet sheet = ResultSheet.begin(out, Language.VIETNAMESE, total, "https://kho.example/tai-lieu/")) {
            writing.accept(sheet);
        }
        List<Row> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            workbook.getSheetAt(0).forEach(rows::add);
        }
        return rows;
    }

    private static DocumentEntry entry(String title, String issued) {
        return new DocumentEntry(
                AipId.random(),
                "G09.2020.01.0000001",
                title,
                new DossierCode("G09.2020.01"),
                title,
                new FondsCode("G09"),
                "Ủy ban nhân dân tỉnh",
                Optional.of("15/QĐ-UBND"),
                PartialDate.read(issued),
                Optional.of("Sở Nội vụ"),
                Optional.of("Quyết định"),
                Optional.of("Vĩnh viễn"),
                List.of("Tiếng Việt", "Tiếng Pháp"),
                AccessLevel.PUBLIC,
                Instant.EPOCH,
                3);
    }
}
