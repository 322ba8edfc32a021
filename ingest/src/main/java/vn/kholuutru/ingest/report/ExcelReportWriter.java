package vn.kholuutru.ingest.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;
import vn.kholuutru.ingest.report.workbook.HandedBackWorkbook;

/**
 * The report for Excel: the mục lục handed back with the findings in it. Where there is none to hand back, a table: a
 * summary, every document, every finding. Written row by row, so that a large delivery needs no
 * large memory. No text of the delivery can become a formula, even after the sheet was saved as CSV.
 */
public final class ExcelReportWriter implements ReportWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ExcelReportWriter.class);
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int LONGEST_TEXT = 32_000;
    private static final int ROWS_BETWEEN_FLUSHES = 500;

    private final ReportWords words = new ReportWords();
    private final FindingTexts vietnamese = FindingTexts.in(FindingTexts.VIETNAMESE);
    private final FindingTexts english = FindingTexts.in(Locale.ENGLISH);

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void write(DeliveryReport report, OutputStream out) throws IOException {
        Path draft = Files.createTempFile("kho-report-", ".xlsx");
        try {
            if (handBack(report, draft)) {
                Files.copy(draft, out);
            } else {
                writeTables(report, out);
            }
        } finally {
            Files.delete(draft);
        }
    }

    /** False when there is no workbook to hand back, or it could be read once but cannot be copied. */
    private static boolean handBack(DeliveryReport report, Path draft) throws IOException {
        if (report.workbook().isEmpty()) {
            return false;
        }
        try (OutputStream copy = new BufferedOutputStream(Files.newOutputStream(draft))) {
            new HandedBackWorkbook(report, report.workbook().get()).write(copy);
            return true;
        } catch (IOException uncopied) {
            LOG.warn("the mục lục is reported as a table: {}", uncopied.getMessage());
            return false;
        }
    }

    private void writeTables(DeliveryReport report, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Kho luu tru so", "1.0");
        writeSummary(report, workbook);
        writeTable(
                workbook,
                "sheet.documents",
                List.of("file", "code", "state", "complete", "findings"),
                report.documents().stream().map(this::cells));
        writeTable(
                workbook,
                "sheet.findings",
                List.of("file", "code", "state", "rule", "fault", "severity", "sheet", "row", "column", "vi", "en"),
                Stream.concat(
                        report.findings().stream().map(finding -> cells(Optional.empty(), finding)),
                        report.documents().stream()
                                .flatMap(document -> document.findings().stream()
                                        .map(finding -> cells(Optional.of(document), finding)))));
        workbook.finish();
    }

    private void writeSummary(DeliveryReport report, Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(words.of("sheet.summary"));
        sheet.width(0, 40);
        sheet.width(1, 60);
        text(sheet, 0, 0, words.of("title", report.delivery()));
        sheet.style(0, 0).bold().fontSize(14).set();
        number(sheet, 1, "accepted", report.accepted());
        number(sheet, 2, "rejected", report.rejected());
        number(sheet, 3, "skipped", report.skipped());
        number(sheet, 4, "pages", report.pages());
        number(sheet, 5, "seconds", Math.round(report.seconds() * 10) / 10.0);
        int row = 7;
        text(sheet, row, 0, words.of("ignored"));
        for (String path : report.ignored().subList(0, Math.min(report.ignored().size(), ROWS_OF_A_SHEET))) {
            text(sheet, row++, 1, path);
        }
        sheet.finish();
    }

    private void number(Worksheet sheet, int row, String key, Number value) {
        text(sheet, row, 0, words.of(key));
        sheet.value(row, 1, value);
    }

    private void writeTable(Workbook workbook, String nameKey, List<String> columns, Stream<List<String>> rows)
            throws IOException {
        Iterator<List<String>> each = rows.iterator();
        int part = 1;
        do {
            Worksheet sheet = workbook.newWorksheet(words.of(nameKey) + (part == 1 ? "" : " " + part));
            writeHeading(sheet, columns);
            int row = 1;
            while (each.hasNext() && row < ROWS_OF_A_SHEET) {
                List<String> cells = each.next();
                for (int column = 0; column < cells.size(); column++) {
                    text(sheet, row, column, cells.get(column));
                }
                if (row % ROWS_BETWEEN_FLUSHES == 0) {
                    sheet.flush();
                }
                row++;
            }
            sheet.finish();
            part++;
        } while (each.hasNext());
    }

    private void writeHeading(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            String key = columns.get(column);
            text(sheet, 0, column, words.of(key));
            sheet.style(0, column).bold().set();
            sheet.width(column, key.equals("vi") || key.equals("en") ? 80 : key.equals("file") ? 45 : 22);
        }
        sheet.freezePane(0, 1);
    }

    private List<String> cells(ReportedDocument document) {
        return List.of(
                document.file(),
                document.code().orElse(""),
                words.of("state." + document.state().word()),
                words.of(document.complete() ? "yes" : "no"),
                String.valueOf(document.findings().size()));
    }

    private List<String> cells(Optional<ReportedDocument> document, Finding finding) {
        Place place = finding.place();
        return List.of(
                document.map(ReportedDocument::file).or(place::file).orElse(""),
                document.flatMap(ReportedDocument::code).orElse(""),
                document.map(known -> words.of("state." + known.state().word())).orElse(""),
                finding.rule(),
                finding.fault(),
                words.of("severity." + finding.severity().word()),
                place.sheet().orElse(""),
                place.row().isPresent() ? String.valueOf(place.row().getAsInt()) : "",
                place.column().orElse(""),
                vietnamese.whole(finding),
                english.whole(finding));
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, harmless(text));
        }
    }

    private static String harmless(String text) {
        String guarded = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return guarded.length() > LONGEST_TEXT ? guarded.substring(0, LONGEST_TEXT) : guarded;
    }
}
