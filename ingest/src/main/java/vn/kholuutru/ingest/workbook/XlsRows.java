package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Reads the binary workbooks of Excel 97 to 2003 record by record; only the table of texts is kept. */
final class XlsRows {
    private XlsRows() {}

    static void write(Path file, RowWriter rows) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            Records records = new Records(rows);
            FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records);
            records.formats = formats;
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, compound);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Records implements HSSFListener {
        private final RowWriter rows;
        private final List<BoundSheetRecord> sheets = new ArrayList<>();
        private final TreeMap<Integer, SheetCell> row = new TreeMap<>();
        private @Nullable FormatTrackingHSSFListener formats;
        private @Nullable SSTRecord texts;
        private @Nullable FormulaRecord awaitsText;
        private NumberFormats numbers = new NumberFormats(false);
        private int begun;
        private int rowNumber = -1;
        private boolean inSheet;

        Records(RowWriter rows) {
            this.rows = rows;
        }

        @Override
        public void processRecord(Record record) {
            try {
                take(record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void take(Record record) throws IOException {
            switch (record) {
                case BoundSheetRecord sheet -> sheets.add(sheet);
                case DateWindow1904Record dates -> numbers = new NumberFormats(dates.getWindowing() == 1);
                case SSTRecord table -> texts = table;
                case BOFRecord start when start.getType() == BOFRecord.TYPE_WORKSHEET -> startSheet();
                case BOFRecord other when other.getType() == BOFRecord.TYPE_CHART -> begun++;
                case EOFRecord end -> endSheet();
                case StringRecord text -> formulaText(text);
                case CellValueRecordInterface cell when inSheet -> cell(cell);
                default -> {}
            }
        }

        private void startSheet() throws IOException {
            BoundSheetRecord[] ordered = BoundSheetRecord.orderByBofPosition(sheets);
            if (begun < ordered.length) {
                BoundSheetRecord sheet = ordered[begun];
                rows.startSheet(sheet.getSheetname(), !sheet.isHidden() && !sheet.isVeryHidden());
                inSheet = true;
            }
            begun++;
        }

        private void endSheet() throws IOException {
            if (inSheet) {
                endRow();
                inSheet = false;
            }
        }

        private void endRow() throws IOException {
            rows.row(rowNumber + 1, List.copyOf(row.values()));
            row.clear();
        }

        private void cell(CellValueRecordInterface cell) throws IOException {
            if (cell.getRow() != rowNumber) {
                endRow();
                rowNumber = cell.getRow();
            }
            switch (cell) {
                case LabelSSTRecord label -> {
                    SSTRecord table = texts;
                    text(
                            cell,
                            table == null
                                    ? ""
                                    : table.getString(label.getSSTIndex()).getString());
                }
                case LabelRecord label -> text(cell, label.getValue());
                case NumberRecord number -> number(cell, number.getValue());
                case RKRecord number -> number(cell, number.getRKNumber());
                case BoolErrRecord answer -> answer(cell, answer);
                case FormulaRecord formula -> formula(formula);
                default -> {}
            }
        }

        private void text(CellValueRecordInterface cell, String text) {
            if (!text.isBlank()) {
                row.put((int) cell.getColumn(), SheetCell.text(cell.getColumn(), text));
            }
        }

        private void number(CellValueRecordInterface cell, double value) {
            FormatTrackingHSSFListener known = formats;
            int id = known == null ? 0 : known.getFormatIndex(cell);
            String format = known == null ? null : known.getFormatString(cell);
            if (Double.isFinite(value)) {
                row.put(
                        (int) cell.getColumn(),
                        numbers.cell(cell.getColumn(), BigDecimal.valueOf(value), id, format == null ? "" : format));
            }
        }

        private void answer(CellValueRecordInterface cell, BoolErrRecord answer) {
            int column = cell.getColumn();
            row.put(
                    column,
                    answer.isBoolean()
                            ? new SheetCell(column, SheetCell.Kind.YES_NO, answer.getBooleanValue() ? "1" : "0", "")
                            : new SheetCell(column, SheetCell.Kind.ERROR, error(answer.getErrorValue()), ""));
        }

        private void formula(FormulaRecord formula) {
            int column = formula.getColumn();
            if (formula.hasCachedResultString()) {
                awaitsText = formula;
                return;
            }
            switch (CellType.forInt(formula.getCachedResultType())) {
                case BOOLEAN ->
                    row.put(
                            column,
                            new SheetCell(
                                    column, SheetCell.Kind.YES_NO, formula.getCachedBooleanValue() ? "1" : "0", ""));
                case ERROR ->
                    row.put(
                            column,
                            new SheetCell(
                                    column, SheetCell.Kind.ERROR, error((byte) formula.getCachedErrorValue()), ""));
                default -> number(formula, formula.getValue());
            }
        }

        private void formulaText(StringRecord text) {
            FormulaRecord formula = awaitsText;
            if (formula != null && inSheet) {
                text(formula, text.getString());
            }
            awaitsText = null;
        }

        private static String error(byte code) {
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
        }
    }
}
