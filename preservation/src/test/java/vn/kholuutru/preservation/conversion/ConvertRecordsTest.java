package vn.kholuutru.preservation.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAipStore;
import vn.kholuutru.core.adapter.memory.MemoryArchiveIndex;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.adapter.shacl.ShaclDescriptionValidator;
import vn.kholuutru.core.adapter.shacl.ShaclProfileCatalogue;
import vn.kholuutru.core.model.description.Description;
import vn.kholuutru.core.model.description.FieldCode;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.description.RecordKind;
import vn.kholuutru.core.model.event.Agent;
import vn.kholuutru.core.model.event.EventType;
import vn.kholuutru.core.model.oais.AccompanyingCode;
import vn.kholuutru.core.model.oais.AccompanyingRole;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.core.port.SubmissionJournal.Submission;
import vn.kholuutru.core.versioning.AddVersion;
import vn.kholuutru.core.versioning.Change;
import vn.kholuutru.preservation.conversion.ConvertRecords.Order;
import vn.kholuutru.preservation.conversion.ConvertedRecord.Outcome;

class ConvertRecordsTest {
    private static final ShaclProfileCatalogue PROFILES = new ShaclProfileCatalogue();
    private static final Agent CLERK = new Agent(Agent.Kind.PERSON, "nguyen.thi.minh");

    @TempDir
    Path folder;

    private final MemoryAipStore store = new MemoryAipStore(Clock.systemUTC());
    private final MemoryArchiveIndex index = new MemoryArchiveIndex();
    private final MemorySubmissionJournal journal = new MemorySubmissionJournal(Clock.systemUTC());
    private final AddVersion versions = SampleAip.addVersion(store);
    private final List<ConvertedRecord> report = new ArrayList<>();
    private ConvertRecords convert;
    private SampleAip sample;
    private AipAddress address;

    @BeforeEach
    void storeARecordOfTheFormerProfile() {
        ConvertDescription description = new ConvertDescription(PROFILES, new ShaclDescriptionValidator(PROFILES));
        convert = new ConvertRecords(
                store,
                index,
                journal,
                description,
                new ConvertDocument(
                        store, versions, description, new IndexedDescription(index, PROFILES), Clock.systemUTC()));
        sample = SampleAip.inANewDossier(folder);
        Fonds fonds = new Fonds(
                sample.fonds().code(),
                described(RecordKind.FONDS, Map.of("OrganId", "G09", "FondName", "Ủy ban nhân dân tỉnh")));
        Dossier dossier = new Dossier(
                sample.dossier().code(),
                fonds.code(),
                described(
                        RecordKind.DOSSIER,
                        Map.of(
                                "FileCode",
                                sample.dossier().code().value(),
                                "Title",
                                "Thi đua",
                                "Maintenance",
                                "70 năm")));
        store.keepFonds(fonds);
        store.keepDossier(dossier);
        index.keepFonds(fonds, "Ủy ban nhân dân tỉnh");
        index.keepDossier(dossier, "Thi đua");
        AipPackage aip = sample.build();
        address = aip.address();
        store.store(aip);
        versions.add(Change.of(store.find(address).orElseThrow())
                .describedBy(described(
                        RecordKind.DOCUMENT,
                        Map.of("TypeName", "quyết định", "Subject", "Khen thưởng", "Mode", "Không hạn chế"))));
        index.add(List.of(new IndexedDocument(
                address,
                aip.code().value(),
                "Khen thưởng",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("quyết định"),
                "Thi đua",
                "Ủy ban nhân dân tỉnh",
                AccessLevel.PUBLIC,
                List.of("trang một", "trang hai"))));
    }

    @Test
    void convertsAFondsWithItsDossiersAndDocuments() {
        run(order(new ConversionScope.OfFonds(address.fonds()), false));

        assertThat(report)
                .extracting(ConvertedRecord::outcome)
                .containsOnly(Outcome.CONVERTED)
                .hasSize(3);
        assertThat(store.findFonds(address.fonds()).orElseThrow().description().profile())
                .isEqualTo(ProfileId.TT05_2025);
        assertThat(store.findDossier(address.fonds(), address.dossier())
                        .orElseThrow()
                        .description()
                        .first("maintenance"))
                .contains("02");
        assertThat(described().first("typeName")).contains("02");
        assertThat(described().first("maintenance")).contains("02");
        assertThat(store.find(address).orElseThrow().events()).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo(EventType.MIGRATION);
            assertThat(event.agent()).isEqualTo(CLERK);
        });
        assertThat(store.findVersion(address, 2).orElseThrow().description().first("TypeName"))
                .contains("quyết định");
    }

    @Test
    void showsTheNewDescriptionInTheIndexAndKeepsTheTextsOfThePages() {
        run(order(new ConversionScope.OfDossier(address.fonds(), address.dossier()), false));

        assertThat(index.seenBy(Audience.STAFF)
                        .documents(address.dossier(), 0, 10)
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).contains("Quyết định");
                    assertThat(entry.title()).isEqualTo("Khen thưởng");
                    assertThat(entry.pageCount()).isEqualTo(2);
                });
        assertThat(index.seenBy(Audience.STAFF).pageText(address.aip(), 2)).contains("trang hai");
    }

    @Test
    void changesNothingInATrialRunAndReportsTheSame() {
        run(order(new ConversionScope.OfFonds(address.fonds()), true));
        List<List<ConversionNote>> trial = notes();

        assertThat(store.versions(address)).hasSize(2);
        assertThat(store.findFonds(address.fonds()).orElseThrow().description().profile())
                .isEqualTo(ProfileId.TT02_2019);
        run(order(new ConversionScope.OfFonds(address.fonds()), false));
        assertThat(notes()).isEqualTo(trial);
    }

    @Test
    void convertsNothingTwice() {
        run(order(new ConversionScope.OfFonds(address.fonds()), false));
        run(order(new ConversionScope.OfFonds(address.fonds()), false));

        assertThat(report).extracting(ConvertedRecord::outcome).containsOnly(Outcome.ALREADY);
        assertThat(store.versions(address)).hasSize(3);
    }

    @Test
    void tellsAgainWhatTheSameRunDidBeforeItWasInterrupted() {
        Order order = order(new ConversionScope.OfDossier(address.fonds(), address.dossier()), false);
        run(order);
        ConvertedRecord told = report.getLast();

        run(order);

        assertThat(report.getLast()).isEqualTo(told);
        assertThat(told.outcome()).isEqualTo(Outcome.CONVERTED);
    }

    @Test
    void mendsAnIndexThatLagsBehind() {
        IndexedDocument stale = new IndexedDocument(
                address,
                store.find(address).orElseThrow().code().value(),
                "Tên cũ",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Thi đua",
                "Ủy ban nhân dân tỉnh",
                AccessLevel.PUBLIC,
                List.of("trang một"));
        Order order = order(new ConversionScope.OfDossier(address.fonds(), address.dossier()), false);
        run(order);
        index.add(List.of(stale));

        run(order(new ConversionScope.OfDossier(address.fonds(), address.dossier()), false));

        assertThat(index.seenBy(Audience.STAFF)
                        .documents(address.dossier(), 0, 1)
                        .items()
                        .getFirst()
                        .title())
                .isEqualTo("Khen thưởng");
    }

    @Test
    void reportsWhatWentOverLetterByLetter() {
        run(order(new ConversionScope.OfDocument(address, Optional.empty()), true));

        assertThat(report.getFirst().carried())
                .contains(new CarriedField(new FieldCode("Subject"), new FieldCode("subject")))
                .noneMatch(field -> field.from().value().equals("TypeName"));
    }

    @Test
    void convertsOneDocumentAndLeavesItsDossier() {
        run(order(new ConversionScope.OfDocument(address, Optional.empty()), false));

        assertThat(report)
                .singleElement()
                .satisfies(record -> assertThat(record.kind()).isEqualTo(RecordKind.DOCUMENT));
        assertThat(described().profile()).isEqualTo(ProfileId.TT05_2025);
        assertThat(described().first("maintenance")).contains("02");
        assertThat(store.findDossier(address.fonds(), address.dossier())
                        .orElseThrow()
                        .description()
                        .profile())
                .isEqualTo(ProfileId.TT02_2019);
    }

    @Test
    void convertsWhatTheIndexDoesNotList() {
        index.remove(address.aip());

        run(order(new ConversionScope.OfDocument(address, Optional.empty()), false));

        assertThat(described().profile()).isEqualTo(ProfileId.TT05_2025);
        assertThat(index.seenBy(Audience.STAFF)
                        .documents(address.dossier(), 0, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void convertsTheCoverOfADossierAfterItsDocuments() {
        AipAddress cover = storeCover();

        run(order(new ConversionScope.OfFonds(address.fonds()), true));
        assertThat(report).hasSize(4);
        run(order(new ConversionScope.OfFonds(address.fonds()), false));

        assertThat(report.getLast().kind()).isEqualTo(RecordKind.ACCOMPANYING_FILE);
        assertThat(report.getLast().outcome()).isEqualTo(Outcome.CONVERTED);
        Description converted = store.find(cover).orElseThrow().description();
        assertThat(converted.profile()).isEqualTo(ProfileId.TT05_2025);
        assertThat(converted.first("accompanyingRole")).contains("01");
        assertThat(converted.first("title")).contains("Bìa hồ sơ");
        assertThat(index.seenBy(Audience.STAFF)
                        .documents(address.dossier(), 0, 10)
                        .items())
                .as("searching finds documents")
                .hasSize(1);
        run(order(new ConversionScope.OfDossier(address.fonds(), address.dossier()), false));
        assertThat(report).extracting(ConvertedRecord::outcome).containsOnly(Outcome.ALREADY);
    }

    private AipAddress storeCover() {
        DocumentCode code = AccompanyingCode.of(address.dossier(), AccompanyingRole.COVER, "");
        AipPackage aip =
                sample.withId(AipId.random()).withContent("Bìa").withCode(code).build();
        store.store(aip);
        versions.add(Change.of(store.find(aip.address()).orElseThrow())
                .describedBy(described(
                        RecordKind.ACCOMPANYING_FILE, Map.of("accompanyingRole", "01", "Title", "Bìa hồ sơ"))));
        Submission submission = new Submission(
                SubmissionId.random(),
                DeliveryId.random(),
                "Bia.pdf",
                Optional.of(code),
                SubmissionState.RECEIVED,
                true,
                Optional.empty(),
                0,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH);
        journal.receive(List.of(submission));
        journal.reserve(submission.id(), aip.address(), code, aip.facts().sha256());
        journal.advance(submission.id(), SubmissionState.ACCEPTED, Optional.of(aip.address()), 1, List.of());
        return aip.address();
    }

    @Test
    void leavesWhatAwaitsItsDescription() {
        versions.add(Change.of(store.find(address).orElseThrow())
                .describedBy(new Description(
                        ProfileId.TT02_2019,
                        RecordKind.DOCUMENT,
                        Map.of(new FieldCode("Subject"), List.of("Chưa rõ")),
                        false)));

        run(order(new ConversionScope.OfDocument(address, Optional.empty()), false));

        assertThat(report).extracting(ConvertedRecord::outcome).containsExactly(Outcome.AWAITS_DESCRIPTION);
        assertThat(described().profile()).isEqualTo(ProfileId.TT02_2019);
    }

    private void run(Order order) {
        report.clear();
        convert.convert(order, report::add);
    }

    private static Order order(ConversionScope scope, boolean dryRun) {
        return new Order(UUID.randomUUID(), scope, dryRun, CLERK);
    }

    private List<List<ConversionNote>> notes() {
        return report.stream().map(ConvertedRecord::notes).toList();
    }

    private Description described() {
        return store.find(address).orElseThrow().description();
    }

    private static Description described(RecordKind kind, Map<String, String> values) {
        return new Description(
                ProfileId.TT02_2019,
                kind,
                values.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new FieldCode(entry.getKey()), entry -> List.of(entry.getValue()))),
                true);
    }
}
