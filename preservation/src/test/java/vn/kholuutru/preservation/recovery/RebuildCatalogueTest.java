package vn.kholuutru.preservation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.memory.MemoryRepresentationRegister;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.ocfl.NoteObject;
import vn.kholuutru.core.port.SampleAip;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.core.port.SubmissionJournal.Reservation;

class RebuildCatalogueTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    private final MemorySubmissionJournal journal = new MemorySubmissionJournal(CLOCK);
    private final MemoryObjectRegister objects = new MemoryObjectRegister();
    private ExampleStorage storage;

    @BeforeEach
    void anEmptyStorage() {
        storage = new ExampleStorage(folder.resolve("root"));
    }

    @Test
    void whatIsStoredIsKnownAgainByIdCodeAndBytes() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        storage.keep(sample);
        AipPackage aip = sample.build();

        Rebuilt rebuilt = rebuild();

        assertThat(rebuilt.documents()).isEqualTo(1);
        assertThat(rebuilt.doubts()).isEmpty();
        assertThat(journal.findAip(aip.address().aip())).contains(aip.address());
        assertThat(journal.findAip(aip.code())).contains(aip.address());
        assertThat(journal.reserve(
                        SubmissionId.random(),
                        aip.address(),
                        aip.code(),
                        aip.facts().sha256()))
                .isEqualTo(new Reservation.AlreadyStored(aip.address()));
        assertThat(objects.find(ObjectId.of(aip.address()))).isPresent();
        assertThat(objects.totals().objects()).isEqualTo(3);
    }

    @Test
    void bytesThatOthersTookThePlaceOfAreKnownToo() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        AipPackage before = sample.withContent("bản quét đầu").build();
        AipPackage now = sample.build();
        storage.keep(now, before.facts().sha256());

        rebuild();

        assertThat(journal.reserve(
                        SubmissionId.random(),
                        now.address(),
                        now.code(),
                        before.facts().sha256()))
                .isEqualTo(new Reservation.ReplacedSince(now.address()));
        assertThat(journal.reserve(
                        SubmissionId.random(),
                        now.address(),
                        now.code(),
                        now.facts().sha256()))
                .isEqualTo(new Reservation.AlreadyStored(now.address()));
    }

    @Test
    void doingItAgainChangesNothing() {
        storage.keep(SampleAip.inANewDossier(folder));
        rebuild();
        var before = journal.recentDeliveries(10);

        Rebuilt again = rebuild();

        assertThat(again.doubts()).isEmpty();
        assertThat(journal.recentDeliveries(10)).hasSameSizeAs(before);
        assertThat(journal.submissions(before.getFirst().id())).hasSize(1);
    }

    @Test
    void evidenceIsKeptAgainAndCountedAmongNoRecords() {
        BatchId batch = BatchId.openedAt(ExampleStorage.STORED_AT);
        ObjectId other = new ObjectId("info:fedora/something/of/the/store's");
        batch.containers().forEach(storage::keepOfTheStore);
        storage.keepOfTheStore(batch.object());
        storage.keepOfTheStore(other);

        Rebuilt rebuilt = rebuild();

        assertThat(objects.find(batch.object())).isPresent();
        assertThat(batch.containers())
                .allMatch(container -> objects.find(container).isPresent());
        assertThat(objects.find(other)).isEmpty();
        assertThat(rebuilt.fonds() + rebuilt.documents()).isZero();
    }

    @Test
    void twoPackagesUnderOneCodeAreNamed() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        storage.keep(sample);
        storage.keep(sample.withId(AipId.random()).withContent("bản khác").build());

        Rebuilt rebuilt = rebuild();

        assertThat(rebuilt.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.CODE_TAKEN);
    }

    @Test
    void anObjectThatSaysNothingAndABrokenSignatureAreNamed() throws IOException {
        storage.keep(SampleAip.inANewDossier(folder));
        Files.createDirectories(folder.resolve("root/abc/def/012/abcdef012" + "0".repeat(55)));

        Rebuilt rebuilt = rebuild(new SignatureState.Broken("another key"));

        assertThat(rebuilt.doubts())
                .extracting(Doubt::kind)
                .containsExactlyInAnyOrder(Doubt.Kind.UNREADABLE, Doubt.Kind.SIGNATURE_BROKEN);
    }

    @Test
    void whatNobodySignedIsNamedAndNothingIsMeasuredByIt() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        storage.keep(sample);
        AipPackage aip = sample.build();

        Rebuilt rebuilt = rebuild(new SignatureState.Broken("another key"));

        assertThat(rebuilt.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.SIGNATURE_BROKEN);
        assertThat(objects.find(ObjectId.of(aip.address()))).isEmpty();
        assertThat(journal.findAip(aip.code())).contains(aip.address());
        assertThat(rebuild().doubts()).isEmpty();
        assertThat(objects.find(ObjectId.of(aip.address()))).isPresent();
    }

    @Test
    void anInventoryThatAWholeManifestDoesNotFitIsNoYardstick() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        storage.keep(sample);
        storage.forge(sample.build());

        Rebuilt rebuilt = rebuild();

        assertThat(rebuilt.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.SIGNATURE_BROKEN);
        assertThat(objects.find(ObjectId.of(sample.build().address()))).isEmpty();
    }

    @Test
    void aLaterVersionThatNobodySignedIsNoYardstick() {
        SampleAip sample = SampleAip.inANewDossier(folder);
        storage.keep(sample);
        storage.forgeLater(sample.build());

        Rebuilt rebuilt = rebuild();

        assertThat(rebuilt.doubts()).extracting(Doubt::kind).containsExactly(Doubt.Kind.SIGNATURE_BROKEN);
        assertThat(objects.find(ObjectId.of(sample.build().address()))).isEmpty();
    }

    private Rebuilt rebuild() {
        return rebuild(new SignatureState.Intact("CN=Kho", true, Optional.empty(), "CN=CA", false));
    }

    private Rebuilt rebuild(SignatureState judged) {
        return new RebuildCatalogue(
                        storage.disk,
                        storage,
                        new RebuildCatalogue.Registers(
                                journal,
                                new NoteObject(storage.disk, objects, CLOCK),
                                new MemoryRepresentationRegister(CLOCK)),
                        (manifest, signature, anchors) -> judged,
                        List.of(),
                        CLOCK)
                .rebuild(done -> {});
    }
}
