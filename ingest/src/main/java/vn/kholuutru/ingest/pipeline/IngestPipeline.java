package vn.kholuutru.ingest.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.Reservation;
import vn.kholuutru.core.port.SubmissionJournal.Revision;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.catalogue.Fault;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.RecordFault;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.inspect.FileInspector;
import vn.kholuutru.ingest.packaging.AipPackager;
import vn.kholuutru.ingest.quarantine.QuarantineFile;
import vn.kholuutru.ingest.validation.DocumentValidator;

/**
 * Takes one delivery into the archive: receive → inspect → describe → validate → package → sign → store → index.
 *
 * <p>Every step is written to the journal and can be run twice, so a delivery interrupted anywhere is simply run again:
 * what has ended is left alone, what was begun is made whole or undone first. Files are looked into in parallel and
 * decided upon in the order of their codes, so that of two equal files it is always the same one that is accepted.
 * Memory use does not depend on the number of pages: only a small window of files is in the air at a time.
 */
@ApplicationScoped
public class IngestPipeline {
    private static final Logger LOG = LoggerFactory.getLogger(IngestPipeline.class);
    private static final int FILES_AHEAD = 2 * Runtime.getRuntime().availableProcessors();
    private static final int ENTRIES_PER_BATCH = 500;

    private final SubmissionJournal journal;
    private final AipStore store;
    private final FileInspector inspector;
    private final DocumentValidator validator;
    private final QuarantineFile quarantine;
    private final IngestConfiguration configuration;
    private final IntakeConditions conditions;
    private final Revisions revisions;
    private final StoringSteps.Tools storing;

    @Inject
    public IngestPipeline(
            SubmissionJournal journal,
            AipStore store,
            ArchiveIndex index,
            FileInspector inspector,
            DocumentValidator validator,
            AipPackager packager,
            IndexedDocuments indexedDocuments,
            IndexingQueue indexing,
            RepresentationWishes representations,
            QuarantineFile quarantine,
            IngestConfiguration configuration,
            IntakeConditions conditions) {
        this.journal = journal;
        this.store = store;
        this.inspector = inspector;
        this.validator = validator;
        this.quarantine = quarantine;
        this.configuration = configuration;
        this.conditions = conditions;
        this.revisions = new Revisions(store, packager);
        this.storing = new StoringSteps.Tools(
                journal, store, index, packager, revisions, indexedDocuments, indexing, representations);
    }

    /**
     * Runs the delivery to its end and returns when everything accepted is stored and searchable.
     *
     * @throws DeliveryInterrupted when an engine failed; run it again
     */
    public void run(Delivery delivery, UnderstoodDelivery understood) {
        Map<SubmissionId, Submission> earlier = journal.submissions(delivery.id()).stream()
                .collect(Collectors.toMap(Submission::id, submission -> submission));
        receive(delivery, understood.documents());
        new Run(delivery, understood, earlier).toItsEnd();
    }

    private static Finding notSearchable(String file) {
        return StepFaults.found(StepFaults.NOT_SEARCHABLE, Place.file(file));
    }

    /** What is registered as stored was there before this submission; then the store itself tells what came of it. */
    private boolean carriedOut(Submission submission, AipAddress address) {
        if (submission.state().stored()) {
            return true;
        }
        return journal.findAip(address.aip()).isPresent()
                ? revisions.carriedOut(address, submission.id())
                : store.reconcile(address);
    }

    /**
     * Ends what an earlier run could not finish, when no further attempt is made: what is stored is accepted, and said
     * not to be searchable; the rest is refused.
     */
    public void giveUp(Delivery delivery) {
        for (Submission submission : journal.submissions(delivery.id())) {
            if (submission.state().ended()) {
                continue;
            }
            Optional<AipAddress> reserved = submission.aip();
            if (reserved.isPresent() && carriedOut(submission, reserved.get())) {
                LOG.error("{} of delivery {} is stored but not searchable", submission.file(), delivery.id());
                journal.advance(
                        submission.id(),
                        SubmissionState.ACCEPTED,
                        reserved,
                        submission.pages(),
                        List.of(notSearchable(submission.file())));
                continue;
            }
            journal.release(submission.id());
            Finding finding = StepFaults.found(StepFaults.NOT_STORED, Place.file(submission.file()));
            journal.advance(submission.id(), SubmissionState.REJECTED, Optional.empty(), 0, List.of(finding));
        }
    }

    /** Enters the documents in the journal; those there already stay as they are. */
    void receive(Delivery delivery, List<DeliveredDocument> documents) {
        for (int from = 0; from < documents.size(); from += ENTRIES_PER_BATCH) {
            journal.receive(documents.subList(from, Math.min(documents.size(), from + ENTRIES_PER_BATCH)).stream()
                    .map(document -> received(delivery, document))
                    .toList());
        }
    }

    private static Submission received(Delivery delivery, DeliveredDocument document) {
        return new Submission(
                SubmissionIds.of(delivery.id(), document.path()),
                delivery.id(),
                document.path(),
                document.code(),
                SubmissionState.RECEIVED,
                document.complete(),
                Optional.empty(),
                0,
                List.of(),
                delivery.openedAt(),
                delivery.openedAt());
    }

    /** One run over one delivery. */
    private final class Run {
        private final Delivery delivery;
        private final UnderstoodDelivery understood;
        private final Map<SubmissionId, Submission> earlier;
        private final Agreement agreement;
        private final Semaphore stores = new Semaphore(configuration.parallelStores());
        private final Unfinished unfinished = new Unfinished();
        private final StoringSteps steps;

        Run(Delivery delivery, UnderstoodDelivery understood, Map<SubmissionId, Submission> earlier) {
            this.delivery = delivery;
            this.understood = understood;
            this.earlier = earlier;
            this.agreement = understood.agreement();
            this.steps = new StoringSteps(storing, delivery.user(), agreement.status(), earlier, unfinished);
        }

        void toItsEnd() {
            try (ExecutorService executor = Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("delivery-", 0).factory())) {
                Deque<Future<ExaminedDocument>> window = new ArrayDeque<>();
                for (DeliveredDocument document : understood.documents()) {
                    if (ended(document)) {
                        continue;
                    }
                    if (mustWait()) {
                        break; // the next run takes up the rest
                    }
                    if (window.size() >= FILES_AHEAD) {
                        decide(window.removeFirst(), executor);
                    }
                    window.addLast(executor.submit(() -> examine(document)));
                }
                while (!window.isEmpty()) {
                    decide(window.removeFirst(), executor);
                }
            }
            unfinished.await();
        }

        private boolean mustWait() {
            try {
                conditions.requireRoom();
            } catch (MustWait e) {
                unfinished.record(e);
                return true;
            }
            return unfinished.troubled() && !conditions.hold();
        }

        private boolean ended(DeliveredDocument document) {
            Submission before = earlier.get(SubmissionIds.of(delivery.id(), document.path()));
            return before != null && before.state().ended();
        }

        /** Inspect and validate; a file whose record is secret is not opened. */
        private ExaminedDocument examine(DeliveredDocument document) {
            SubmissionId id = SubmissionIds.of(delivery.id(), document.path());
            if (!document.worthOpening()) {
                return new ExaminedDocument(id, document, Optional.empty(), document.findings());
            }
            var inspection = inspector.inspect(document.file().orElseThrow());
            var report = validator.validate(document, inspection, agreement);
            return new ExaminedDocument(id, document, Optional.of(inspection), report.findings());
        }

        /** Accept, skip or refuse; only what is accepted goes on to the store. */
        private void decide(Future<ExaminedDocument> future, ExecutorService executor) {
            ExaminedDocument examined;
            try {
                examined = unfinished.resultOf(future);
            } catch (DeliveryInterrupted e) {
                unfinished.record(e);
                return;
            }
            if (examined.refused()) {
                reject(examined, examined.findings());
                return;
            }
            switch (agreement.status()) {
                case NEW, OTHER -> takeIn(examined, executor);
                case SUPPLEMENT, REPLACEMENT -> revise(examined, executor);
                case TEST -> test(examined);
            }
        }

        private void takeIn(ExaminedDocument examined, ExecutorService executor) {
            switch (reserve(examined)) {
                case Reservation.Granted granted ->
                    inTurn(examined, executor, () -> steps.store(examined, granted.address()));
                case Reservation.AlreadyStored stored -> skip(examined, stored.address(), examined.findings());
                case Reservation.ReplacedSince replaced ->
                    skip(
                            examined,
                            replaced.address(),
                            examined.findingsAnd(
                                    RevisionFaults.REPLACED_SINCE,
                                    examined.code().value()));
                case Reservation.CodeTaken taken ->
                    reject(
                            examined,
                            examined.findingsAnd(
                                    RecordFault.DUPLICATE_CODE, examined.code().value()));
                case Reservation.BytesTaken(AipAddress ignored, DocumentCode other) ->
                    reject(examined, examined.findingsAnd(RecordFault.DUPLICATE, other.value()));
            }
        }

        private Reservation reserve(ExaminedDocument examined) {
            AipAddress wanted = new AipAddress(
                    examined.fonds().code(), examined.dossier().code(), SubmissionIds.aipOf(examined.id()));
            return journal.reserve(examined.id(), wanted, examined.code(), examined.sha256());
        }

        /** A replacement takes the place of a stored document; a supplement adds to one, or to its hồ sơ. */
        private void revise(ExaminedDocument examined, ExecutorService executor) {
            boolean replaces = agreement.status() == RecordStatus.REPLACEMENT;
            String code = examined.code().value();
            switch (journal.revise(examined.id(), examined.code(), examined.sha256())) {
                case Revision.SameBytes same -> reviseInTurn(examined, same.address(), executor);
                case Revision.OtherBytes other when replaces -> reviseInTurn(examined, other.address(), executor);
                case Revision.OtherBytes other -> giveBack(examined, RevisionFaults.FILE_DIFFERS);
                case Revision.EarlierBytes earlier ->
                    reject(examined, examined.findingsAnd(RevisionFaults.EARLIER_VERSION, code));
                case Revision.BytesTaken(AipAddress ignored, DocumentCode other) ->
                    reject(examined, examined.findingsAnd(RecordFault.DUPLICATE, other.value()));
                case Revision.NothingStored nothing
                when replaces -> reject(examined, examined.findingsAnd(RevisionFaults.NOTHING_TO_REPLACE, code));
                case Revision.NothingStored nothing -> takeIn(revisions.inStoredContainers(examined), executor);
            }
        }

        private void reviseInTurn(ExaminedDocument examined, AipAddress address, ExecutorService executor) {
            StoredAip aip = revisions.stored(address);
            Optional<Fault> obstacle = revisions.obstacle(examined, aip, agreement.status());
            if (obstacle.isPresent()) {
                giveBack(examined, obstacle.get());
            } else {
                inTurn(examined, executor, () -> steps.addVersion(examined, aip));
            }
        }

        /** Judged like any other, and nothing of it is kept. */
        private void test(ExaminedDocument examined) {
            Reservation reservation = reserve(examined);
            journal.release(examined.id());
            switch (reservation) {
                case Reservation.CodeTaken taken ->
                    reject(
                            examined,
                            examined.findingsAnd(
                                    RecordFault.DUPLICATE_CODE, examined.code().value()));
                case Reservation.BytesTaken(AipAddress ignored, DocumentCode other) ->
                    reject(examined, examined.findingsAnd(RecordFault.DUPLICATE, other.value()));
                case Reservation.Granted ignored -> passTest(examined);
                case Reservation.AlreadyStored ignored -> passTest(examined);
                case Reservation.ReplacedSince ignored -> passTest(examined);
            }
        }

        private void passTest(ExaminedDocument examined) {
            journal.advance(
                    examined.id(),
                    SubmissionState.SKIPPED,
                    Optional.empty(),
                    examined.pageCount(),
                    examined.findingsAnd(
                            RevisionFaults.TEST_ONLY, examined.code().value()));
        }

        private void skip(ExaminedDocument examined, AipAddress address, List<Finding> findings) {
            journal.advance(
                    examined.id(), SubmissionState.SKIPPED, Optional.of(address), examined.pageCount(), findings);
        }

        private void giveBack(ExaminedDocument examined, Fault fault) {
            journal.release(examined.id());
            reject(examined, examined.findingsAnd(fault, examined.code().value()));
        }

        /** Bytes that nobody may see are in quarantine before their refusal is in the journal, and gone from here after it. */
        private void reject(ExaminedDocument examined, List<Finding> findings) {
            try {
                boolean quarantined = quarantine.keep(delivery, examined.id(), examined.document(), findings);
                journal.advance(
                        examined.id(), SubmissionState.REJECTED, Optional.empty(), examined.pageCount(), findings);
                if (quarantined) {
                    examined.document().file().ifPresent(quarantine::clear);
                }
            } catch (UncheckedIOException e) {
                unfinished.record(e);
            }
        }

        private void inTurn(ExaminedDocument examined, ExecutorService executor, Runnable storing) {
            stores.acquireUninterruptibly();
            unfinished.begin();
            executor.execute(() -> {
                try {
                    storing.run();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "{} of delivery {} could not be stored",
                            examined.document().path(),
                            delivery.id(),
                            e);
                    unfinished.record(e);
                    unfinished.end();
                } finally {
                    stores.release();
                }
            });
        }
    }
}
