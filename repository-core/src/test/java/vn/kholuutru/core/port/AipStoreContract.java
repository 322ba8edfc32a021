package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.model.event.PreservationEvent;
import vn.kholuutru.core.model.integrity.Manifest;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.AipPackage;
import vn.kholuutru.core.model.oais.AipVersion;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.model.oais.StoredVersion;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.versioning.AddVersion;

/** What every {@link AipStore} keeps to. A subclass gives the store; stores may be shared between tests. */
public abstract class AipStoreContract {
    @TempDir
    protected Path folder;

    protected SampleAip sample;

    /** The store under test, answering. */
    protected abstract AipStore store();

    @BeforeEach
    void takeAFondsAndADossierOfOurOwn() {
        sample = SampleAip.inANewDossier(folder);
    }

    @Test
    void givesBackAWholeAip() {
        keepContainers();
        AipPackage aip = sample.build();

        store().store(aip);

        StoredAip stored = store().find(aip.address()).orElseThrow();
        assertThat(stored.address()).isEqualTo(aip.address());
        assertThat(stored.code()).isEqualTo(aip.code());
        assertThat(stored.description()).isEqualTo(aip.description());
        assertThat(stored.accessLevel()).isEqualTo(aip.accessLevel());
        assertThat(stored.facts()).isEqualTo(aip.facts());
        assertThat(stored.events()).containsExactlyElementsOf(aip.events());
    }

    @Test
    void givesBackEveryFileByteForByte() throws Exception {
        keepContainers();
        AipPackage aip = sample.build();

        store().store(aip);

        assertThat(bytes(aip, "content/" + aip.facts().fileName())).isEqualTo(Files.readAllBytes(aip.content()));
        assertThat(bytes(aip, "description.nt")).isEqualTo(aip.descriptionTriples());
        assertThat(bytes(aip, "manifest-sha512.txt")).isEqualTo(aip.manifest());
        assertThat(bytes(aip, "manifest-sha512.txt.p7s")).isEqualTo(aip.signature());
    }

    @Test
    void opensAPartOfAFile() throws Exception {
        keepContainers();
        AipPackage aip = sample.withContent("0123456789").build();
        store().store(aip);
        String path = "content/" + aip.facts().fileName();

        try (InputStream middle = store().open(aip.address(), path, 3, 4);
                InputStream end = store().open(aip.address(), path, 8, 100);
                InputStream beyond = store().open(aip.address(), path, 10, 5)) {
            assertThat(middle).hasContent("3456");
            assertThat(end).hasContent("89");
            assertThat(beyond).isEmpty();
        }
    }

    @Test
    void takesTheSameAipTwiceWithoutAChange() {
        keepContainers();
        AipPackage aip = sample.build();
        store().store(aip);
        StoredAip first = store().find(aip.address()).orElseThrow();

        store().store(aip);

        assertThat(store().find(aip.address())).contains(first);
    }

    @Test
    void refusesOtherBytesAtTheSameAddress() throws Exception {
        keepContainers();
        AipPackage aip = sample.build();
        store().store(aip);
        AipPackage other = sample.withContent("những byte khác").build();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().store(other))
                .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.Conflict.class));
        assertThat(bytes(aip, "manifest-sha512.txt")).isEqualTo(aip.manifest());
    }

    @Test
    void keepsNothingOfAnAipWhoseBytesDoNotMatchTheirDigest() throws Exception {
        keepContainers();
        AipPackage aip = sample.build();
        Files.writeString(aip.content(), "bị sửa sau khi kiểm tra");

        assertThatThrownBy(() -> store().store(aip)).isInstanceOf(UncheckedIOException.class);

        assertThat(store().find(aip.address())).isEmpty();
        assertThat(store().reconcile(aip.address())).isFalse();
    }

    @Test
    void refusesAnAipWhoseDossierIsNotThere() {
        AipPackage aip = sample.build();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().store(aip))
                .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.NotFound.class));
        assertThat(store().find(aip.address())).isEmpty();
    }

    @Test
    void refusesADossierWhoseFondsIsNotThere() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().keepDossier(sample.dossier()))
                .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void describesFondsAndDossiers() {
        keepContainers();

        Fonds fonds = sample.fonds();
        Dossier dossier = sample.dossier();
        assertThat(store().findFonds(fonds.code())).contains(fonds);
        assertThat(store().findDossier(fonds.code(), dossier.code())).contains(dossier);
    }

    @Test
    void doesNotReplaceADescriptionByAnIncompleteOne() {
        keepContainers();

        store().keepFonds(sample.incompleteFonds());

        assertThat(store().findFonds(sample.fonds().code())).contains(sample.fonds());
    }

    @Test
    void replacesAnIncompleteDescriptionByACompleteOne() {
        store().keepFonds(sample.incompleteFonds());

        store().keepFonds(sample.fonds());

        assertThat(store().findFonds(sample.fonds().code())).contains(sample.fonds());
    }

    @Test
    void knowsNothingOfWhatWasNeverStored() {
        AipPackage aip = sample.build();

        assertThat(store().find(aip.address())).isEmpty();
        assertThat(store().findFonds(new FondsCode("khong-co"))).isEmpty();
        assertThat(store().findDossier(new FondsCode("khong-co"), new DossierCode("khong-co")))
                .isEmpty();
        assertThat(store().reconcile(aip.address())).isFalse();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().open(aip.address(), "description.nt"))
                .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void opensNothingOutsideTheAip() {
        keepContainers();
        AipPackage aip = sample.build();
        store().store(aip);

        for (String path :
                List.of("../../x", "content/../description.nt", "fcr:metadata", "", "content/không-có.pdf")) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> store().open(aip.address(), path))
                    .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.NotFound.class));
        }
    }

    @Test
    void saysThatAStoredAipIsWhole() {
        keepContainers();
        AipPackage aip = sample.build();
        store().store(aip);

        assertThat(store().reconcile(aip.address())).isTrue();
    }

    @Test
    void storesManyAipsOfOneDossierAtTheSameTime() throws Exception {
        keepContainers();
        List<AipPackage> aips = new ArrayList<>();
        for (int number = 0; number < 16; number++) {
            aips.add(sample.withId(AipId.random())
                    .withContent("tài liệu số " + number)
                    .build());
        }

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> stores = new ArrayList<>();
            aips.forEach(aip -> stores.add(threads.submit(() -> store().store(aip))));
            for (Future<?> stored : stores) {
                stored.get();
            }
        }

        assertThat(aips)
                .allSatisfy(aip -> assertThat(store().find(aip.address())).isPresent());
    }

    @Test
    void storesOneAipOnceWhenTwoBringItAtTheSameTime() throws Exception {
        keepContainers();
        AipPackage aip = sample.build();

        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> one = threads.submit(() -> store().store(aip));
            Future<?> other = threads.submit(() -> store().store(aip));
            one.get();
            other.get();
        }

        assertThat(bytes(aip, "manifest-sha512.txt")).isEqualTo(aip.manifest());
    }

    @Test
    void keepsTheOldBytesInTheirVersionWhenNewOnesAreAdded() throws Exception {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        AipVersion second = sample.withContent("bản quét lại")
                .nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());

        store().addVersion(second);

        String path = "content/" + first.facts().fileName();
        assertThat(bytes(first, path)).asString().isEqualTo("bản quét lại");
        assertThat(bytes(first, 2, path)).asString().isEqualTo("bản quét lại");
        assertThat(bytes(first, 1, path)).isEqualTo(Files.readAllBytes(first.content()));
        assertThat(bytes(first, 1, "description.nt")).isEqualTo(first.descriptionTriples());
        assertThat(bytes(first, 1, "manifest-sha512.txt")).isEqualTo(first.manifest());
        assertThat(bytes(first, 2, "manifest-sha512.txt")).isEqualTo(second.manifest());
    }

    @Test
    void findsTheLatestVersionWithTheEventsOfAll() {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        StoredAip before = store().find(first.address()).orElseThrow();
        AipVersion second = sample.withContent("bản quét lại")
                .nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());

        store().addVersion(second);

        StoredAip after = store().find(first.address()).orElseThrow();
        assertThat(after.facts()).isEqualTo(second.facts());
        assertThat(store().findVersion(first.address(), 1)).contains(before);
        assertThat(store().findVersion(first.address(), 2)).contains(after);
        assertThat(store().findVersion(first.address(), 3)).isEmpty();
        assertThat(after.storedAt()).isEqualTo(before.storedAt());
        assertThat(after.events())
                .hasSize(first.events().size() + 1)
                .containsAll(first.events())
                .containsAll(second.events());
    }

    @Test
    void listsEveryVersionWithWhatItWrote() {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        AipVersion second = sample.withContent("bản quét lại")
                .nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());
        store().addVersion(second);
        store().addVersion(sample.withContent("bản quét thứ ba")
                .nextVersion(Manifest.parse(second.manifest()), SampleAip.replacement()));

        List<StoredVersion> versions = store().versions(first.address());

        String path = "content/" + first.facts().fileName();
        assertThat(versions).extracting(StoredVersion::number).containsExactly(1, 2, 3);
        assertThat(versions).extracting(StoredVersion::time).isSorted();
        assertThat(versions)
                .allSatisfy(version -> assertThat(version.written()).containsExactly(path, "description.nt"));
    }

    @Test
    void addsTheSameVersionOnce() {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        AipVersion second = sample.withContent("bản quét lại")
                .nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());
        store().addVersion(second);

        store().addVersion(second);

        assertThat(store().versions(first.address())).hasSize(2);
        assertThat(store().reconcile(first.address())).isTrue();
    }

    @Test
    void refusesAVersionWhoseBaseIsNoLongerTheLatest() throws Exception {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        AipVersion second = sample.withContent("bản quét lại")
                .nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());
        store().addVersion(second);
        AipVersion late = sample.withContent("bản của người khác")
                .nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().addVersion(late))
                .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.Conflict.class));
        assertThat(bytes(first, "manifest-sha512.txt")).isEqualTo(second.manifest());
    }

    @Test
    void addsOneOfTwoVersionsMadeOfTheSameBaseAtTheSameTime() throws Exception {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        Manifest base = Manifest.parse(first.manifest());
        List<AipVersion> rivals = List.of(
                sample.withContent("bản của người này").nextVersion(base, SampleAip.replacement()),
                sample.withContent("bản của người kia").nextVersion(base, SampleAip.replacement()));

        List<Future<?>> additions = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            rivals.forEach(rival -> additions.add(threads.submit(() -> store().addVersion(rival))));
        }

        assertThat(additions.stream().filter(addition -> addition.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(additions.stream().filter(addition -> addition.state() == Future.State.FAILED))
                .allSatisfy(addition -> assertThat(addition.exceptionNow()).isInstanceOf(ProblemException.class));
        assertThat(store().versions(first.address())).hasSize(2);
    }

    @Test
    void keepsNothingOfAVersionWhoseBytesDoNotMatchTheirDigest() throws Exception {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        AipVersion second = sample.withContent("bản quét lại")
                .nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());
        Files.writeString(second.files().getFirst().file(), "bị sửa sau khi kiểm tra");

        assertThatThrownBy(() -> store().addVersion(second)).isInstanceOf(UncheckedIOException.class);

        assertThat(store().versions(first.address())).hasSize(1);
        assertThat(bytes(first, "manifest-sha512.txt")).isEqualTo(first.manifest());
        assertThat(store().find(first.address()).orElseThrow().events()).hasSameSizeAs(first.events());
        assertThat(store().reconcile(first.address())).isTrue();
    }

    @Test
    void addsNoVersionToWhatIsNotStored() {
        keepContainers();
        AipPackage first = sample.build();
        AipVersion second = sample.nextVersion(Manifest.parse(first.manifest()), SampleAip.replacement());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().addVersion(second))
                .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.NotFound.class));
        assertThat(store().versions(first.address())).isEmpty();
    }

    @Test
    void opensNoVersionThatNeverWas() {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);

        for (int version : List.of(-1, 0, 2)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> store().openVersion(first.address(), version, "description.nt"))
                    .satisfies(refusal -> assertThat(refusal.problem()).isInstanceOf(Problem.NotFound.class));
        }
    }

    @Test
    void makesOneVersionOfTheSameChangeMadeTwice() {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        AddVersion addVersion = SampleAip.addVersion(store());

        for (int time = 0; time < 2; time++) {
            addVersion.add(sample.retitled(store().find(first.address()).orElseThrow(), "Trích yếu đã sửa"));
        }

        assertThat(store().versions(first.address())).hasSize(2);
        StoredVersion second = store().versions(first.address()).getLast();
        assertThat(second.written()).containsExactly("description.nt");
        assertThat(store().find(first.address()).orElseThrow().description().first("subject"))
                .contains("Trích yếu đã sửa");
    }

    @Test
    void recordsEventsAsAVersionThatChangesNothingElseAndOnlyOnce() throws Exception {
        keepContainers();
        AipPackage first = sample.build();
        store().store(first);
        AddVersion addVersion = SampleAip.addVersion(store());
        PreservationEvent event = SampleAip.replacement().withId(UUID.randomUUID());

        for (int time = 0; time < 2; time++) {
            addVersion.record(store().find(first.address()).orElseThrow(), List.of(event));
        }

        assertThat(store().versions(first.address())).hasSize(2);
        assertThat(store().versions(first.address()).getLast().written()).isEmpty();
        StoredAip stored = store().find(first.address()).orElseThrow();
        assertThat(stored.events()).extracting(PreservationEvent::id).contains(event.id());
        assertThat(stored.description()).isEqualTo(first.description());
        assertThat(bytes(first, "content/" + first.facts().fileName())).isEqualTo(Files.readAllBytes(first.content()));
        assertThat(bytes(first, 1, "manifest-sha512.txt")).isEqualTo(first.manifest());
    }

    @Test
    void answers() {
        assertThat(store().ready()).isTrue();
    }

    protected final void keepContainers() {
        store().keepFonds(sample.fonds());
        store().keepDossier(sample.dossier());
    }

    protected final byte[] bytes(AipPackage aip, int version, String path) throws Exception {
        try (InputStream stream = store().openVersion(aip.address(), version, path)) {
            return stream.readAllBytes();
        }
    }

    protected final byte[] bytes(AipPackage aip, String path) throws Exception {
        try (InputStream stream = store().open(aip.address(), path)) {
            return stream.readAllBytes();
        }
    }
}
