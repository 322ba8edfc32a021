package vn.kholuutru.access;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kholuutru.access.catalogue.TrustAnchors;
import vn.kholuutru.core.adapter.disk.DiskQuarantineFolder;
import vn.kholuutru.core.adapter.memory.MemoryAgreementRegister;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.memory.MemoryMappingRegister;
import vn.kholuutru.core.adapter.memory.MemoryQuarantineRegister;
import vn.kholuutru.core.adapter.memory.MemoryRecoveryRegister;
import vn.kholuutru.core.adapter.memory.MemorySavedSearchRegister;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.adapter.memory.MemoryTimeWitness;
import vn.kholuutru.core.adapter.memory.MemoryVocabularyRegister;
import vn.kholuutru.core.adapter.rdf.RdfDescriptionWriter;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.PadesCopySigner;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.adapter.signing.TrialCertificateAuthority;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.ContentFacts;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineReason;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.Place;
import vn.kholuutru.core.model.report.Severity;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.AgreementRegister;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.CopySigner;
import vn.kholuutru.core.port.EvidenceDesk;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.MappingRegister;
import vn.kholuutru.core.port.ProfileCatalogue;
import vn.kholuutru.core.port.QuarantineFolder;
import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.port.SavedSearchRegister;
import vn.kholuutru.core.port.SignatureVerifier;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.port.VocabularyRegister;
import vn.kholuutru.core.search.CurrentVocabulary;

/** A small archive in memory: one phông, one hồ sơ with its cover, three documents; its accounts are those of {@link ExampleReadingRoom}. */
@Startup
@Singleton
@Alternative
public class ExampleArchive {
    public static final AipId OPEN = AipId.of("00000000-0000-4000-8000-000000000001");
    public static final AipId CONDITIONAL = AipId.of("00000000-0000-4000-8000-000000000002");
    public static final AipId DAMAGED = AipId.of("00000000-0000-4000-8000-000000000003");
    public static final AipId COVER = AipId.of("00000000-0000-4000-8000-000000000004");
    public static final SubmissionId QUARANTINED = SubmissionId.of("aaaaaaaa-0000-4000-8000-000000000001");
    public static final SubmissionId QUARANTINED_TOO = SubmissionId.of("bbbbbbbb-0000-4000-8000-000000000002");
    public static final DeliveryId WITH_FAULTS = DeliveryId.of("00000000-0000-4000-8000-0000000000d2");
    public static final FondsCode FONDS = new FondsCode("000.00.00.G09");
    public static final DossierCode DOSSIER = new DossierCode("000.00.00.G09.2025.01.0001");
    public static final byte[] OPEN_BYTES = ExampleScan.ofImages(List.of(
            "ỦY BAN NHÂN DÂN TỈNH\nSố: 1687/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc phê duyệt kế hoạch\nsố hóa tài liệu lưu trữ",
            "Điều 1. Phê duyệt kế hoạch số hóa\nĐiều 2. Tổ chức thực hiện"));

    /** What the mục lục had as ký hiệu of each document. */
    public static final String AS_DELIVERED = "/ QĐ –UBND <b>";

    private static final String FONDS_TITLE = "Ủy ban nhân dân tỉnh";
    private static final String DOSSIER_TITLE = "Hồ sơ về việc số hóa tài liệu lưu trữ năm 2025";

    private final Clock clock = Clock.systemUTC();
    private final MemoryAipStore store = new MemoryAipStore(clock);
    private final MemoryVocabularyRegister vocabularyRegister = new MemoryVocabularyRegister(clock);
    private final CurrentVocabulary vocabulary = new CurrentVocabulary(vocabularyRegister, clock);
    private final MemoryArchiveIndex index = new MemoryArchiveIndex(vocabulary, ExampleReadingRoom::closedNow);
    private final MemorySubmissionJournal journal = new MemorySubmissionJournal(clock);
    private final MemoryAgreementRegister agreements = new MemoryAgreementRegister(clock);
    private final MemoryMappingRegister mappings = new MemoryMappingRegister();
    private final MemorySavedSearchRegister savedSearches = new MemorySavedSearchRegister();
    private final MemoryAlarmRegister alarms = new MemoryAlarmRegister(clock);
    private final MemoryRecoveryRegister recovery = new MemoryRecoveryRegister();
    private final ProfileCatalogue profiles = new ShaclProfileCatalogue();
    private final Path folder = temporary();
    private final MemoryQuarantineRegister quarantine = new MemoryQuarantineRegister();
    private final DiskQuarantineFolder quarantineFolder = new DiskQuarantineFolder(folder.resolve("quarantine"));
    private final ManifestSigner signer = new CadesManifestSigner(new SigningKeySource.TrialKey(folder), clock);

    public ExampleArchive() {
        Fonds fonds = new Fonds(
                FONDS, described(RecordKind.FONDS, Map.of("OrganId", FONDS.value(), "FondName", FONDS_TITLE)));
        Dossier dossier = new Dossier(
                DOSSIER,
                FONDS,
                described(RecordKind.DOSSIER, Map.of("arcFileCode", DOSSIER.value(), "title", DOSSIER_TITLE)));
        store.keepFonds(fonds);
        store.keepDossier(dossier);
        index.keepFonds(fonds, FONDS_TITLE);
        index.keepDossier(dossier, DOSSIER_TITLE);
        DeliveryId delivery = DeliveryId.random();
        journal.open(new SubmissionJournal.Delivery(
                delivery,
                "Đợt 1 năm 2025",
                DeliveryTerms.standard(ProfileId.TT05_2025, false),
                "archivist",
                clock.instant(),
                SubmissionJournal.DeliveryState.OPEN,
                List.of()));
        keep(
                OPEN,
                1,
                AccessLevel.PUBLIC,
                "Quyết định về việc phê duyệt kế hoạch số hóa tài liệu lưu trữ",
                OPEN_BYTES,
                delivery);
        byte[] report = ExampleScan.composed(List.of("BÁO CÁO\nKết quả số hóa tài liệu <b>quý I</b>"));
        keep(CONDITIONAL, 2, AccessLevel.CONDITIONAL, "Báo cáo kết quả số hóa tài liệu quý I", report, delivery);
        byte[] noScan = "%PDF-1.7 no scan at all".getBytes(StandardCharsets.UTF_8);
        keep(DAMAGED, 3, AccessLevel.PUBLIC, "Công văn bị hỏng khi lưu", noScan, delivery);
        byte[] cover = ExampleScan.composed(List.of("HỒ SƠ\nSố hóa tài liệu lưu trữ"));
        DocumentCode coverCode = new DocumentCode(DOSSIER + ".BIA");
        deposit(COVER, coverCode, AccessLevel.PUBLIC, "Bìa hồ sơ", cover, 1, DeliveryId.random());
        index.refresh();
        quarantine(QUARANTINED, delivery);
        quarantine(QUARANTINED_TOO, delivery);
        deliverWithFaults();
    }

    private void quarantine(SubmissionId id, DeliveryId delivery) {
        try {
            Path secret = Files.writeString(folder.resolve("secret.pdf"), "không ai được đọc");
            QuarantineFolder.Kept kept = quarantineFolder.keep(id, secret);
            quarantine.enter(new QuarantineEntry(
                    id,
                    delivery,
                    "archivist",
                    Optional.of(new DocumentCode(DOSSIER + ".0000099")),
                    QuarantineReason.SECRET_STAMP,
                    "",
                    kept.sha256(),
                    kept.size(),
                    clock.instant(),
                    QuarantineState.WAITING,
                    Optional.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A delivery that has ended: one file to correct in its row, one in itself, one to look at. */
    private void deliverWithFaults() {
        journal.open(new SubmissionJournal.Delivery(
                WITH_FAULTS,
                "Đợt 2 năm 2025",
                DeliveryTerms.standard(ProfileId.TT05_2025, false),
                "archivist",
                clock.instant(),
                SubmissionJournal.DeliveryState.OPEN,
                List.of()));
        reject("hop-01/0001.pdf", new Finding("FileIsPdfA", "NOT_PDFA", Severity.ERROR, Place.NOWHERE, "6.1.2"));
        for (int row = 5; row < 30; row++) {
            reject(
                    "hop-01/" + row + ".pdf",
                    new Finding(
                            "ValueFitsItsLength",
                            "VALUE_TOO_LONG",
                            Severity.ERROR,
                            Place.cell("Văn bản", row, "Trích yếu"),
                            "Trích yếu nội dung",
                            "Summary",
                            "Về việc số " + row,
                            "500",
                            "Phụ lục IV"));
        }
        journal.setDeliveryState(WITH_FAULTS, SubmissionJournal.DeliveryState.DONE, List.of());
    }

    private void reject(String file, Finding finding) {
        SubmissionId id = SubmissionId.random();
        journal.receive(List.of(new SubmissionJournal.Submission(
                id,
                WITH_FAULTS,
                file,
                Optional.empty(),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                clock.instant(),
                clock.instant())));
        journal.advance(id, SubmissionState.REJECTED, Optional.empty(), 1, List.of(finding));
    }

    private void keep(AipId id, int ordinal, AccessLevel level, String title, byte[] bytes, DeliveryId delivery) {
        DocumentCode code = new DocumentCode(DOSSIER + ".000000" + ordinal);
        int pages = level == AccessLevel.PUBLIC ? 2 : 1;
        AipAddress address = deposit(id, code, level, title, bytes, pages, delivery);
        index.add(List.of(new IndexedDocument(
                address,
                code.value(),
                title,
                Optional.of("168" + ordinal + "/QĐ-UBND"),
                Optional.of(LocalDate.of(2025, 6, ordinal)),
                Optional.of(FONDS_TITLE),
                Optional.of("Quyết định"),
                DOSSIER_TITLE,
                FONDS_TITLE,
                level,
                pages == 1
                        ? List.of("Kết quả số hóa tài liệu <b>quý I</b>\nNgười bị kỷ luật: Trần Kín")
                        : List.of("Phê duyệt kế hoạch số hóa tài liệu lưu trữ", "Điều 2. Tổ chức thực hiện"))));
    }

    private AipAddress deposit(
            AipId id,
            DocumentCode code,
            AccessLevel level,
            String title,
            byte[] bytes,
            int pages,
            DeliveryId delivery) {
        AipAddress address = new AipAddress(FONDS, DOSSIER, id);
        ContentFacts facts = new ContentFacts(
                code + ".pdf",
                "scan/Quyết định số 1687.pdf",
                bytes.length,
                "application/pdf",
                "fmt/477",
                pages,
                digest(DigestAlgorithm.SHA_256, bytes),
                digest(DigestAlgorithm.SHA_512, bytes));
        Description described = described(
                RecordKind.DOCUMENT,
                Map.of(
                        "codeNotation",
                        "QĐ-UBND",
                        "docCode",
                        code.value(),
                        "subject",
                        title,
                        "mode",
                        level.code(),
                        "typeName",
                        "02",
                        "issuedDate",
                        "2025-06-09"));
        Description description = new Description(
                described.profile(),
                described.kind(),
                described.values(),
                described.complete(),
                Map.of(new FieldCode("codeNotation"), AS_DELIVERED));
        byte[] triples = new RdfDescriptionWriter(profiles).canonicalTriples(address, code, description, facts);
        byte[] manifest = new Manifest(List.of(
                        new Manifest.Entry(facts.sha512(), "content/" + facts.fileName()),
                        new Manifest.Entry(digest(DigestAlgorithm.SHA_512, triples), "description.nt")))
                .toBytes();
        PreservationEvent stored = new PreservationEvent(
                UUID.randomUUID(),
                EventType.INGESTION,
                Instant.parse("2026-06-09T02:00:00Z"),
                true,
                "",
                new Agent(Agent.Kind.PERSON, "archivist"));
        store.store(new AipPackage(
                address,
                code,
                description,
                level,
                facts,
                written(bytes),
                triples,
                manifest,
                signer.sign(id.equals(DAMAGED) ? triples : manifest),
                List.of(stored)));
        SubmissionId submission = SubmissionId.random();
        journal.receive(List.of(new SubmissionJournal.Submission(
                submission,
                delivery,
                facts.fileName(),
                Optional.of(code),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                clock.instant(),
                clock.instant())));
        journal.reserve(submission, address, code, digest(DigestAlgorithm.SHA_256, bytes));
        journal.advance(submission, SubmissionState.ACCEPTED, Optional.of(address), pages, List.of());
        return address;
    }

    private static Description described(RecordKind kind, Map<String, String> values) {
        return new Description(
                ProfileId.TT05_2025,
                kind,
                values.entrySet().stream()
                        .collect(Collectors.toMap(
                                value -> new FieldCode(value.getKey()), value -> List.of(value.getValue()))),
                true);
    }

    private static Checksum digest(DigestAlgorithm algorithm, byte[] bytes) {
        try {
            return Checksum.of(
                    algorithm, MessageDigest.getInstance(algorithm.jcaName()).digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("example-archive");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path written(byte[] bytes) {
        try {
            return Files.write(folder.resolve(UUID.randomUUID() + ".pdf"), bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Produces
    @Singleton
    AipStore store() {
        return store;
    }

    @Produces
    @Singleton
    RecoveryRegister recovery() {
        return recovery;
    }

    @Produces
    @Singleton
    AlarmRegister alarms() {
        return alarms;
    }

    @Produces
    @Singleton
    TimeWitness timeWitness() {
        return new MemoryTimeWitness(clock);
    }

    @Produces
    @Singleton
    EvidenceDesk evidence() {
        return new ExampleEvidence(folder);
    }

    @Produces
    @Singleton
    ArchiveIndex index() {
        return index;
    }

    @Produces
    @Singleton
    AgreementRegister agreements() {
        return agreements;
    }

    @Produces
    @Singleton
    SubmissionJournal journal() {
        return journal;
    }

    @Produces
    @Singleton
    MappingRegister mappings() {
        return mappings;
    }

    @Produces
    @Singleton
    SavedSearchRegister savedSearches() {
        return savedSearches;
    }

    @Produces
    @Singleton
    QuarantineRegister quarantineRegister() {
        return quarantine;
    }

    @Produces
    @Singleton
    QuarantineFolder quarantineFolder() {
        return quarantineFolder;
    }

    @Produces
    @Singleton
    ProfileCatalogue profiles() {
        return profiles;
    }

    @Produces
    @Singleton
    ManifestSigner signer() {
        return signer;
    }

    @Produces
    @Singleton
    CopySigner copySigner() {
        return new PadesCopySigner(new SigningKeySource.TrialKey(folder), Optional.empty());
    }

    /** As a new archive has them: its own trial authority. */
    @Produces
    @Singleton
    TrustAnchors anchors() throws IOException, CertificateException {
        try (InputStream file = Files.newInputStream(
                TrialCertificateAuthority.forSigning(folder).certificateFile())) {
            return new TrustAnchors(
                    List.of((X509Certificate)
                            CertificateFactory.getInstance("X.509").generateCertificate(file)),
                    true);
        }
    }

    @Produces
    @Singleton
    SignatureVerifier verifier() {
        return new CadesSignatureVerifier();
    }

    @Produces
    @Singleton
    VocabularyRegister vocabularyRegister() {
        return vocabularyRegister;
    }

    @Produces
    @Singleton
    CurrentVocabulary vocabulary() {
        return vocabulary;
    }
}
