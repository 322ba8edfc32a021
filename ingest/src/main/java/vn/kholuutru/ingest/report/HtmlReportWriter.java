package vn.kholuutru.ingest.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.ingest.report.FaultKind.Located;

/**
 * The report for a clerk, in Vietnamese: one file without anything to load, grouped by fault, the gravest first: what it
 * is, why it matters, what to do, and where. Reads well on paper.
 */
public final class HtmlReportWriter implements ReportWriter {
    private static final int MOST_PLACES = 1_000;
    private static final String STYLE = """
            body{font:16px/1.6 system-ui,sans-serif;max-width:64rem;margin:0 auto;padding:1rem;color:#1f2a37;background:#fff}
            h1{font-size:1.5rem;line-height:1.3}h2{font-size:1.15rem;margin:0 0 .25rem}
            .sentence{font-size:1.25rem;font-weight:600;margin:.5rem 0 1rem}
            dl{display:grid;grid-template-columns:max-content auto;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
            section{border-left:.4rem solid #777;padding-left:1rem;margin-top:2rem;break-inside:avoid-page}
            section.error{border-color:#a3160e}section.warning{border-color:#8a5a00}section.info{border-color:#1d5fa8}
            .mark{font-weight:600}.error .mark{color:#a3160e}.warning .mark{color:#8a5a00}.info .mark{color:#1d5fa8}
            table{border-collapse:collapse;width:100%;margin-top:.5rem;font-size:.94rem}
            th,td{border:1px solid #d9d4c7;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            thead{display:table-header-group}tr{break-inside:avoid}.quiet{color:#5b6472}
            @media print{body{max-width:none;padding:0;font-size:10.5pt}}
            """;

    private final ReportWords words = new ReportWords();
    private final FindingTexts texts = FindingTexts.in(FindingTexts.VIETNAMESE);
    private final FaultReasons reasons = new FaultReasons();

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public void write(DeliveryReport report, OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String title = escaped(words.of("title", report.delivery()));
        page.write("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + title
                + "</title><style>" + STYLE + "</style></head><body><main>\n<h1>" + title + "</h1>\n");
        page.write("<p class=\"sentence\">" + escaped(words.sentence(report)) + "</p>\n");
        writeSummary(report, page);
        List<FaultKind> kinds = FaultKind.of(report);
        if (kinds.isEmpty()) {
            page.write("<p>" + escaped(words.of("clean")) + "</p>\n");
        }
        for (FaultKind kind : kinds) {
            writeKind(kind, page);
        }
        writeIgnored(report, page);
        page.write("</main></body></html>\n");
        page.flush();
    }

    private void writeSummary(DeliveryReport report, Writer page) throws IOException {
        page.write("<dl>");
        term("accepted", ReportWords.number(report.accepted()), page);
        term("rejected", ReportWords.number(report.rejected()), page);
        term("skipped", ReportWords.number(report.skipped()), page);
        term("pages", ReportWords.number(report.pages()), page);
        term("seconds", String.format(Locale.ROOT, "%.1f", report.seconds()), page);
        page.write("</dl>\n");
    }

    private void term(String key, String value, Writer page) throws IOException {
        page.write("<dt>" + escaped(words.of(key)) + "</dt><dd>" + escaped(value) + "</dd>");
    }

    /** What it is, why it matters, what to do, where. What is the same of all places is said once. */
    private void writeKind(FaultKind kind, Writer page) throws IOException {
        Finding example = kind.example();
        String severity = kind.severity().word();
        boolean sameWords = kind.places().stream()
                .allMatch(located -> located.finding().arguments().equals(example.arguments()));
        page.write("<section class=\"" + severity + "\"><h2>" + escaped(texts.what(example))
                + "</h2>\n<p><span class=\"mark\">"
                + escaped(words.of("severity." + severity)) + "</span> · "
                + escaped(words.of("places", ReportWords.number(kind.places().size()))) + "</p>\n<dl>");
        Optional<String> reason = reasons.vietnamese(kind.fault());
        if (reason.isPresent()) {
            term("why", reason.get(), page);
        }
        term("action", texts.action(example), page);
        term("fault", kind.fault(), page);
        page.write("</dl>\n<table><thead><tr>");
        for (String column : columns(sameWords)) {
            page.write("<th scope=\"col\">" + escaped(words.of(column)) + "</th>");
        }
        page.write("</tr></thead><tbody>\n");
        for (Located located : kind.places().subList(0, Math.min(kind.places().size(), MOST_PLACES))) {
            writeRow(located, sameWords, page);
        }
        page.write("</tbody></table>\n");
        if (kind.places().size() > MOST_PLACES) {
            page.write("<p>"
                    + escaped(words.of("more", ReportWords.number(kind.places().size() - MOST_PLACES))) + "</p>\n");
        }
        page.write("</section>\n");
    }

    private static List<String> columns(boolean sameWords) {
        return sameWords
                ? List.of("file", "sheet", "row", "column")
                : List.of("file", "sheet", "row", "column", "found");
    }

    private void writeRow(Located located, boolean sameWords, Writer page) throws IOException {
        Place place = located.place();
        List<String> cells = new ArrayList<>(List.of(
                located.file().orElse(""),
                place.sheet().orElse(""),
                place.row().isPresent() ? String.valueOf(place.row().getAsInt()) : "",
                place.column().orElse("")));
        if (!sameWords) {
            cells.add(texts.what(located.finding()));
        }
        page.write("<tr>");
        for (String cell : cells) {
            page.write("<td>" + escaped(cell) + "</td>");
        }
        page.write("</tr>\n");
    }

    private void writeIgnored(DeliveryReport report, Writer page) throws IOException {
        if (report.ignored().isEmpty()) {
            return;
        }
        page.write("<h2>" + escaped(words.of("ignored")) + "</h2>\n<ul>");
        for (String path : report.ignored()) {
            page.write("<li>" + escaped(path) + "</li>");
        }
        page.write("</ul>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
