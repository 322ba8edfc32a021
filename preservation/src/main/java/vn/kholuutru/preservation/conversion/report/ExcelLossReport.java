package vn.kholuutru.preservation.conversion.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.kholuutru.core.port.ConversionDesk.Change;
import vn.kholuutru.core.port.ConversionDesk.FieldChange;
import vn.kholuutru.preservation.conversion.ConversionCounts;
import vn.kholuutru.preservation.conversion.ReportedRecord;
import vn.kholuutru.preservation.conversion.ReportedRecord.ReportedChange;

/**
 * For Excel: the sum, field by field, every record, and every value that did not go over letter by letter. Written row by
 * row. No value can become a formula.
 */
public final class ExcelLossReport implements ReportForm {
    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void write(LossReport report, OutputStream out) throws IOException {
        LossReportWords words = new LossReportWords(report.language());
        Workbook workbook = new Workbook(out, "Kho luu tru so", "1.0");
        writeSummary(report, words, workbook);
        writeFields(report, words, workbook);
        SheetInParts records =
                new SheetInParts(workbook, words, "records", List.of("kind", "code", "outcome", "version"));
        report.records().read(record -> records.row(cells(record, words)));
        records.end();
        SheetInParts values = new SheetInParts(
                workbook, words, "values", List.of("kind", "code", "change", "from", "to", "before", "after"));
        report.records()
                .read(record -> record.changes().stream()
                        .filter(change -> change.change() != Change.SAME)
                        .forEach(change -> values.row(cells(record, change, report, words))));
        values.end();
        workbook.finish();
    }

    private static void writeSummary(LossReport report, LossReportWords words, Workbook workbook) throws IOException {
        ConversionCounts counts = report.run().counts();
        Worksheet sheet = workbook.newWorksheet(words.say("sheet.summary"));
        sheet.width(0, 45);
        sheet.width(1, 60);
        CellText.write(sheet, 0, 0, words.say("title", report.code()));
        sheet.style(0, 0).bold().fontSize(14).set();
        CellText.write(sheet, 1, 0, words.say(report.run().dryRun() ? "trial" : "real"));
        line(sheet, 3, words.say("user"), report.run().user());
        line(sheet, 4, words.say("started"), report.run().startedAt());
        line(sheet, 5, words.say("state"), words.say("state." + report.run().state()));
        line(sheet, 6, words.say("CONVERTED"), counts.converted());
        line(sheet, 7, words.say("ALREADY"), counts.already());
        line(sheet, 8, words.say("AWAITS_DESCRIPTION"), counts.awaiting());
        line(sheet, 9, words.say("FAILED"), counts.failed());
        line(sheet, 10, words.say("change.STILL_MISSING"), counts.stillMissing());
        line(sheet, 11, words.say("change.LEFT_BEHIND"), counts.leftBehind());
        line(sheet, 12, words.say("change.KEPT_AS_NOTE"), counts.keptAsNotes());
        sheet.finish();
    }

    private static void writeFields(LossReport report, LossReportWords words, Workbook workbook) {
        SheetInParts sheet = new SheetInParts(
                workbook, words, "fields", List.of("kind", "change", "from", "to", "count", "before", "after"));
        for (FieldChange field : report.survey().fields()) {
            sheet.row(List.of(
                    words.say("kind." + field.kind()),
                    words.say("change." + field.change()),
                    field.from().map(name -> name.in(report.language())).orElse(""),
                    field.to().map(name -> name.in(report.language())).orElse(""),
                    field.count(),
                    field.before(),
                    field.after()));
        }
        sheet.end();
    }

    private static List<Object> cells(ReportedRecord record, LossReportWords words) {
        return List.of(
                words.say("kind." + record.kind()),
                record.code(),
                words.say(record.outcome().name()),
                record.version() == 0 ? "" : record.version());
    }

    private static List<Object> cells(
            ReportedRecord record, ReportedChange change, LossReport report, LossReportWords words) {
        return List.of(
                words.say("kind." + record.kind()),
                record.code(),
                words.say("change." + change.change()),
                report.former(record.kind(), change.from()),
                report.current(record.kind(), change.to()),
                change.before(),
                change.after());
    }

    private static void line(Worksheet sheet, int row, String name, Object value) {
        CellText.write(sheet, row, 0, name);
        CellText.write(sheet, row, 1, value);
    }
}
