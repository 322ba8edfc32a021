package vn.kholuutru.ingest.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kholuutru.core.adapter.clamd.AbsentVirusScanner;
import vn.kholuutru.core.adapter.disk.DiskQuarantineFolder;
import vn.kholuutru.core.adapter.memory.MemoryAgreementRegister;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.memory.MemoryQuarantineRegister;
import vn.kholuutru.core.adapter.memory.MemoryRepresentationRegister;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveryReader;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.inspect.FileInspector;
import vn.kholuutru.ingest.inspect.InspectionLimits;
import vn.kholuutru.ingest.inspect.InspectionPool;
import vn.kholuutru.ingest.packaging.AipPackager;
import vn.kholuutru.ingest.quarantine.QuarantineFile;
import vn.kholuutru.ingest.validation.DocumentValidator;
import vn.kholuutru.ingest.validation.record.RecordCheck;

/** The pipeline with memory adapters and a real inspection worker. */
final class PipelineOnMemory implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final ProfileCatalogue profiles = new ShaclProfileCatalogue();
    private final FileInspector inspector;
    private final CadesManifestSigner signer;

    final MemorySubmissionJournal journal = new MemorySubmissionJournal(clock);
    final MemoryAgreementRegister agreements = new MemoryAgreementRegister(clock);
    final MemoryAipStore store = new MemoryAipStore(clock);
    final MemoryArchiveIndex index = new MemoryArchiveIndex();
    final MemoryRepresentationRegister representations = new MemoryRepresentationRegister(clock);
    final MemoryQuarantineRegister register = new MemoryQuarantineRegister();
    final DiskQuarantineFolder quarantine;

    PipelineOnMemory(Path keys) {
        this(keys, new InspectionPool(new InspectionLimits(1, Duration.ofMinutes(2), 256)));
    }

    /** @param inspector is closed with this */
    PipelineOnMemory(Path keys, FileInspector inspector) {
        this.inspector = inspector;
        this.quarantine = new DiskQuarantineFolder(keys.resolve("quarantine"));
        this.signer = new CadesManifestSigner(new SigningKeySource.TrialKey(keys), clock);
    }

    Delivery submit(String name) {
        return submit(name, DeliveryTerms.standard(ProfileId.TT05_2025, true));
    }

    Delivery submit(String name, DeliveryTerms terms) {
        Delivery delivery = new Delivery(
                DeliveryId.random(), name, terms, "archivist", clock.instant(), DeliveryState.SUBMITTED, List.of());
        journal.open(delivery);
        return delivery;
    }

    /** Reads the folder without a mục lục and runs the pipeline over it. */
    void run(Delivery delivery, Path folder) throws IOException {
        run(delivery, folder, store);
    }

    void run(Delivery delivery, Path folder, AipStore into) throws IOException {
        UnderstoodDelivery understood =
                new RecordCheck(profiles, clock).check(reader().read(folder, Agreement.of(delivery.terms())));
        IndexingQueue indexing = new IndexingQueue(index);
        try {
            pipeline(into, indexing).run(delivery, understood);
        } finally {
            indexing.stop();
        }
    }

    /** Receives the documents of a folder, and gives up before any is stored. */
    void receiveAndGiveUp(Delivery delivery, Path folder) throws IOException {
        IndexingQueue indexing = new IndexingQueue(index);
        try {
            IngestPipeline pipeline = pipeline(store, indexing);
            pipeline.receive(
                    delivery,
                    reader().read(folder, Agreement.of(delivery.terms())).documents());
            pipeline.giveUp(delivery);
        } finally {
            indexing.stop();
        }
    }

    /** The last attempt at a delivery whose files lie below the work folder. */
    void runLast(Delivery delivery, Path workFolder) {
        DeliveryFolders folders = new DeliveryFolders(new Settings(workFolder));
        IndexingQueue indexing = new IndexingQueue(index);
        try {
            new DeliveryRun(
                            journal,
                            new SubmittedFiles(
                                    folders, reader(), new RecordCheck(profiles, clock), new AgreedTerms(agreements)),
                            folders,
                            pipeline(store, indexing),
                            new JournalReport(journal, clock),
                            new KeptReports(new Settings(workFolder), clock),
                            new AbsentVirusScanner(true),
                            conditions(store))
                    .run(delivery.id(), DeliveryRun.Attempt.LAST);
        } finally {
            indexing.stop();
        }
    }

    private DeliveryReader reader() {
        return new DeliveryReader(profiles, new ShaclDescriptionValidator(profiles));
    }

    @Override
    public void close() {
        inspector.close();
    }

    private IngestPipeline pipeline(AipStore into, IndexingQueue indexing) {
        RepresentationWishes wishes = new RepresentationWishes(representations);
        return new IngestPipeline(
                journal,
                into,
                index,
                inspector,
                DocumentValidator.standard(),
                new AipPackager(
                        new RdfDescriptionWriter(profiles), signer, clock, new Agent(Agent.Kind.SOFTWARE, "kho")),
                new IndexedDocuments(profiles, index, wishes, clock),
                indexing,
                wishes,
                new QuarantineFile(quarantine, register, clock),
                new Settings(Path.of("unused")),
                conditions(into));
    }

    private IntakeConditions conditions(AipStore into) {
        return new IntakeConditions(into, index, new IntakeRoom(List.of()));
    }

    record Settings(Path workFolder) implements IngestConfiguration {
        @Override
        public Optional<Path> trustAnchors() {
            return Optional.empty();
        }

        @Override
        public OptionalInt inspectionWorkers() {
            return OptionalInt.of(1);
        }

        @Override
        public Duration inspectionLimit() {
            return Duration.ofSeconds(20);
        }

        @Override
        public int parallelStores() {
            return 2;
        }

        @Override
        public int parallelDeliveries() {
            return 1;
        }

        @Override
        public int parallelUploads() {
            return 4;
        }

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public long minimumFreeMebibytes() {
            return 0;
        }

        @Override
        public Optional<Path> secondJournal() {
            return Optional.empty();
        }

        @Override
        public Path reportFolder() {
            return workFolder.resolve(".reports");
        }

        @Override
        public Duration reportRetention() {
            return Duration.ofDays(1);
        }
    }
}
