package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.SmallDelivery;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.packaging.AipPackager;
import vn.kholuutru.ingest.quarantine.QuarantineFile;
import vn.kholuutru.ingest.validation.DocumentValidator;

/** Deliveries that replace or supplement what is stored, over a store in memory that holds two documents. */
class RevisionTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NEW_BYTES = "%PDF-1.7 quét lại";

    @TempDir
    private Path folder;

    private final ProfileCatalogue profiles = new ShaclProfileCatalogue();
    private final MemorySubmissionJournal journal = new MemorySubmissionJournal(CLOCK);
    private final MemoryAipStore store = new MemoryAipStore(CLOCK);
    private final MemoryArchiveIndex index = new MemoryArchiveIndex();
    private final IndexingQueue indexing = new IndexingQueue(index);
    private final RepresentationWishes representations =
            new RepresentationWishes(new MemoryRepresentationRegister(CLOCK));

    private SmallDelivery files;
    private Delivery delivery;

    @BeforeEach
    void storeTwoDocuments() throws IOException {
        files = new SmallDelivery(folder);
        deliver(RecordStatus.NEW);
        assertThat(states()).containsExactly(SubmissionState.ACCEPTED, SubmissionState.ACCEPTED);
    }

    @AfterEach
    void stop() {
        indexing.stop();
    }

    @Test
    void aReplacementBecomesTheNextVersionAndTheOldBytesStayReadable() throws IOException {
        String before = Files.readString(firstFile());
        Files.writeString(firstFile(), NEW_BYTES);

        deliver(RecordStatus.REPLACEMENT);

        assertThat(states()).containsExactly(SubmissionState.ACCEPTED, SubmissionState.SKIPPED);
        StoredAip first = first();
        String path = "content/" + first.facts().fileName();
        assertThat(store.versions(first.address()))
                .extracting(StoredVersion::written)
                .containsExactly(List.of(path, "description.nt"), List.of(path, "description.nt"));
        assertThat(text(store.open(first.address(), path))).isEqualTo(NEW_BYTES);
        assertThat(text(store.openVersion(first.address(), 1, path))).isEqualTo(before);
        assertThat(first.events())
                .filteredOn(event -> event.type() == EventType.MODIFICATION)
                .singleElement()
                .satisfies(event -> assertThat(event.agent()).isEqualTo(new Agent(Agent.Kind.PERSON, "admin")));
        assertThat(first.events()).extracting(event -> event.id()).doesNotHaveDuplicates();
    }

    @Test
    void theSameReplacementDeliveredAgainIsSkipped() throws IOException {
        Files.writeString(firstFile(), NEW_BYTES);
        deliver(RecordStatus.REPLACEMENT);

        deliver(RecordStatus.REPLACEMENT);

        assertThat(states()).containsExactly(SubmissionState.SKIPPED, SubmissionState.SKIPPED);
        assertThat(store.versions(first().address())).hasSize(2);
    }

    @Test
    void theOldDeliveryComingAgainIsSkippedAndSaysThatThereIsANewerVersion() throws IOException {
        String before = Files.readString(firstFile());
        Files.writeString(firstFile(), NEW_BYTES);
        deliver(RecordStatus.REPLACEMENT);
        Files.writeString(firstFile(), before);

        deliver(RecordStatus.NEW);

        assertThat(states()).containsExactly(SubmissionState.SKIPPED, SubmissionState.SKIPPED);
        assertThat(faults()).containsExactly("REPLACED_SINCE");
        assertThat(store.versions(first().address())).hasSize(2);
    }

    @Test
    void theBytesOfAnEarlierVersionReplaceNothing() throws IOException {
        String before = Files.readString(firstFile());
        Files.writeString(firstFile(), NEW_BYTES);
        deliver(RecordStatus.REPLACEMENT);
        Files.writeString(firstFile(), before);

        deliver(RecordStatus.REPLACEMENT);

        assertThat(states()).containsExactly(SubmissionState.REJECTED, SubmissionState.SKIPPED);
        assertThat(faults()).containsExactly("EARLIER_VERSION");
    }

    @Test
    void aReplacementOfWhatIsNotStoredIsRefused() throws IOException {
        String third = SmallDelivery.DOSSIER + ".0000003";
        files.documents.add(SmallDelivery.document(third));
        files.file(third + ".pdf");

        deliver(RecordStatus.REPLACEMENT);

        assertThat(states())
                .containsExactly(SubmissionState.SKIPPED, SubmissionState.SKIPPED, SubmissionState.REJECTED);
        assertThat(faults()).containsExactly("NOTHING_TO_REPLACE");
        assertThat(journal.findAip(new DocumentCode(third))).isEmpty();
    }

    @Test
    void otherBytesUnderAStoredCodeAreRefusedUnlessTheyAreToReplaceThem() throws IOException {
        Files.writeString(firstFile(), NEW_BYTES);

        deliver(RecordStatus.NEW);

        assertThat(states()).containsExactly(SubmissionState.REJECTED, SubmissionState.SKIPPED);
        assertThat(faults()).containsExactly("DUPLICATE_CODE");
    }

    @Test
    void aCorrectedDescriptionOfTheSameBytesIsAVersionWithoutTheFile() throws IOException {
        files.with("subject", "Về việc số hóa tài liệu lưu trữ lịch sử");

        deliver(RecordStatus.REPLACEMENT);

        assertThat(states()).containsExactly(SubmissionState.ACCEPTED, SubmissionState.SKIPPED);
        assertThat(store.versions(first().address()).getLast().written()).containsExactly("description.nt");
        assertThat(first().description().first("subject")).contains("Về việc số hóa tài liệu lưu trữ lịch sử");
        assertThat(first().events().getLast().type()).isEqualTo(EventType.METADATA_MODIFICATION);
        assertThat(first().events().getLast().detail()).contains("subject");
        assertThat(index.seenBy(Audience.STAFF)
                        .documents(first().address().dossier(), 0, 10)
                        .items()
                        .getFirst()
                        .title())
                .isEqualTo("Về việc số hóa tài liệu lưu trữ lịch sử");
    }

    @Test
    void aSupplementAddsToTheDescriptionAndLeavesTheRest() throws IOException {
        files.with("keyword", "số hóa");
        deliver(RecordStatus.SUPPLEMENT);
        files.documents.getFirst().remove("keyword");
        files.with("autograph", "Đồng ý");

        deliver(RecordStatus.SUPPLEMENT);

        assertThat(first().description().first("keyword")).contains("số hóa");
        assertThat(first().description().first("autograph")).contains("Đồng ý");
        assertThat(store.versions(first().address())).hasSize(3);
    }

    @Test
    void aSupplementAddsNewDocumentsToADossier() throws IOException {
        String third = SmallDelivery.DOSSIER + ".0000003";
        files.documents.add(SmallDelivery.document(third));
        files.file(third + ".pdf");

        deliver(RecordStatus.SUPPLEMENT);

        assertThat(states())
                .containsExactly(SubmissionState.SKIPPED, SubmissionState.SKIPPED, SubmissionState.ACCEPTED);
        assertThat(index.seenBy(Audience.STAFF)
                        .documents(first().address().dossier(), 0, 10)
                        .total())
                .isEqualTo(3);
    }

    @Test
    void aSupplementReplacesNoFile() throws IOException {
        Files.writeString(firstFile(), NEW_BYTES);

        deliver(RecordStatus.SUPPLEMENT);

        assertThat(states()).containsExactly(SubmissionState.REJECTED, SubmissionState.SKIPPED);
        assertThat(faults()).containsExactly("FILE_DIFFERS");
        deliver(RecordStatus.REPLACEMENT);
        assertThat(states()).containsExactly(SubmissionState.ACCEPTED, SubmissionState.SKIPPED);
    }

    @Test
    void aReplacementMovesNoDocumentToAnotherDossier() throws IOException {
        String other = "000.00.00.G09.2025.01.0002";
        files.dossiers.add(SmallDelivery.dossier(other));
        files.with("arcFileCode", other).documents.getLast().put("arcFileCode", SmallDelivery.DOSSIER);

        deliver(RecordStatus.REPLACEMENT);

        assertThat(faults()).contains("OTHER_DOSSIER");
        assertThat(store.versions(first().address())).hasSize(1);
    }

    @Test
    void aSupplementUnderAnotherCircularIsRefused() throws IOException {
        UnderstoodDelivery understood = understood(RecordStatus.SUPPLEMENT);
        Delivery older = open(ProfileId.TT02_2019, RecordStatus.SUPPLEMENT);
        var first = understood.documents().getFirst();
        var description = first.description().orElseThrow();
        var recast = first.describedBy(new vn.kholuutru.core.model.description.Description(
                ProfileId.TT02_2019, description.kind(), java.util.Map.of(), true));

        pipeline(store)
                .run(older, new UnderstoodDelivery(understood.agreement(), List.of(recast), List.of(), List.of()));

        assertThat(faults()).contains("OTHER_PROFILE");
    }

    @Test
    void aTestIsJudgedAndLeavesNothing() throws IOException {
        String third = SmallDelivery.DOSSIER + ".0000003";
        files.documents.add(SmallDelivery.document(third));
        files.file(third + ".pdf");

        deliver(RecordStatus.TEST);

        assertThat(states()).containsOnly(SubmissionState.SKIPPED);
        assertThat(faults()).containsOnly("TEST_ONLY");
        assertThat(journal.findAip(new DocumentCode(third))).isEmpty();
        deliver(RecordStatus.NEW);
        assertThat(states())
                .containsExactly(SubmissionState.SKIPPED, SubmissionState.SKIPPED, SubmissionState.ACCEPTED);
    }

    @Test
    void aReplacementWhoseAnswerWasLostIsOneVersionAfterTheSecondRun() throws IOException {
        Files.writeString(firstFile(), NEW_BYTES);
        UnderstoodDelivery understood = understood(RecordStatus.REPLACEMENT);
        AipStore failing = new StoreThatFailsOnce(store);
        delivery = open(ProfileId.TT05_2025, RecordStatus.REPLACEMENT);
        assertThatThrownBy(() -> pipeline(failing).run(delivery, understood)).isInstanceOf(RuntimeException.class);

        pipeline(failing).run(delivery, understood);

        assertThat(states()).containsExactly(SubmissionState.ACCEPTED, SubmissionState.SKIPPED);
        assertThat(store.versions(first().address())).hasSize(2);
    }

    @Test
    void aReplacementKilledBeforeItsVersionWasAddedIsAddedByTheNextRun() throws IOException {
        AipAddress address = first().address();
        Files.writeString(firstFile(), NEW_BYTES);
        UnderstoodDelivery understood = understood(RecordStatus.REPLACEMENT);
        delivery = open(ProfileId.TT05_2025, RecordStatus.REPLACEMENT);
        IngestPipeline pipeline = pipeline(store);
        pipeline.receive(delivery, understood.documents());
        var first = SubmissionIds.of(
                delivery.id(), understood.documents().getFirst().path());
        journal.revise(
                first,
                new DocumentCode(SmallDelivery.FIRST),
                new EveryScanIsGood().inspect(firstFile()).sha256());
        journal.advance(first, SubmissionState.VALIDATED, Optional.of(address), 1, List.of());

        pipeline.run(delivery, understood);

        assertThat(states()).containsExactly(SubmissionState.ACCEPTED, SubmissionState.SKIPPED);
        assertThat(store.versions(address)).hasSize(2);
    }

    @Test
    void givingUpRefusesTheReplacementThatWasNotAddedAndKeepsTheOneThatWas() throws IOException {
        Files.writeString(firstFile(), NEW_BYTES);
        UnderstoodDelivery understood = understood(RecordStatus.REPLACEMENT);
        delivery = open(ProfileId.TT05_2025, RecordStatus.REPLACEMENT);
        AipStore failing = new StoreThatFailsOnce(store);
        IngestPipeline pipeline = pipeline(failing);
        assertThatThrownBy(() -> pipeline.run(delivery, understood)).isInstanceOf(RuntimeException.class);

        pipeline.giveUp(delivery);

        assertThat(states()).containsExactly(SubmissionState.ACCEPTED, SubmissionState.SKIPPED);
        assertThat(faults()).containsExactly("NOT_SEARCHABLE");
    }

    private Path firstFile() {
        return folder.resolve(SmallDelivery.FIRST + ".pdf");
    }

    private StoredAip first() {
        return store.find(journal.findAip(new DocumentCode(SmallDelivery.FIRST)).orElseThrow())
                .orElseThrow();
    }

    private void deliver(RecordStatus status) throws IOException {
        delivery = open(ProfileId.TT05_2025, status);
        pipeline(store).run(delivery, understood(status));
    }

    private UnderstoodDelivery understood(RecordStatus status) throws IOException {
        files.write();
        return new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles))
                .read(folder, Agreement.standard(ProfileId.TT05_2025, false).withStatus(status));
    }

    private Delivery open(ProfileId profile, RecordStatus status) {
        delivery = new Delivery(
                DeliveryId.random(),
                "đợt",
                DeliveryTerms.standard(profile, false).withStatus(status),
                "admin",
                CLOCK.instant(),
                DeliveryState.SUBMITTED,
                List.of());
        journal.open(delivery);
        return delivery;
    }

    private IngestPipeline pipeline(AipStore into) {
        return new IngestPipeline(
                journal,
                into,
                index,
                new EveryScanIsGood(),
                DocumentValidator.standard(),
                new AipPackager(
                        new RdfDescriptionWriter(profiles),
                        new SignerOfTests(),
                        CLOCK,
                        new Agent(Agent.Kind.SOFTWARE, "Kho lưu trữ số")),
                new IndexedDocuments(profiles, index, representations, CLOCK),
                indexing,
                representations,
                new QuarantineFile(
                        new DiskQuarantineFolder(folder.resolveSibling("quarantine")),
                        new MemoryQuarantineRegister(),
                        CLOCK),
                new RoomyIngest(folder),
                new IntakeConditions(into, index, new IntakeRoom(List.of())));
    }

    private List<SubmissionState> states() {
        return journal.submissions(delivery.id()).stream()
                .map(Submission::state)
                .toList();
    }

    private List<String> faults() {
        return journal.submissions(delivery.id()).stream()
                .flatMap(submission -> submission.findings().stream())
                .map(Finding::fault)
                .toList();
    }

    private static String text(InputStream file) throws IOException {
        try (file) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
