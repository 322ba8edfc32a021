package vn.kholuutru.ingest.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {
    private static final WorkbookReader READER = new WorkbookReader();

    @TempDir
    private Path folder;

    @AfterAll
    static void end() {
        READER.close();
    }

    @Test
    void readsTheBinaryFormOfOlderExcel() throws IOException {
        Path file = folder.resolve("muc-luc.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("không đọc");
            book.setSheetHidden(0, true);
            HSSFSheet sheet = book.createSheet("Hồ sơ");
            HSSFRow row = sheet.createRow(2);
            row.createCell(0).setCellValue("Quyết định về đất đai");
            shown(book, row.createCell(1), "0000000").setCellValue(7);
            shown(book, row.createCell(2), "dd/mm/yyyy").setCellValue(LocalDate.of(1998, 5, 7));
            row.createCell(3).setCellFormula("CONCATENATE(\"a\",\"b\")");
            row.createCell(4).setCellValue(true);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }

        WorkbookRows rows = rows(file);

        assertEquals(
                List.of("Ẩn", "Hồ sơ"),
                rows.sheets().stream().map(DeliveredSheet::name).toList());
        assertTrue(!rows.sheets().get(0).visible() && rows.sheets().get(1).visible());
        SheetRow only = all(rows, 1).getFirst();
        assertEquals(3, only.number());
        assertEquals(SheetCell.text(0, "Quyết định về đất đai"), only.cells().get(0));
        assertEquals(
                new SheetCell(1, SheetCell.Kind.NUMBER, "7", "0000000"),
                only.cells().get(1));
        assertEquals(
                new SheetCell(2, SheetCell.Kind.DATE, "1998-05-07", "dd/mm/yyyy"),
                only.cells().get(2));
        assertEquals("ab", only.cells().get(3).value());
        assertEquals(SheetCell.Kind.YES_NO, only.cells().get(4).kind());
    }

    @Test
    void saysThatALockedBinaryWorkbookIsLocked() throws IOException {
        Path file = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Hồ sơ").createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertInstanceOf(WorkbookAnswer.Encrypted.class, read(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"UTF-8#,", "UTF-8#;", "UTF-16LE#;", "UTF-16BE#,", "UTF-16#;", "windows-1258#;"})
    void readsTextWithSeparatorsInWhateverEncoding(String charset, String separator) throws IOException {
        String text = String.join(separator, "Số hồ sơ", "Tiêu đề hồ sơ", "Thời hạn bảo quản") + "\r\n"
                + String.join(
                        separator,
                        "0001",
                        "\"Hồ sơ về việc cấp đất, giao rừng; " + "quý một\nvà \"\"quý hai\"\"\"",
                        "Vĩnh viễn")
                + "\r\n\r\n" + String.join(separator, "0002", "Quyết định của Ủy ban nhân dân tỉnh", "Vĩnh viễn");
        Path file = folder.resolve("muc-luc.csv");
        Files.write(file, encoded(text, charset));

        List<SheetRow> read = all(rows(file), 0);

        assertEquals(List.of(1, 2, 4), read.stream().map(SheetRow::number).toList());
        assertEquals("Tiêu đề hồ sơ", value(read.getFirst(), 1));
        assertEquals("0001", value(read.get(1), 0));
        assertEquals("Hồ sơ về việc cấp đất, giao rừng; quý một\nvà \"quý hai\"", value(read.get(1), 1));
        assertEquals("Vĩnh viễn", value(read.get(2), 2));
    }

    @Test
    void passesOverAMarkAndTheLineThatNamesTheSeparator() throws IOException {
        Path file = folder.resolve("muc-luc.csv");
        Files.writeString(file, "\uFEFFsep=;\r\nMã hồ sơ;Ghi chú\r\n=\"0012\";x\r\n", StandardCharsets.UTF_8);

        List<SheetRow> read = all(rows(file), 0);

        assertEquals("Mã hồ sơ", value(read.getFirst(), 0));
        assertEquals("0012", value(read.get(1), 0));
    }

    /** In a report that is WORKBOOK_TOO_HEAVY. */
    @ParameterizedTest
    @ValueSource(strings = {"spins.xlsx", "crashes.xlsx", "fills-memory.xlsx"})
    void aWorkbookThatEndsItsReaderIsSaidToDoSo(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "PK");
        try (WorkbookReader reader =
                new WorkbookReader(MisbehavingWorkbookWorker.class.getName(), 64, Duration.ofSeconds(3))) {
            Path into = Files.createDirectory(folder.resolve("rows"));

            assertInstanceOf(WorkbookAnswer.TooHeavy.class, reader.read(file, into));

            Path next = Files.writeString(folder.resolve("next.csv"), "a;b\n1;2\n");
            assertInstanceOf(WorkbookAnswer.Rows.class, reader.read(next, into));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "PK\u0003\u0004 not a zip", "hello", "<html><table><tr><td>1</td></tr></table>"})
    void whatIsNoWorkbookIsUnreadable(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("muc-luc.xls"), content);

        assertInstanceOf(WorkbookAnswer.Unreadable.class, read(file));
    }

    @Test
    void aQuoteThatNeverEndsTakesTheRestAndNothingMore() throws IOException {
        Path file = Files.writeString(
                folder.resolve("muc-luc.csv"), "Mã;Tên\n1;\"không đóng\n2;ba\n", StandardCharsets.UTF_8);

        List<SheetRow> read = all(rows(file), 0);

        assertEquals(2, read.size());
        assertTrue(value(read.get(1), 1).startsWith("không đóng"));
    }

    private static HSSFCell shown(HSSFWorkbook book, HSSFCell cell, String format) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    /** windows-1258 writes a letter and its tone as two characters. */
    private static byte[] encoded(String text, String charset) {
        if (!charset.equals("windows-1258")) {
            return text.getBytes(Charset.forName(charset));
        }
        StringBuilder parts = new StringBuilder();
        Charset target = Charset.forName(charset);
        for (String letter : text.split("")) {
            boolean whole = target.newEncoder().canEncode(letter);
            parts.append(whole ? letter : withTone(letter));
        }
        return parts.toString().getBytes(target);
    }

    private static String withTone(String letter) {
        String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
        for (int tone = 1; tone < apart.length(); tone++) {
            if ("\u0300\u0301\u0303\u0309\u0323".indexOf(apart.charAt(tone)) >= 0) {
                String base = apart.substring(0, tone) + apart.substring(tone + 1);
                return Normalizer.normalize(base, Normalizer.Form.NFC) + apart.charAt(tone);
            }
        }
        return letter;
    }

    private WorkbookAnswer read(Path file) throws IOException {
        return READER.read(file, Files.createTempDirectory(folder, "rows"));
    }

    private WorkbookRows rows(Path file) throws IOException {
        return assertInstanceOf(WorkbookAnswer.Rows.class, read(file)).rows();
    }

    private static List<SheetRow> all(WorkbookRows rows, int sheet) throws IOException {
        List<SheetRow> all = new ArrayList<>();
        try (WorkbookRows.Rows each = rows.rows(rows.sheets().get(sheet))) {
            each.forEachRemaining(all::add);
        }
        return all;
    }

    private static String value(SheetRow row, int column) {
        return row.at(column).orElseThrow().value();
    }
}
