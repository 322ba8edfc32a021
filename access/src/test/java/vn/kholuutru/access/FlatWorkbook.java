package vn.kholuutru.access;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A mục lục as many deliver it: one flat sheet, hồ sơ and văn bản in the same row, merged titles above. */
public final class FlatWorkbook {
    public static final String SHEET = "MLHS-VB";
    public static final int HEADING_ROW = 4;

    private FlatWorkbook() {}

    /** @param rows texts in the order of the headings */
    public static void write(Path file, List<String> headings, List<List<String>> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet(SHEET);
            sheet.createRow(0).createCell(0).setCellValue("ỦY BAN NHÂN DÂN TỈNH");
            sheet.createRow(1).createCell(0).setCellValue("MỤC LỤC HỒ SƠ, VĂN BẢN NỘP LƯU");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, headings.size() - 1));
            fill(sheet.createRow(HEADING_ROW - 1), headings);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(HEADING_ROW + i), rows.get(i));
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                row.createCell(column).setCellValue(texts.get(column));
            }
        }
    }
}
