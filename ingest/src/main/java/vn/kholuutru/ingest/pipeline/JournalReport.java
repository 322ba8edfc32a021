package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.report.DeliveryReport;
import vn.kholuutru.ingest.report.DeliveryReport.ReportedDocument;

/** The report of a delivery as the journal knows it, at any time of its life. */
@ApplicationScoped
public class JournalReport {
    private static final String IGNORED = StepFaults.IGNORED_FILE.word();

    private final SubmissionJournal journal;
    private final Clock clock;

    @Inject
    public JournalReport(SubmissionJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The report of a delivery that is about to end, with the mục lục it came with and the rows of its documents. */
    DeliveryReport atTheEnd(
            Delivery delivery, DeliveryState state, List<Finding> findings, UnderstoodDelivery understood) {
        Map<String, Place> rows = new HashMap<>();
        understood.documents().forEach(document -> document.row().ifPresent(row -> rows.put(document.path(), row)));
        Delivery ended = new Delivery(
                delivery.id(),
                delivery.name(),
                delivery.terms(),
                delivery.user(),
                delivery.openedAt(),
                state,
                Stream.concat(delivery.findings().stream(), findings.stream()).toList());
        return of(ended).with(rows).with(understood.workbook());
    }

    public DeliveryReport of(Delivery delivery) {
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
                .map(JournalReport::reported)
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
