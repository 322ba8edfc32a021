package vn.kholuutru.ingest.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

/**
 * The report for a clerk, in Vietnamese: one file without anything to load, grouped by fault, the gravest first: what it
 * is, what to do, and where.
 */
public final class HtmlReportWriter implements ReportWriter {
    private static final int MOST_PLACES = 1_000;
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem;color:#1b1b1b}
            h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
            dl{display:grid;grid-template-columns:max-content auto;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
            section{border-left:.4rem solid #777;padding-left:1rem}
            section.error{border-color:#b3261e}section.warning{border-color:#8a6100}section.info{border-color:#1d5fa8}
            table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            """;

    private final ReportWords words = new ReportWords();
    private final FindingTexts texts = FindingTexts.in(FindingTexts.VIETNAMESE);

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
        writeSummary(report, page);
        Map<String, List<Located>> byFault = byFault(report);
        if (byFault.isEmpty()) {
            page.write("<p>" + escaped(words.of("clean")) + "</p>\n");
        }
        for (List<Located> group : byFault.values()) {
            writeGroup(group, page);
        }
        writeIgnored(report, page);
        page.write("</main></body></html>\n");
        page.flush();
    }

    /** A finding, and the document whose line of the report it stands in. */
    private record Located(Optional<ReportedDocument> document, Finding finding) {}

    private void writeSummary(DeliveryReport report, Writer page) throws IOException {
        page.write("<dl>");
        term("accepted", String.valueOf(report.accepted()), page);
        term("rejected", String.valueOf(report.rejected()), page);
        term("skipped", String.valueOf(report.skipped()), page);
        term("pages", String.valueOf(report.pages()), page);
        term("seconds", String.format(Locale.ROOT, "%.1f", report.seconds()), page);
        page.write("</dl>\n");
    }

    private void term(String key, String value, Writer page) throws IOException {
        page.write("<dt>" + escaped(words.of(key)) + "</dt><dd>" + value + "</dd>");
    }

    private static Map<String, List<Located>> byFault(DeliveryReport report) {
        Stream<Located> ofDelivery = report.findings().stream().map(finding -> new Located(Optional.empty(), finding));
        Stream<Located> ofDocuments = report.documents().stream()
                .flatMap(document ->
                        document.findings().stream().map(finding -> new Located(Optional.of(document), finding)));
        Map<String, List<Located>> groups = new LinkedHashMap<>();
        Stream.concat(ofDelivery, ofDocuments)
                .collect(Collectors.groupingBy(
                        located -> located.finding.severity(),
                        () -> new EnumMap<>(Severity.class),
                        Collectors.toList()))
                .forEach((severity, all) -> all.forEach(located -> groups.computeIfAbsent(
                                severity + " " + located.finding.fault(), unused -> new ArrayList<>())
                        .add(located)));
        return groups;
    }

    private void writeGroup(List<Located> group, Writer page) throws IOException {
        Finding first = group.getFirst().finding;
        String severity = first.severity().word();
        page.write("<section class=\"" + severity + "\"><h2>" + escaped(words.of("severity." + severity)) + ": "
                + escaped(first.fault()) + " (" + group.size() + ")</h2>\n<p>" + escaped(texts.action(first))
                + "</p>\n<table><thead><tr>");
        for (String column : List.of("file", "sheet", "row", "column", "found")) {
            page.write("<th scope=\"col\">" + escaped(words.of(column)) + "</th>");
        }
        page.write("</tr></thead><tbody>\n");
        for (Located located : group.subList(0, Math.min(group.size(), MOST_PLACES))) {
            writeRow(located, page);
        }
        page.write("</tbody></table>\n");
        if (group.size() > MOST_PLACES) {
            page.write("<p>" + escaped(words.of("more", String.valueOf(group.size() - MOST_PLACES))) + "</p>\n");
        }
        page.write("</section>\n");
    }

    private void writeRow(Located located, Writer page) throws IOException {
        Place place = located.finding.place();
        String file =
                located.document.map(ReportedDocument::file).or(place::file).orElse("");
        String row = place.row().isPresent() ? String.valueOf(place.row().getAsInt()) : "";
        page.write("<tr>");
        for (String cell :
                List.of(file, place.sheet().orElse(""), row, place.column().orElse(""), texts.what(located.finding))) {
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
