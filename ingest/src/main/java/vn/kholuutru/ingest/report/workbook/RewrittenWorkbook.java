package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.ingest.workbook.DeliveredSheet;
import vn.kholuutru.ingest.workbook.SheetCell;
import vn.kholuutru.ingest.workbook.SheetRow;
import vn.kholuutru.ingest.workbook.WorkbookAnswer;
import vn.kholuutru.ingest.workbook.WorkbookReader;
import vn.kholuutru.ingest.workbook.WorkbookRows;

/** An .xls or .csv written anew as .xlsx with the same rows, for as long as a report needs it. */
final class RewrittenWorkbook implements AutoCloseable {
    private static final int ROWS_BETWEEN_FLUSHES = 500;
    private static final String DAY = "dd/mm/yyyy";

    private final Path folder;
    private final Path file;

    private RewrittenWorkbook(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** True for what is no .xlsx: its bytes say so, not its name. */
    static boolean isNeededFor(Path workbook) throws IOException {
        try (var bytes = Files.newInputStream(workbook)) {
            byte[] start = bytes.readNBytes(2);
            return start.length < 2 || start[0] != 'P' || start[1] != 'K';
        }
    }

    /** @throws IOException when the workbook cannot be read again */
    static RewrittenWorkbook of(Path workbook) throws IOException {
        Path folder = Files.createTempDirectory("kho-report-");
        RewrittenWorkbook rewritten = new RewrittenWorkbook(folder, folder.resolve("muc-luc.xlsx"));
        try (WorkbookReader reader = new WorkbookReader()) {
            Path rows = Files.createDirectory(folder.resolve("rows"));
            if (reader.read(workbook, rows) instanceof WorkbookAnswer.Rows(WorkbookRows read)) {
                rewritten.write(read);
                return rewritten;
            }
            throw new IOException("the workbook cannot be read again");
        } catch (IOException | RuntimeException e) {
            rewritten.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    private void write(WorkbookRows rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Kho luu tru so", "1.0");
            for (DeliveredSheet sheet : rows.sheets()) {
                Worksheet copy = workbook.newWorksheet(sheet.name());
                try (WorkbookRows.Rows each = rows.rows(sheet)) {
                    write(each, copy);
                }
                copy.finish();
            }
            workbook.finish();
        }
    }

    private static void write(Iterator<SheetRow> rows, Worksheet sheet) throws IOException {
        for (int count = 1; rows.hasNext(); count++) {
            SheetRow row = rows.next();
            row.cells().forEach(cell -> write(cell, row.number() - 1, sheet));
            if (count % ROWS_BETWEEN_FLUSHES == 0) {
                sheet.flush();
            }
        }
    }

    private static void write(SheetCell cell, int row, Worksheet sheet) {
        switch (cell.kind()) {
            case NUMBER -> number(cell, row, sheet);
            case DATE -> date(cell, row, sheet);
            case YES_NO -> sheet.value(row, cell.column(), cell.value().equals("1"));
            case TEXT, ERROR -> sheet.inlineString(row, cell.column(), cell.value());
        }
    }

    private static void number(SheetCell cell, int row, Worksheet sheet) {
        try {
            sheet.value(row, cell.column(), new BigDecimal(cell.value()));
            if (!cell.format().isEmpty()) {
                sheet.style(row, cell.column()).format(cell.format()).set();
            }
        } catch (NumberFormatException words) {
            sheet.inlineString(row, cell.column(), cell.value());
        }
    }

    private static void date(SheetCell cell, int row, Worksheet sheet) {
        try {
            String iso = cell.value();
            if (iso.length() > 10) {
                sheet.value(row, cell.column(), LocalDateTime.parse(iso));
            } else {
                sheet.value(row, cell.column(), LocalDate.parse(iso));
            }
            sheet.style(row, cell.column())
                    .format(cell.format().isEmpty() ? DAY : cell.format())
                    .set();
        } catch (DateTimeParseException words) {
            sheet.inlineString(row, cell.column(), cell.value());
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted((one, other) -> other.compareTo(one)).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
