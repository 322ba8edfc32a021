package vn.kholuutru.ingest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;
import vn.kholuutru.ingest.report.ReportWriter;

/** The report of a delivery as the journal knows it, written in the format asked for. */
@ApplicationScoped
public class DeliveryReports {
    private static final String IGNORED = "IGNORED_FILE";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json", "application/json",
            "html", "text/html;charset=UTF-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final SubmissionJournal journal;
    private final Clock clock;

    @Inject
    public DeliveryReports(SubmissionJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws ProblemException UNKNOWN_FORMAT */
    Response answer(Delivery delivery, String format) {
        ReportWriter writer = ReportWriter.forFile(Path.of("report." + format.replaceAll("[^a-z]", "")))
                .orElseThrow(() -> new ProblemException(new Problem.Invalid("UNKNOWN_FORMAT", List.of(format))));
        DeliveryReport report = of(delivery);
        String name = "bao-cao-" + delivery.id() + "." + writer.extension();
        String disposition = writer.extension().equals("xlsx") ? "attachment" : "inline";
        return Response.ok((StreamingOutput) out -> writer.write(report, out))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPES.get(writer.extension()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition + "; filename=\"" + name + "\"")
                .build();
    }

    private DeliveryReport of(Delivery delivery) {
        List<Submission> submissions = journal.submissions(delivery.id());
        List<Finding> findings = delivery.findings().stream()
                .filter(finding -> !finding.fault().equals(IGNORED))
                .toList();
        List<String> ignored = delivery.findings().stream()
                .filter(finding -> finding.fault().equals(IGNORED))
                .flatMap(finding -> finding.place().file().stream())
                .toList();
        double seconds = seconds(delivery, submissions);
        if (delivery.state() == DeliveryState.REFUSED) {
            List<String> files = submissions.stream().map(Submission::file).toList();
            return DeliveryReport.refused(delivery.name(), files, seconds, findings, ignored);
        }
        List<ReportedDocument> documents = submissions.stream()
                .filter(submission -> submission.state().ended() || delivery.state() != DeliveryState.DONE)
                .map(DeliveryReports::reported)
                .toList();
        long pages = journal.progress(delivery.id()).pages();
        return DeliveryReport.of(delivery.name(), documents, pages, seconds, findings, ignored);
    }

    private static ReportedDocument reported(Submission submission) {
        return new ReportedDocument(
                submission.file(),
                submission.code().map(DocumentCode::value),
                submission.state(),
                submission.complete(),
                submission.findings());
    }

    private double seconds(Delivery delivery, List<Submission> submissions) {
        Instant end = delivery.state() == DeliveryState.DONE
                ? submissions.stream()
                        .map(Submission::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(delivery.openedAt())
                : clock.instant();
        return Math.max(0, Duration.between(delivery.openedAt(), end).toMillis() / 1000.0);
    }
}
