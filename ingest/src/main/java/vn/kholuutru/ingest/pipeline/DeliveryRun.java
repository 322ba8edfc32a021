package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.core.port.VirusScanner;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;

/** One attempt at bringing a submitted delivery to its end: read it, run the pipeline, close it. */
@ApplicationScoped
public class DeliveryRun {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);

    private final SubmissionJournal journal;
    private final SubmittedFiles files;
    private final DeliveryFolders folders;
    private final IngestPipeline pipeline;
    private final JournalReport report;
    private final KeptReports reports;
    private final VirusScanner scanner;
    private final IntakeConditions conditions;

    @Inject
    public DeliveryRun(
            SubmissionJournal journal,
            SubmittedFiles files,
            DeliveryFolders folders,
            IngestPipeline pipeline,
            JournalReport report,
            KeptReports reports,
            VirusScanner scanner,
            IntakeConditions conditions) {
        this.journal = journal;
        this.files = files;
        this.folders = folders;
        this.pipeline = pipeline;
        this.report = report;
        this.reports = reports;
        this.scanner = scanner;
        this.conditions = conditions;
    }

    /** Whether trouble with an engine may wait for a later attempt. */
    public enum Attempt {
        ONE_OF_SEVERAL,
        LAST
    }

    /** Files of deliveries whose process was killed between their end and the removal of their files. */
    void discardWhatHasEnded() {
        for (DeliveryId id : folders.present()) {
            Optional<DeliveryState> state = journal.findDelivery(id).map(Delivery::state);
            if (state.equals(Optional.of(DeliveryState.DONE)) || state.equals(Optional.of(DeliveryState.REFUSED))) {
                folders.discard(id);
            }
        }
    }

    /**
     * @throws DeliveryInterrupted when it should be tried again
     * @throws MustWait when that has no sense before every engine answers and every disk has room
     */
    public void run(DeliveryId id, Attempt attempt) {
        Delivery delivery = journal.findDelivery(id).orElseThrow();
        if (delivery.state() != DeliveryState.SUBMITTED) {
            return;
        }
        UnderstoodDelivery understood;
        try {
            understood = files.understand(delivery);
        } catch (RuntimeException e) {
            if (attempt != Attempt.LAST) {
                throw e;
            }
            LOG.error("delivery {} is closed unread after the last attempt", id, e);
            pipeline.giveUp(delivery);
            journal.setDeliveryState(
                    id, DeliveryState.REFUSED, List.of(StepFaults.found(StepFaults.NOT_READ, Place.NOWHERE)));
            folders.discard(id);
            return;
        }
        if (understood.refused()) {
            refuseWhatWasReceived(delivery, understood);
            close(delivery, DeliveryState.REFUSED, understood);
            return;
        }
        try {
            pipeline.run(delivery, understood);
        } catch (RuntimeException e) {
            if (!conditions.hold()) {
                throw new MustWait(e);
            }
            if (attempt != Attempt.LAST) {
                throw e;
            }
            LOG.error("delivery {} is closed with open files after the last attempt", id, e);
            pipeline.giveUp(delivery);
        }
        close(delivery, DeliveryState.DONE, understood);
    }

    private void refuseWhatWasReceived(Delivery delivery, UnderstoodDelivery understood) {
        pipeline.receive(delivery, understood.documents());
        List<Finding> reasons = understood.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        for (Submission submission : journal.submissions(delivery.id())) {
            if (!submission.state().ended()) {
                journal.advance(submission.id(), SubmissionState.REJECTED, Optional.empty(), 0, reasons);
            }
        }
    }

    private void close(Delivery delivery, DeliveryState state, UnderstoodDelivery understood) {
        List<Finding> findings = new ArrayList<>(understood.findings());
        Map<String, Integer> pages = journal.submissions(delivery.id()).stream()
                .collect(Collectors.toMap(Submission::file, Submission::pages));
        findings.addAll(files.recheck(delivery, understood, path -> pages.getOrDefault(path, 0)));
        if (!scanner.present()) {
            findings.add(StepFaults.found(StepFaults.DELIVERY_NOT_SCANNED, Place.NOWHERE));
        }
        understood
                .ignored()
                .forEach(path -> findings.add(StepFaults.found(StepFaults.IGNORED_FILE, Place.file(path), path)));
        reports.keep(delivery.id(), report.atTheEnd(delivery, state, findings, understood));
        journal.setDeliveryState(delivery.id(), state, findings);
        folders.discard(delivery.id());
    }
}
