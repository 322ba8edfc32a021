package vn.kholuutru.ingest.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

/** The report an archive sent, as the command shows it. The words of the findings are the archive's own. */
final class ReportFromArchive {
    private final JsonNode report;
    private final double seconds;

    ReportFromArchive(JsonNode report, double seconds) {
        this.report = report;
        this.seconds = seconds;
    }

    /** The archive's own words for a finding of its report. */
    static String words(Finding finding) {
        return finding.arguments().getFirst();
    }

    DeliveryReport read() {
        List<ReportedDocument> documents = new ArrayList<>();
        for (JsonNode document : report.path("documents")) {
            documents.add(new ReportedDocument(
                    document.path("file").asText(),
                    Optional.ofNullable(document.path("code").textValue()),
                    SubmissionState.valueOf(document.path("state").asText().toUpperCase(Locale.ROOT)),
                    document.path("complete").asBoolean(),
                    findings(document.path("findings"))));
        }
        List<String> ignored = new ArrayList<>();
        report.path("ignored").forEach(path -> ignored.add(path.asText()));
        return new DeliveryReport(
                "",
                report.path("accepted").asInt(),
                report.path("rejected").asInt(),
                report.path("skipped").asInt(),
                report.path("pages").asLong(),
                seconds,
                documents,
                findings(report.path("findings")),
                ignored,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Finding> findings(JsonNode nodes) {
        List<Finding> findings = new ArrayList<>();
        boolean english = Locale.getDefault().getLanguage().equals("en");
        for (JsonNode node : nodes) {
            Place place = new Place(
                    Optional.ofNullable(node.path("file").textValue()),
                    Optional.ofNullable(node.path("sheet").textValue()),
                    node.path("row").isInt() ? OptionalInt.of(node.path("row").asInt()) : OptionalInt.empty(),
                    Optional.ofNullable(node.path("column").textValue()));
            findings.add(new Finding(
                    node.path("rule").asText(),
                    node.path("fault").asText(),
                    Severity.valueOf(node.path("severity").asText().toUpperCase(Locale.ROOT)),
                    place,
                    node.path(english ? "en" : "vi").asText()));
        }
        return findings;
    }
}
