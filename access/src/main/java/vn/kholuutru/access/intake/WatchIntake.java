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
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.FindingWords;
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

    private static final int FIRST_PLACES = 20;

    private final SubmissionJournal journal;
    private final FindingWords words;

    public WatchIntake(SubmissionJournal journal, FindingWords words) {
        this.journal = journal;
        this.words = words;
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

    /** What is to be corrected or looked at, by kind, with the first places of each. */
    public List<FaultInWords> faults(Watched watched) {
        return watched.groups().stream()
                .map(group -> group.in(words, 0, FIRST_PLACES))
                .toList();
    }

    /**
     * One kind with some of its places.
     *
     * @throws ProblemException NOT_FOUND
     */
    public FaultInWords fault(Watched watched, String fault, int from, int most) {
        return watched.groups().stream()
                .filter(group -> group.fault().equals(fault))
                .findFirst()
                .map(group -> group.in(words, from, most))
                .orElseThrow(() -> new ProblemException(new Problem.NotFound("delivery", fault)));
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

        /** Takes files still; nothing of it is looked at. */
        public boolean open() {
            return delivery.state() == DeliveryState.OPEN;
        }

        /** Checked only; nothing of it is stored. */
        public boolean trial() {
            return delivery.terms().status() == RecordStatus.TEST;
        }

        /** Key of the words for what became of its files. */
        public String outcomeWords() {
            if (trial()) {
                return "outcome.trial";
            }
            if (progress.rejected() == 0) {
                return "outcome.all";
            }
            return progress.accepted() + progress.skipped() == 0 ? "outcome.none" : "outcome.some";
        }

        /** Before the word of a fault: the address of all its places. */
        public String placesAddress() {
            return "/quan-tri/tiep-nhan/" + id() + "/loi/";
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

        /** Findings by fault, the gravest first, the most frequent of them first; what is only said for information is no fault. */
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
                    .sorted(Comparator.comparing(FaultGroup::severity)
                            .thenComparing(group -> group.findings().size(), Comparator.reverseOrder()))
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
}
