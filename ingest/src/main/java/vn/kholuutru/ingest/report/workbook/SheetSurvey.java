package vn.kholuutru.ingest.report.workbook;

import java.io.IOException;
import java.io.InputStream;

/**
 * How far the cells of a sheet reach, learnt before it is copied.
 *
 * @param lastColumn the last column with a value or under a merged heading, counted from 0; -1 in an empty sheet
 * @param lastRow counted from 1
 */
record SheetSurvey(int lastColumn, int lastRow) {
    static SheetSurvey of(InputStream bytes) throws IOException {
        int lastColumn = -1;
        int lastRow = 0;
        int row = 0;
        int column = -1;
        try (HarmlessXml xml = HarmlessXml.open(bytes)) {
            while (xml.nextElement()) {
                switch (xml.element()) {
                    case "row" -> {
                        row = xml.attribute("r").map(Integer::parseInt).orElse(row + 1);
                        column = -1;
                    }
                    case "c" ->
                        column = xml.attribute("r").map(XlsxNames::column).orElse(column + 1);
                    case "v", "is" -> {
                        lastColumn = Math.max(lastColumn, column);
                        lastRow = Math.max(lastRow, row);
                    }
                    case "mergeCell" -> {
                        int right = rightEdge(xml.attribute("ref").orElse(""));
                        lastColumn = right < XlsxNames.LAST_COLUMN ? Math.max(lastColumn, right) : lastColumn;
                    }
                    default -> {
                        // says nothing about the extent
                    }
                }
            }
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
        return new SheetSurvey(lastColumn, lastRow);
    }

    private static int rightEdge(String reference) {
        return XlsxNames.column(reference.substring(reference.indexOf(':') + 1));
    }
}
