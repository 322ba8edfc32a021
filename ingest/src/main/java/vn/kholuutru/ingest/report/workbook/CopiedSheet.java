package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.ingest.delivery.DeliveredWorkbook.Table;

/**
 * Copies a sheet as a stream: its rows, widths, formats, merged cells and page layout. Formulas become the values they
 * had; filters, protection, links, pictures and whatever else could act or point elsewhere stay behind. A sheet that was
 * read as a table gains its colours, its comments, and two columns of results behind its last one.
 */
final class CopiedSheet {
    private static final Set<String> LAYOUT_BEFORE = Set.of("sheetViews", "sheetFormatPr");
    private static final Set<String> LAYOUT_AFTER =
            Set.of("mergeCells", "printOptions", "pageMargins", "pageSetup", "rowBreaks", "colBreaks", "ignoredErrors");
    private static final int[] RESULT_WIDTHS = {18, 70};
    private static final int MOST_COLUMN_RANGES = 20_000;

    private final DeliveredParts parts;
    private final DeliveredParts.Sheet sheet;
    private final RowCopy rows;
    private final Comments comments;
    private final SheetSurvey survey;
    private final Optional<Table> table;

    CopiedSheet(
            DeliveredParts parts,
            DeliveredParts.Sheet sheet,
            Optional<Table> table,
            Remarks remarks,
            CopiedStyles styles,
            SharedTexts texts,
            RemarkWords words)
            throws IOException {
        this.parts = parts;
        this.sheet = sheet;
        this.table = table;
        this.comments = new Comments();
        try (InputStream bytes = parts.bytes(sheet.part())) {
            this.survey = SheetSurvey.of(bytes);
        }
        this.rows = new RowCopy(sheet.name(), table, remarks, styles, texts, comments, words, firstResultColumn());
    }

    Comments comments() {
        return comments;
    }

    /** @param drawing id of the relationship to the shapes of the comments, written when there are comments */
    void write(XmlText to, String drawing) throws IOException {
        to.declaration()
                .begin("worksheet")
                .attribute("xmlns", XlsxNames.MAIN)
                .attribute("xmlns:r", XlsxNames.RELATIONSHIPS);
        boolean columnsWritten = false;
        try (HarmlessXml xml = HarmlessXml.open(parts.bytes(sheet.part()))) {
            xml.nextElement();
            while (xml.nextChild()) {
                String element = xml.isPlain() ? xml.element() : "";
                if (LAYOUT_BEFORE.contains(element)) {
                    xml.copy(to, Set.of("tabSelected", "pivotSelection", "extLst"));
                } else if (element.equals("cols") && !columnsWritten) {
                    writeColumns(columns(xml), to);
                    columnsWritten = true;
                } else if (element.equals("sheetData")) {
                    if (!columnsWritten) {
                        writeColumns(List.of(), to);
                        columnsWritten = true;
                    }
                    rows.copyAll(xml, to);
                    writeFilter(to);
                } else if (LAYOUT_AFTER.contains(element)) {
                    xml.copy(to, Set.of("extLst"));
                } else {
                    xml.skip();
                }
            }
        }
        if (!comments.isEmpty()) {
            to.begin("legacyDrawing").attribute("r:id", drawing).end();
        }
        to.end().flush();
    }

    private int firstResultColumn() {
        boolean room = survey.lastColumn() + RESULT_WIDTHS.length <= XlsxNames.LAST_COLUMN;
        return table.isPresent() && room ? survey.lastColumn() + 1 : Integer.MAX_VALUE;
    }

    private boolean hasResults() {
        return firstResultColumn() != Integer.MAX_VALUE;
    }

    /** A range of columns with one width, counted from 1. */
    private record Columns(int first, int last, Map<String, String> attributes) {}

    private static List<Columns> columns(HarmlessXml xml) throws IOException {
        List<Columns> columns = new ArrayList<>();
        while (xml.nextChild()) {
            Optional<String> width = xml.attribute("width").filter(text -> text.matches("[0-9.]{1,20}"));
            try {
                int first = Integer.parseInt(xml.attribute("min").orElse("0"));
                int last = Integer.parseInt(xml.attribute("max").orElse("0"));
                if (first > 0 && first <= last && width.isPresent() && columns.size() < MOST_COLUMN_RANGES) {
                    columns.add(new Columns(first, last, Map.of("width", width.get(), "customWidth", "1")));
                }
            } catch (NumberFormatException nonsense) {
                throw new IOException(nonsense);
            }
            xml.skip();
        }
        return columns;
    }

    private void writeColumns(List<Columns> delivered, XmlText to) throws IOException {
        int end = hasResults() ? firstResultColumn() : XlsxNames.LAST_COLUMN;
        List<Columns> columns = new ArrayList<>();
        for (Columns each : delivered) {
            if (each.first <= end) {
                columns.add(new Columns(each.first, Math.min(each.last, end), each.attributes));
            }
        }
        for (int i = 0; hasResults() && i < RESULT_WIDTHS.length; i++) {
            int number = firstResultColumn() + 1 + i;
            columns.add(
                    new Columns(number, number, Map.of("width", String.valueOf(RESULT_WIDTHS[i]), "customWidth", "1")));
        }
        if (columns.isEmpty()) {
            return;
        }
        to.begin("cols");
        for (Columns each : columns) {
            to.begin("col").attribute("min", each.first).attribute("max", each.last);
            for (Map.Entry<String, String> attribute : each.attributes.entrySet()) {
                to.attribute(attribute.getKey(), attribute.getValue());
            }
            to.end();
        }
        to.end();
    }

    /** So that a clerk can show only the rows to correct. */
    private void writeFilter(XmlText to) throws IOException {
        if (hasResults() && survey.lastRow() > table.get().headingRow()) {
            to.begin("autoFilter")
                    .attribute(
                            "ref",
                            "A" + table.get().headingRow() + ":"
                                    + XlsxNames.letters(firstResultColumn() + RESULT_WIDTHS.length - 1)
                                    + survey.lastRow())
                    .end();
        }
    }
}
