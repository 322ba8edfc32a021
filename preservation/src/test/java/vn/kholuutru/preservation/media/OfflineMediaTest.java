package vn.kholuutru.preservation.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryAlarmRegister;
import vn.kholuutru.core.adapter.memory.MemoryCopyRegister;
import vn.kholuutru.core.adapter.memory.MemoryMediaSetRegister;
import vn.kholuutru.core.adapter.memory.MemoryObjectRegister;
import vn.kholuutru.core.adapter.ocfl.FolderObjectStorage;
import vn.kholuutru.core.adapter.signing.CadesManifestSigner;
import vn.kholuutru.core.adapter.signing.CadesSignatureVerifier;
import vn.kholuutru.core.adapter.signing.SigningKeySource;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.copy.MediaDuty;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.integrity.SignerCertificates;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.storage.TargetKind;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.ManifestSigner;
import vn.kholuutru.core.port.MediaDesk;
import vn.kholuutru.core.port.MediaDrives;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.port.SettableClock;
import vn.kholuutru.core.port.SignatureVerifier.SignatureState;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.copy.CopyObject;
import vn.kholuutru.preservation.copy.CopyPlaces;
import vn.kholuutru.preservation.copy.ExampleObjects;
import vn.kholuutru.preservation.fixity.DamagedBytes;
import vn.kholuutru.preservation.fixity.TrustAnchors;

class OfflineMediaTest {
    private static final TargetId TAPES = new TargetId("bang-tu");
    private static final StorageTarget TARGET =
            new StorageTarget(TAPES, TargetKind.OFFLINE, "LTO", "Két sắt tầng 1", "Lê Thị Hoa", false, false);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.now());
    private final MemoryObjectRegister objects = new MemoryObjectRegister();
    private final MemoryCopyRegister copies = new MemoryCopyRegister(objects);
    private final MemoryMediaSetRegister sets = new MemoryMediaSetRegister();
    private final MemoryAlarmRegister alarms = new MemoryAlarmRegister(clock);
    private final Shelf shelf = new Shelf();

    private ExampleObjects examples;
    private OfflineMedia media;
    private ManifestSigner signer;
    private Path drive;

    @BeforeEach
    void prepare() throws IOException {
        drive = Files.createDirectory(folder.resolve("drive"));
        ObjectStorage store = new FolderObjectStorage(folder.resolve("store"));
        store.prepare();
        examples = new ExampleObjects(store, objects, clock);
        signer = new CadesManifestSigner(new SigningKeySource.TrialKey(folder), clock);
        List<X509Certificate> anchors = TrustAnchors.read(folder.resolve("trial-ca.pem"));
        SetMinutes minutes = new SetMinutes(folder.resolve("minutes"));
        media = new OfflineMedia(
                shelf,
                shelf,
                sets,
                new WriteSet(
                        objects,
                        copies,
                        new CopyPlaces(Optional.of(store), shelf, alarms),
                        new CopyObject(objects, copies, signer, new DamagedBytes(folder.resolve("damaged")), clock),
                        shelf,
                        sets,
                        signer,
                        1,
                        clock),
                new ReadBackSet(new CadesSignatureVerifier(), new SignerCertificates(anchors), signer, minutes, clock),
                new MediaAlarms(alarms),
                minutes,
                clock);
    }

    @Test
    void aFullSetHoldsEveryObjectWithLabelCatalogueAndSignedMinutes() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        examples.keep(ExampleObjects.id(2), "hai & <ba>");

        MediaSet set = written(MediaSet.Kind.FULL);

        assertThat(set.state()).isEqualTo(MediaSet.State.WRITTEN);
        assertThat(set.objects()).isEqualTo(2);
        Path onMedium = drive.resolve(set.id());
        assertThat(onMedium.resolve("NHAN.txt")).content().contains("LTO-0001", "Két sắt tầng 1", "archivist");
        assertThat(onMedium.resolve("danh-muc.csv"))
                .content()
                .contains(ExampleObjects.id(1).value());
        assertThat(onMedium.resolve("danh-muc.html"))
                .content()
                .contains(ExampleObjects.id(2).value());
        assertThat(onMedium.resolve("SHA512SUMS")).content().contains("  NHAN.txt", "  ocfl/0=ocfl_1.1");
        assertThat(copies.find(ExampleObjects.id(1), TAPES)).isPresent();
        var minutes = media.minutes(set.id()).orElseThrow();
        assertThat(minutes.page()).content().contains("BIÊN BẢN", "Mọi tệp đọc được", "LTO-0001");
        assertThat(new CadesSignatureVerifier()
                        .verify(Files.readAllBytes(minutes.page()), Files.readAllBytes(minutes.signature()), List.of()))
                .isInstanceOf(SignatureState.Intact.class);
    }

    @Test
    void anIncrementalSetHoldsWhatCameSinceTheLastOne() {
        examples.keep(ExampleObjects.id(1), "một");
        written(MediaSet.Kind.FULL);
        pass(1);
        examples.keep(ExampleObjects.id(1), "một, bản hai");
        examples.keep(ExampleObjects.id(2), "hai");
        examples.keep(ExampleObjects.id(3), "ba");

        assertThat(written(MediaSet.Kind.INCREMENTAL).objects()).isEqualTo(3);
        pass(1);
        assertThat(written(MediaSet.Kind.INCREMENTAL).objects()).isZero();
    }

    @Test
    void aDamagedMediumIsFoundByReadingBackAndTheMinutesSayWhere() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = written(MediaSet.Kind.FULL);
        Path victim = drive.resolve(set.id())
                .resolve("ocfl")
                .resolve(ExampleObjects.id(1).folder().path())
                .resolve("v1/content/content/trang.pdf");
        Files.writeString(victim, "mốt");

        media.readBack(set.id(), "archivist");

        MediaSet checked = ended(set.id());
        assertThat(checked.state()).isEqualTo(MediaSet.State.DAMAGED);
        assertThat(checked.finding()).contains("trang.pdf");
        assertThat(media.minutes(set.id()).orElseThrow().page()).content().contains("Có 1 tệp", "trang.pdf");
    }

    @Test
    void aForgedListIsFoundByItsSignature() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = written(MediaSet.Kind.FULL);
        Files.writeString(drive.resolve(set.id()).resolve("SHA512SUMS"), "");

        media.readBack(set.id(), "archivist");

        assertThat(ended(set.id()).finding()).isEqualTo("SHA512SUMS.p7s");
    }

    @Test
    void aListThatSomebodyElseSignedIsFound() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = written(MediaSet.Kind.FULL);
        Path signature = drive.resolve(set.id()).resolve("SHA512SUMS.p7s");
        ManifestSigner stranger = new CadesManifestSigner(
                new SigningKeySource.TrialKey(Files.createDirectory(folder.resolve("stranger"))), clock);
        Files.write(signature, stranger.sign(Files.readAllBytes(signature.resolveSibling("SHA512SUMS"))));

        media.readBack(set.id(), "archivist");

        assertThat(ended(set.id()).finding()).isEqualTo("SHA512SUMS.p7s");
        assertThat(media.minutes(set.id()).orElseThrow().page()).content().contains("KHÔNG PHẢI chứng thư của kho");
    }

    @Test
    void theListOfAnotherSetIsFound() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet first = written(MediaSet.Kind.FULL);
        pass(1);
        MediaSet second = written(MediaSet.Kind.FULL);
        exchange(first, second);

        media.readBack(second.id(), "archivist");

        assertThat(ended(second.id()).finding()).isEqualTo("SHA512SUMS");
        assertThat(media.minutes(second.id()).orElseThrow().page()).content().contains("KHÁC danh sách");
    }

    @Test
    void aListOfNothingThatTheArchiveSignedIsFoundInASetOfBefore() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = ofBefore(written(MediaSet.Kind.FULL));
        Path list = drive.resolve(set.id()).resolve("SHA512SUMS");
        Files.writeString(list, "");
        Files.write(list.resolveSibling("SHA512SUMS.p7s"), signer.sign(new byte[0]));

        media.readBack(set.id(), "archivist");

        assertThat(ended(set.id()).finding()).isEqualTo("SHA512SUMS");
    }

    @Test
    void aSetOfBeforeListsWereNotedIsReadAndItsMinutesSaySo() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = ofBefore(written(MediaSet.Kind.FULL));

        media.readBack(set.id(), "archivist");

        assertThat(ended(set.id()).finding()).isEmpty();
        assertThat(media.minutes(set.id()).orElseThrow().page()).content().contains("chỉ dựa vào chữ ký");
    }

    @Test
    void everyReadingHasMinutesOfItsOwnAndTheLastAreShown() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = written(MediaSet.Kind.FULL);
        Path first = media.minutes(set.id()).orElseThrow().page();
        pass(1);

        media.readBack(set.id(), "archivist");
        ended(set.id());

        var last = media.minutes(set.id()).orElseThrow();
        assertThat(last.page()).isNotEqualTo(first);
        assertSigned(last);
        assertSigned(new MediaDesk.Minutes(first, Path.of(first + ".p7s")));
    }

    @Test
    void minutesWhoseWritingWasCutShortAreNotShown() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = written(MediaSet.Kind.FULL);
        Path whole = media.minutes(set.id()).orElseThrow().page();
        Files.writeString(whole.resolveSibling("bien-ban-" + set.id() + "-29990101-000000-000.html.p7s"), "chữ ký");
        Files.writeString(whole.resolveSibling("bien-ban-" + set.id() + "-29980101-000000-000.html"), "trang");

        assertThat(media.minutes(set.id()).orElseThrow().page()).isEqualTo(whole);
    }

    @Test
    void minutesOfBeforeEachReadingHadItsOwnAreShown() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = written(MediaSet.Kind.FULL);
        var minutes = media.minutes(set.id()).orElseThrow();
        Path page = minutes.page().resolveSibling("bien-ban-" + set.id() + ".html");
        Files.move(minutes.page(), page);
        Files.move(minutes.signature(), Path.of(page + ".p7s"));

        assertThat(media.minutes(set.id()).orElseThrow().page()).isEqualTo(page);
    }

    private static void assertSigned(MediaDesk.Minutes minutes) throws IOException {
        assertThat(new CadesSignatureVerifier()
                        .verify(Files.readAllBytes(minutes.page()), Files.readAllBytes(minutes.signature()), List.of()))
                .isInstanceOf(SignatureState.Intact.class);
    }

    @Test
    void withoutTheMediumNothingIsOrdered() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        MediaSet set = written(MediaSet.Kind.FULL);
        Files.move(drive, folder.resolve("in-the-safe"));

        assertThatThrownBy(() -> media.write(TAPES, MediaSet.Kind.FULL, "LTO-0002", "archivist"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("MEDIUM_ABSENT");
        Files.createDirectory(drive);
        assertThatThrownBy(() -> media.readBack(set.id(), "archivist"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("MEDIUM_ABSENT");
        assertThat(media.sets()).hasSize(1);
    }

    @Test
    void aSetThatWasCutShortGoesOnAndItsCatalogueIsWhole() throws IOException {
        examples.keep(ExampleObjects.id(1), "một");
        examples.keep(ExampleObjects.id(2), "hai");
        MediaSet set = written(MediaSet.Kind.INCREMENTAL);
        sets.keep(set.in(MediaSet.State.WRITING));
        Files.delete(drive.resolve(set.id()).resolve("danh-muc.csv"));

        media.takeUpAgain();

        assertThat(ended(set.id()).objects()).isEqualTo(2);
        assertThat(drive.resolve(set.id()).resolve("danh-muc.csv"))
                .content()
                .contains(ExampleObjects.id(1).value(), ExampleObjects.id(2).value());
    }

    @Test
    void theCalendarTellsWhatIsDueAndAlarmsWhatIsOverdue() {
        assertThat(media.duties()).extracting(MediaDuty::kind).contains(MediaDuty.Kind.FULL_SET);
        examples.keep(ExampleObjects.id(1), "một");
        written(MediaSet.Kind.FULL);
        assertThat(alarms.open(9)).isEmpty();

        pass(2);
        media.tellWhatIsDue();
        assertThat(alarms.open(9)).extracting(Alarm::kind).containsExactly(AlarmKind.MEDIA_SET_DUE);

        pass(3 * 366);
        media.tellWhatIsDue();
        assertThat(alarms.open(9))
                .extracting(Alarm::kind)
                .contains(AlarmKind.READ_BACK_DUE, AlarmKind.MEDIUM_DUE, AlarmKind.MEDIA_SET_DUE);
    }

    private MediaSet ofBefore(MediaSet set) {
        sets.keep(new MediaSet(
                set.id(),
                set.target(),
                set.kind(),
                set.state(),
                set.medium(),
                set.orderedBy(),
                set.orderedAt(),
                set.objects(),
                set.bytes(),
                set.writtenAt(),
                set.checkedAt(),
                set.finding(),
                Optional.empty()));
        return sets.find(set.id()).orElseThrow();
    }

    private void exchange(MediaSet first, MediaSet second) throws IOException {
        Path aside = drive.resolve("aside");
        Files.move(drive.resolve(second.id()), aside);
        Files.move(drive.resolve(first.id()), drive.resolve(second.id()));
        Files.move(aside, drive.resolve(first.id()));
    }

    private MediaSet written(MediaSet.Kind kind) {
        return ended(media.write(TAPES, kind, "LTO-0001", "archivist").id());
    }

    private boolean isWrittenAndRead(String id) {
        MediaSet set = sets.find(id).orElseThrow();
        return !set.underWay()
                && set.checkedAt().isPresent()
                && media.minutes(id).isPresent();
    }

    private MediaSet ended(String id) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!isWrittenAndRead(id)) {
            assertThat(System.nanoTime()).as("ends within a minute").isLessThan(deadline);
            Thread.onSpinWait();
        }
        return sets.find(id).orElseThrow();
    }

    private void pass(long days) {
        clock.set(clock.instant().plusSeconds(days * 86_400));
    }

    /** One drive, and a medium that is two years from its end. */
    private final class Shelf implements StorageTargets, MediaDrives {
        @Override
        public List<StorageTarget> all() {
            return List.of(TARGET);
        }

        @Override
        public Optional<ObjectStorage> open(TargetId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(TargetId target) {
            return Optional.of(drive).filter(Files::isDirectory);
        }

        @Override
        public ObjectStorage objects(TargetId target, Path at) {
            return new FolderObjectStorage(at);
        }

        @Override
        public Optional<LocalDate> endOfLife(TargetId target) {
            return Optional.of(LocalDate.now(Vietnam.ZONE).plusYears(2));
        }
    }
}
