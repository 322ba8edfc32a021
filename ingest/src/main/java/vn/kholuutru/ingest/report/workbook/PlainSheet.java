package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sheet the report adds, written row by row. Every text is a text and never a formula. */
final class PlainSheet {
    private static final String RISKY_STARTS = "=+-@\t\r";
    private static final int MOST_LINKS = 10_000;

    private final XmlText to;
    private final CopiedStyles styles;
    private final Map<String, String> links = new LinkedHashMap<>();
    private int row;

    /** Begins the sheet; columns are as wide as said, in characters. */
    PlainSheet(XmlText to, CopiedStyles styles, List<Integer> widths) throws IOException {
        this.to = to;
        this.styles = styles;
        to.declaration().begin("worksheet").attribute("xmlns", XlsxNames.MAIN);
        to.begin("cols");
        for (int i = 0; i < widths.size(); i++) {
            to.begin("col")
                    .attribute("min", i + 1)
                    .attribute("max", i + 1)
                    .attribute("width", widths.get(i))
                    .attribute("customWidth", 1)
                    .end();
        }
        to.end().begin("sheetData");
    }

    /** One cell of a row to come. */
    record Cell(OwnStyle style, String text, boolean number, String link) {
        static Cell of(OwnStyle style, String text) {
            return new Cell(style, text, false, "");
        }

        static Cell boxed(String text) {
            return of(OwnStyle.BOXED, text);
        }

        static Cell number(long number) {
            return new Cell(OwnStyle.BOXED, String.valueOf(number), true, "");
        }

        /** A text that leads to a place of the workbook. */
        static Cell link(String text, String place) {
            return new Cell(OwnStyle.LINK, text, false, place);
        }
    }

    void row(OwnStyle style, List<String> texts) throws IOException {
        row(texts.stream().map(text -> Cell.of(style, text)).toList());
    }

    void row(List<Cell> cells) throws IOException {
        row++;
        to.begin("row").attribute("r", row);
        for (int column = 0; column < cells.size(); column++) {
            write(cells.get(column), XlsxNames.letters(column) + row);
        }
        to.end();
    }

    void space() {
        row++;
    }

    boolean isFull() {
        return row >= XlsxNames.LAST_ROW - 2;
    }

    void end() throws IOException {
        to.end();
        if (!links.isEmpty()) {
            to.begin("hyperlinks");
            for (Map.Entry<String, String> link : links.entrySet()) {
                to.begin("hyperlink")
                        .attribute("ref", link.getKey())
                        .attribute("location", link.getValue())
                        .end();
            }
            to.end();
        }
        to.begin("pageSetup")
                .attribute("paperSize", 9)
                .attribute("orientation", "landscape")
                .end();
        to.end().flush();
    }

    private void write(Cell cell, String reference) throws IOException {
        if (!cell.link.isEmpty() && links.size() < MOST_LINKS) {
            links.put(reference, cell.link);
        }
        to.begin("c").attribute("r", reference).attribute("s", styles.own(cell.style));
        if (cell.number) {
            to.begin("v").text(cell.text).end();
        } else if (!cell.text.isEmpty()) {
            to.attribute("t", "inlineStr")
                    .begin("is")
                    .spaced("t", harmless(cell.text))
                    .end();
        }
        to.end();
    }

    /** Also after the sheet was saved as CSV. */
    private static String harmless(String text) {
        String guarded = RISKY_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return guarded.length() > XlsxNames.LONGEST_TEXT ? guarded.substring(0, XlsxNames.LONGEST_TEXT) : guarded;
    }
}
