package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.disk.DiskQuarantineFolder;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.memory.MemoryQuarantineRegister;
import vn.kholuutru.core.adapter.memory.MemoryRepresentationRegister;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.inspect.Inspection;
import vn.kholuutru.ingest.packaging.AipPackager;
import vn.kholuutru.ingest.quarantine.QuarantineFile;
import vn.kholuutru.ingest.validation.DocumentValidator;

/** What a run finds after an earlier one was killed at a given step. */
class KilledRunTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T01:02:03Z"), ZoneOffset.UTC);

    private static final String EARLIER_RELEASE = "0.1.0";
    private static final String THIS_RELEASE = "0.2.0";

    @TempDir
    private Path folder;

    private final ProfileCatalogue profiles = new ShaclProfileCatalogue();
    private final MemorySubmissionJournal journal = new MemorySubmissionJournal(CLOCK);
    private final MemoryAipStore store = new MemoryAipStore(CLOCK);
    private final MemoryArchiveIndex index = new MemoryArchiveIndex();
    private final IndexingQueue indexing = new IndexingQueue(index);
    private final RepresentationWishes representations =
            new RepresentationWishes(new MemoryRepresentationRegister(CLOCK));
    private final Delivery delivery = new Delivery(
            DeliveryId.random(),
            "đợt 1",
            DeliveryTerms.standard(ProfileId.TT05_2025, false),
            "admin",
            CLOCK.instant(),
            DeliveryState.SUBMITTED,
            List.of());

    private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
    private IngestPipeline pipeline;
    private UnderstoodDelivery understood;
    private DeliveredDocument first;
    private SubmissionId firstId;

    @BeforeEach
    void receive() throws IOException {
        new SmallDelivery(folder).write();
        understood = new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))
                .read(folder, Agreement.standard(ProfileId.TT05_2025, false));
        first = understood.documents().getFirst();
        firstId = SubmissionIds.of(delivery.id(), first.path());
        pipeline = new IngestPipeline(
                journal,
                store,
                index,
                new EveryScanIsGood(),
                DocumentValidator.standard(),
                packagerOf(THIS_RELEASE),
                new IndexedDocuments(profiles, index, representations, CLOCK),
                indexing,
                representations,
                new QuarantineFile(
                        new DiskQuarantineFolder(folder.resolveSibling("quarantine")),
                        new MemoryQuarantineRegister(),
                        CLOCK),
                new RoomyIngest(folder),
                new IntakeConditions(
                        store,
                        index,
                        new IntakeRoom(List.of(new IntakeRoom.Disk("kho.data", new DiskReserve(free::get, 1_000))))));
        journal.open(delivery);
        pipeline.receive(delivery, understood.documents());
    }

    @AfterEach
    void stop() {
        indexing.stop();
    }

    @Test
    void aDocumentReservedButNotStoredIsStoredWhereItWasReserved() {
        AipAddress reserved = reserveFirst();

        pipeline.run(delivery, understood);

        assertAccepted(reserved);
    }

    @Test
    void aDocumentStoredButNotEnteredInTheJournalIsNotStoredAgain() throws IOException {
        AipAddress reserved = reserveFirst();
        storeFirst(reserved);

        pipeline.run(delivery, understood);

        assertAccepted(reserved);
        try (InputStream description = store.open(reserved, "description.nt")) {
            assertThat(new String(description.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(EARLIER_RELEASE);
        }
    }

    @Test
    void aDocumentStoredButNotSearchableBecomesSearchable() {
        AipAddress reserved = reserveFirst();
        storeFirst(reserved);
        journal.advance(firstId, SubmissionState.STORED, Optional.of(reserved), 1, List.of());

        pipeline.run(delivery, understood);

        assertAccepted(reserved);
    }

    @Test
    void aDeliveryWaitsWhileADiskIsNearlyFullAndIsFinishedWhenThereIsRoom() {
        free.set(999);

        assertThatThrownBy(() -> pipeline.run(delivery, understood)).hasRootCauseInstanceOf(MustWait.class);

        assertThat(journal.submissions(delivery.id()))
                .extracting(Submission::state)
                .containsOnly(SubmissionState.RECEIVED);
        free.set(1_000);
        pipeline.run(delivery, understood);
        assertThat(journal.submissions(delivery.id()))
                .extracting(Submission::state)
                .containsOnly(SubmissionState.ACCEPTED);
    }

    @Test
    void anAipHasTheSameIdWhenTheDatabaseOfItsFirstRunIsLost() {
        pipeline.run(delivery, understood);

        assertThat(journal.findSubmission(firstId)
                        .orElseThrow()
                        .aip()
                        .orElseThrow()
                        .aip())
                .isEqualTo(SubmissionIds.aipOf(firstId));
    }

    @Test
    void runningAgainChangesNothing() {
        pipeline.run(delivery, understood);
        List<Submission> before = journal.submissions(delivery.id());

        pipeline.run(delivery, understood);

        assertThat(journal.submissions(delivery.id())).isEqualTo(before);
    }

    private void storeFirst(AipAddress address) {
        journal.advance(firstId, SubmissionState.VALIDATED, Optional.of(address), 1, List.of());
        store.keepFonds(first.fonds().orElseThrow());
        store.keepDossier(first.dossier().orElseThrow());
        store.store(packagerOf(EARLIER_RELEASE).pack(first, inspectionOfFirst(), address, AccessLevel.PUBLIC));
    }

    private AipAddress reserveFirst() {
        AipAddress wanted = new AipAddress(
                first.fonds().orElseThrow().code(),
                first.dossier().orElseThrow().code(),
                AipId.random());
        journal.reserve(
                firstId, wanted, first.code().orElseThrow(), inspectionOfFirst().sha256());
        return wanted;
    }

    private Inspection inspectionOfFirst() {
        return new EveryScanIsGood().inspect(first.file().orElseThrow());
    }

    private void assertAccepted(AipAddress address) {
        assertThat(journal.submissions(delivery.id()))
                .extracting(Submission::state)
                .containsExactly(SubmissionState.ACCEPTED, SubmissionState.ACCEPTED);
        assertThat(journal.findSubmission(firstId).orElseThrow().aip()).contains(address);
        assertThat(store.find(address)).isPresent();
        assertThat(index.seenBy(Audience.STAFF)
                        .documents(address.dossier(), 1, 10)
                        .total())
                .isEqualTo(2);
    }

    /** Another release may describe the same document in other words. */
    private static AipPackager packagerOf(String release) {
        return new AipPackager(
                (address, code, description, facts) -> ("<urn:uuid:" + address.aip() + "> <urn:release> \"" + release
                                + "\" .\n")
                        .getBytes(StandardCharsets.UTF_8),
                new SignerOfTests(),
                CLOCK,
                new Agent(Agent.Kind.SOFTWARE, "Kho lưu trữ số " + release));
    }
}
