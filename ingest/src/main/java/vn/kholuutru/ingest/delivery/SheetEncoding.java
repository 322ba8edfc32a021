package vn.kholuutru.ingest.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.legacy.Evidence;
import vn.kholuutru.ingest.legacy.LegacyEncoding;
import vn.kholuutru.ingest.legacy.LegacyText;
import vn.kholuutru.ingest.legacy.Verdict;
import vn.kholuutru.ingest.mapping.ColumnMapping;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.DeliveredSheet;
import vn.kholuutru.ingest.workbook.SheetCell;
import vn.kholuutru.ingest.workbook.SheetRow;
import vn.kholuutru.ingest.workbook.WorkbookRows;

/**
 * In what the columns of one sheet are written, and the way to read them as Unicode. A column is written in one encoding;
 * one that is too short to tell follows the sheet, a title or heading its own row.
 */
final class SheetEncoding {
    /** Titles and headings: often set in another font than the rows below. */
    private static final int TOP_ROWS = 10;

    private static final int LONGEST_ARGUMENT = 80;

    private final Map<Integer, Verdict> columns = new HashMap<>();
    private final Map<Integer, Verdict> topRows = new HashMap<>();
    private final Verdict whole;
    private final Map<Integer, Conversion> conversions = new TreeMap<>();

    private SheetEncoding(Map<Integer, Evidence> ofColumns, Map<Integer, Evidence> ofTopRows, Evidence ofAll) {
        this.whole = ofAll.verdict();
        ofColumns.forEach((column, evidence) -> columns.put(column, verdict(evidence)));
        ofTopRows.forEach((row, evidence) -> topRows.put(row, evidence.verdict()));
    }

    /** What became of a column: how many cells, and the first of them before and after. */
    private record Conversion(LegacyEncoding encoding, int cells, int row, String before, String after) {
        Conversion andOneMore() {
            return new Conversion(encoding, cells + 1, row, before, after);
        }
    }

    /** Looks at every text of the sheet once. */
    static SheetEncoding of(WorkbookRows workbook, DeliveredSheet sheet) throws IOException {
        try (WorkbookRows.Rows rows = workbook.rows(sheet)) {
            return of(rows);
        }
    }

    private static SheetEncoding of(Iterator<SheetRow> rows) {
        Map<Integer, Evidence> ofColumns = new HashMap<>();
        Map<Integer, Evidence> ofTopRows = new HashMap<>();
        Evidence ofAll = new Evidence();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            for (SheetCell cell : row.cells()) {
                if (cell.kind() != SheetCell.Kind.TEXT || !LegacyText.mayBeMarked(cell.value())) {
                    continue;
                }
                boolean top = row.number() <= TOP_ROWS;
                if (top) {
                    ofTopRows
                            .computeIfAbsent(row.number(), unseen -> new Evidence())
                            .add(cell.value());
                }
                if (!top || !LegacyText.isUnicode(cell.value())) {
                    ofColumns
                            .computeIfAbsent(cell.column(), unseen -> new Evidence())
                            .add(cell.value());
                    ofAll.add(cell.value());
                }
            }
        }
        return new SheetEncoding(ofColumns, ofTopRows, ofAll);
    }

    private Verdict verdict(Evidence column) {
        Verdict own = column.verdict();
        boolean follows = own instanceof Verdict.Unicode
                && !column.sawUnicode()
                && whole instanceof Verdict.Legacy(LegacyEncoding encoding, boolean mixed)
                && !mixed;
        return follows ? whole : own;
    }

    /** The rows in Unicode, as they come. */
    Iterator<SheetRow> toUnicode(Iterator<SheetRow> rows) {
        conversions.clear();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public SheetRow next() {
                return toUnicode(rows.next());
            }
        };
    }

    /** The row in Unicode; a cell that was converted keeps what was delivered. */
    SheetRow toUnicode(SheetRow row) {
        List<SheetCell> cells = new ArrayList<>(row.cells().size());
        boolean changed = false;
        for (SheetCell cell : row.cells()) {
            Optional<SheetCell> converted = converted(row.number(), cell);
            changed |= converted.isPresent();
            cells.add(converted.orElse(cell));
        }
        return changed ? new SheetRow(row.number(), cells) : row;
    }

    private Optional<SheetCell> converted(int row, SheetCell cell) {
        if (cell.kind() != SheetCell.Kind.TEXT || !LegacyText.mayBeMarked(cell.value())) {
            return Optional.empty();
        }
        return converted(columns.get(cell.column()), row, cell)
                .or(() -> row <= TOP_ROWS ? converted(topRows.get(row), row, cell) : Optional.empty());
    }

    private Optional<SheetCell> converted(@Nullable Verdict verdict, int row, SheetCell cell) {
        if (!(verdict instanceof Verdict.Legacy legacy)) {
            return Optional.empty();
        }
        String text = legacy.toUnicode(cell.value());
        if (text.equals(cell.value())) {
            return Optional.empty();
        }
        conversions.merge(
                cell.column(),
                new Conversion(legacy.encoding(), 1, row, cell.value(), text),
                (first, another) -> first.andOneMore());
        return Optional.of(cell.converted(text));
    }

    /** One finding for each column that was converted or should be looked at; complete once the rows were read. */
    List<Finding> findings(Agreement agreement, SheetMapping sheet) {
        List<Finding> findings = new ArrayList<>();
        conversions.forEach((column, conversion) -> findings.add(RecordFault.LEGACY_ENCODING.found(
                agreement,
                Place.cell(sheet.sheet(), conversion.row(), heading(sheet, column))
                        .in(sheet.workbook()),
                heading(sheet, column),
                conversion.encoding().label(),
                String.valueOf(conversion.cells()),
                shortened(conversion.before()),
                shortened(conversion.after()))));
        columns.forEach((column, verdict) -> {
            if (verdict instanceof Verdict.Doubtful(LegacyEncoding likeliest)) {
                findings.add(RecordFault.LEGACY_UNSURE.found(
                        agreement,
                        Place.cell(sheet.sheet(), sheet.lastHeadingRow() + 1, heading(sheet, column))
                                .in(sheet.workbook()),
                        heading(sheet, column),
                        likeliest.label()));
            }
        });
        return findings;
    }

    static String shortened(String text) {
        return text.length() > LONGEST_ARGUMENT ? text.substring(0, LONGEST_ARGUMENT - 1) + "…" : text;
    }

    private static String heading(SheetMapping sheet, int column) {
        return sheet.columns().stream()
                .filter(mapped -> mapped.column() == column)
                .map(ColumnMapping::heading)
                .findFirst()
                .orElseGet(() -> String.valueOf(column + 1));
    }
}
