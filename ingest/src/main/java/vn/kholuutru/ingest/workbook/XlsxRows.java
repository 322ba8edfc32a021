package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads an .xlsx workbook row by row; its table of texts is the only thing kept in memory. */
final class XlsxRows {
    private XlsxRows() {}

    static void write(Path file, RowWriter rows) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), true))) {
            NumberFormats formats = new NumberFormats(workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                rows.startSheet(sheet.getName(), sheet.getVisibility() == SheetVisibility.VISIBLE);
                try (Stream<Row> each = sheet.openStream()) {
                    for (Iterator<Row> row = each.iterator(); row.hasNext(); ) {
                        write(row.next(), formats, rows);
                    }
                }
            }
        } catch (ExcelReaderException broken) {
            throw new IOException(broken);
        }
    }

    private static void write(Row row, NumberFormats formats, RowWriter rows) throws IOException {
        List<SheetCell> cells = new ArrayList<>(row.getPhysicalCellCount());
        for (Cell cell : row) {
            if (cell != null) {
                of(cell, formats).ifPresent(cells::add);
            }
        }
        rows.row(row.getRowNum(), cells);
    }

    private static Optional<SheetCell> of(Cell cell, NumberFormats formats) {
        int column = cell.getColumnIndex();
        return switch (cell.getType()) {
            case EMPTY -> Optional.empty();
            case STRING -> text(column, cell.getText());
            case NUMBER -> Optional.of(number(cell, cell.asNumber(), formats));
            case BOOLEAN -> Optional.of(new SheetCell(column, SheetCell.Kind.YES_NO, cell.asBoolean() ? "1" : "0", ""));
            case ERROR ->
                Optional.of(new SheetCell(column, SheetCell.Kind.ERROR, String.valueOf(cell.getRawValue()), ""));
            case FORMULA -> ofFormula(cell, formats);
        };
    }

    private static Optional<SheetCell> ofFormula(Cell cell, NumberFormats formats) {
        String cached = cell.getRawValue();
        if (cached == null || cached.isBlank()) {
            return cell.getValue() == null
                    ? Optional.empty()
                    : text(cell.getColumnIndex(), String.valueOf(cell.getValue()));
        }
        if (cached.startsWith("#")) {
            return Optional.of(new SheetCell(cell.getColumnIndex(), SheetCell.Kind.ERROR, cached, ""));
        }
        try {
            return Optional.of(number(cell, new BigDecimal(cached), formats));
        } catch (NumberFormatException words) {
            return text(cell.getColumnIndex(), cached);
        }
    }

    private static Optional<SheetCell> text(int column, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(SheetCell.text(column, text));
    }

    private static SheetCell number(Cell cell, BigDecimal number, NumberFormats formats) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return formats.cell(cell.getColumnIndex(), number, id == null ? 0 : id, format == null ? "" : format);
    }

    /** A workbook written by a script may have no styles; its numbers then have no formats. */
    private static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(part -> part.getName().endsWith("styles.xml"));
        }
    }
}
