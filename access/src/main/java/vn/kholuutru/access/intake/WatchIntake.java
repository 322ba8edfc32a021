package vn.kholuutru.access.intake;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Progress;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Shows archivists how deliveries fare. */
@Singleton
public class WatchIntake {
    private static final int RECENT = 20;

    private final SubmissionJournal journal;

    public WatchIntake(SubmissionJournal journal) {
        this.journal = journal;
    }

    /** @throws ProblemException LOGIN_REQUIRED or ROLE_REQUIRED */
    public void requireStaff(Visitor visitor) {
        if (!visitor.has(Role.ARCHIVIST)) {
            throw new ProblemException(
                    new Problem.NotAllowed(visitor.signedIn() ? "ROLE_REQUIRED" : "LOGIN_REQUIRED", List.of()));
        }
    }

    /** Newest first. */
    public List<Watched> recent(Visitor visitor) {
        requireStaff(visitor);
        return journal.recentDeliveries(RECENT).stream()
                .map(delivery -> new Watched(delivery, journal.progress(delivery.id()), List.of()))
                .toList();
    }

    public Watched open(String id, Visitor visitor) {
        requireStaff(visitor);
        Delivery delivery = find(id);
        return new Watched(delivery, journal.progress(delivery.id()), journal.submissions(delivery.id()));
    }

    private Delivery find(String id) {
        try {
            return journal.findDelivery(DeliveryId.of(id)).orElseThrow(() -> notFound(id));
        } catch (IllegalArgumentException notAnId) {
            throw notFound(id);
        }
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(new Problem.NotFound("delivery", id));
    }

    /** @param submissions empty where only the delivery was asked for */
    public record Watched(Delivery delivery, Progress progress, List<Submission> submissions) {
        public Watched {
            submissions = List.copyOf(submissions);
        }

        public boolean ended() {
            return delivery.state() == DeliveryState.DONE || delivery.state() == DeliveryState.REFUSED;
        }

        /** Key of the words for its state. */
        public String stateWords() {
            return "delivery." + delivery.state().name();
        }

        public String id() {
            return delivery.id().toString();
        }

        /** Of the files received, how many hundredths have come to an end. */
        public int percent() {
            long done = progress.accepted() + progress.rejected() + progress.skipped();
            return progress.received() == 0 ? 0 : (int) (done * 100 / progress.received());
        }

        /** Findings by fault, the most frequent first; what is only said for information is no fault. */
        public List<FaultGroup> groups() {
            Map<String, List<Finding>> byFault = new LinkedHashMap<>();
            Stream.concat(
                            delivery.findings().stream(),
                            submissions.stream()
                                    .flatMap(submission ->
                                            submission.findings().stream().map(finding -> placed(finding, submission))))
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(finding -> byFault.computeIfAbsent(finding.fault(), ignored -> new ArrayList<>())
                            .add(finding));
            return byFault.entrySet().stream()
                    .map(group -> new FaultGroup(group.getKey(), group.getValue()))
                    .sorted(Comparator.comparing(
                                    (FaultGroup group) -> group.findings().size())
                            .reversed())
                    .toList();
        }

        /** How many kinds of fault keep files out. */
        public long faultsToCorrect() {
            return groups().stream().filter(FaultGroup::keepsFilesOut).count();
        }

        /** Files that are no part of the delivery, such as a README. */
        public List<String> ignoredFiles() {
            return delivery.findings().stream()
                    .filter(finding -> finding.severity() == Severity.INFO)
                    .flatMap(finding -> finding.place().file().stream())
                    .toList();
        }

        private static Finding placed(Finding finding, Submission submission) {
            Place place = finding.place().file().isPresent()
                    ? finding.place()
                    : finding.place().in(submission.file());
            return new Finding(finding.rule(), finding.fault(), finding.severity(), place, finding.arguments());
        }
    }

    /** Everything found of one kind. */
    public record FaultGroup(String fault, List<Finding> findings) {
        private static final int SHOWN = 100;

        public FaultGroup {
            findings = List.copyOf(findings);
        }

        boolean keepsFilesOut() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }

        /** As many as a page can bear; the report has them all. */
        public List<Finding> shown() {
            return findings.stream().limit(SHOWN).toList();
        }

        public int more() {
            return Math.max(0, findings.size() - SHOWN);
        }
    }
}
