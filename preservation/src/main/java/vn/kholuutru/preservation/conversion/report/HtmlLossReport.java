package vn.kholuutru.preservation.conversion.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import vn.kholuutru.core.port.ConversionDesk.Change;
import vn.kholuutru.core.port.ConversionDesk.FieldChange;
import vn.kholuutru.preservation.conversion.ConversionCounts;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;
import vn.kholuutru.preservation.conversion.ReportedRecord;
import vn.kholuutru.preservation.conversion.ReportedRecord.ReportedChange;

/**
 * One file without anything to load, for the screen and for paper: the sum, field by field, then every record that lost a
 * value, needs a hand or could not be converted.
 */
public final class HtmlLossReport implements ReportForm {
    private static final long MOST_RECORDS = 2_000;
    private static final String STYLE = """
            body{font:16px/1.6 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#1f2a37;background:#fff}
            h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.15rem;margin:2rem 0 .25rem}
            dl{display:grid;grid-template-columns:max-content auto;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
            table{border-collapse:collapse;width:100%;margin-top:.5rem;font-size:.94rem}
            th,td{border:1px solid #d9d4c7;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            td.number{text-align:right}thead{display:table-header-group}tr{break-inside:avoid}
            @media print{body{max-width:none;padding:0;font-size:10.5pt}}
            """;

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void write(LossReport report, OutputStream out) throws IOException {
        LossReportWords words = new LossReportWords(report.language());
        PrintWriter page = new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        String title = escaped(words.say("title", report.code()));
        page.print("<!DOCTYPE html>\n<html lang=\"" + words.language() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><main>\n<h1>" + title + "</h1>\n");
        writeSummary(report, words, page);
        writeFields(report, words, page);
        writeRecords(report, words, page);
        page.print("</main></body></html>\n");
        page.flush();
        if (page.checkError()) {
            throw new IOException("the reader went away");
        }
    }

    private static void writeSummary(LossReport report, LossReportWords words, PrintWriter page) {
        ConversionCounts counts = report.run().counts();
        page.print("<p>" + escaped(words.say(report.run().dryRun() ? "trial" : "real")) + "</p>\n<dl>");
        term(words.say("user"), report.run().user(), page);
        term(words.say("started"), report.run().startedAt(), page);
        term(words.say("state"), words.say("state." + report.run().state()), page);
        term(words.say("CONVERTED"), words.say("number", counts.converted()), page);
        term(words.say("ALREADY"), words.say("number", counts.already()), page);
        term(words.say("AWAITS_DESCRIPTION"), words.say("number", counts.awaiting()), page);
        term(words.say("FAILED"), words.say("number", counts.failed()), page);
        page.print("</dl>\n");
    }

    private static void writeFields(LossReport report, LossReportWords words, PrintWriter page) {
        page.print("<h2>" + escaped(words.say("sheet.fields")) + "</h2>\n");
        heading(words, page, "kind", "change", "from", "to", "count", "before", "after");
        for (FieldChange field : report.survey().fields()) {
            page.print("<tr>");
            cell(words.say("kind." + field.kind()), page);
            cell(words.say("change." + field.change()), page);
            cell(field.from().map(name -> name.in(report.language())).orElse(""), page);
            cell(field.to().map(name -> name.in(report.language())).orElse(""), page);
            page.print("<td class=\"number\">" + escaped(words.say("number", field.count())) + "</td>");
            cell(field.before(), page);
            cell(field.after(), page);
            page.print("</tr>\n");
        }
        page.print("</tbody></table>\n");
    }

    private static void writeRecords(LossReport report, LossReportWords words, PrintWriter page) {
        page.print("<h2>" + escaped(words.say("grave")) + "</h2>\n<p>" + escaped(words.say("grave.what")) + "</p>\n");
        heading(words, page, "kind", "code", "change", "from", "to", "before");
        AtomicLong seen = new AtomicLong();
        report.records().read(record -> {
            if (isGrave(record) && seen.getAndIncrement() < MOST_RECORDS) {
                writeRecord(record, report, words, page);
            }
        });
        page.print("</tbody></table>\n");
        if (seen.get() > MOST_RECORDS) {
            page.print("<p>" + escaped(words.say("more", seen.get() - MOST_RECORDS)) + "</p>\n");
        } else if (seen.get() == 0) {
            page.print("<p>" + escaped(words.say("grave.none")) + "</p>\n");
        }
    }

    private static boolean isGrave(ReportedRecord record) {
        return record.outcome() == Outcome.FAILED || record.gravest().compareTo(Change.KEPT_AS_NOTE) <= 0;
    }

    private static void writeRecord(ReportedRecord record, LossReport report, LossReportWords words, PrintWriter page) {
        if (record.outcome() == Outcome.FAILED) {
            row(page, words.say("kind." + record.kind()), record.code(), words.say("FAILED"), "", "", "");
        }
        for (ReportedChange change : record.changes()) {
            if (change.change().compareTo(Change.KEPT_AS_NOTE) <= 0) {
                row(
                        page,
                        words.say("kind." + record.kind()),
                        record.code(),
                        words.say("change." + change.change()),
                        report.former(record.kind(), change.from()),
                        report.current(record.kind(), change.to()),
                        change.before());
            }
        }
    }

    private static void heading(LossReportWords words, PrintWriter page, String... keys) {
        page.print("<table><thead><tr>");
        for (String key : keys) {
            page.print("<th scope=\"col\">" + escaped(words.say("column." + key)) + "</th>");
        }
        page.print("</tr></thead><tbody>\n");
    }

    private static void row(PrintWriter page, String... cells) {
        page.print("<tr>");
        for (String text : cells) {
            cell(text, page);
        }
        page.print("</tr>\n");
    }

    private static void cell(String text, PrintWriter page) {
        page.print("<td>" + escaped(text) + "</td>");
    }

    private static void term(String name, String value, PrintWriter page) {
        page.print("<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
