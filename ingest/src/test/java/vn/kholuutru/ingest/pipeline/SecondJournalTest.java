package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;
import vn.kholuutru.ingest.pipeline.SubmittedDelivery.Request;

class SecondJournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-09T05:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path firstDisk;

    @TempDir
    private Path secondDisk;

    private final Delivery delivery = new Delivery(
            DeliveryId.random(),
            "đợt 1",
            DeliveryTerms.standard(ProfileId.TT05_2025, false)
                    .withStatus(RecordStatus.SUPPLEMENT)
                    .withAgreement("NL.BNV.2026.01"),
            "kho-tinh-ban",
            CLOCK.instant(),
            DeliveryState.OPEN,
            List.of());

    @Test
    void aSubmittedDeliveryIsTakenUpAgainWhenTheFirstDiskIsLost() throws IOException {
        SecondJournal second = second();
        handOver(second, "hồ sơ 1/01.pdf", "%PDF-1.7 một");
        handOver(second, "mục lục.xlsx", "PK");
        second.keepSubmitted(delivery, folders(firstDisk), Optional.empty());

        MemorySubmissionJournal restored = new MemorySubmissionJournal(CLOCK);
        DeliveryFolders empty = folders(firstDisk.resolve("new"));
        new TakeUpSubmitted(second(), restored, empty).takeUp();

        Delivery found = restored.findDelivery(delivery.id()).orElseThrow();
        assertThat(found.state()).isEqualTo(DeliveryState.SUBMITTED);
        assertThat(found.terms()).isEqualTo(delivery.terms());
        assertThat(found.user()).isEqualTo("kho-tinh-ban");
        assertThat(empty.of(delivery.id()).resolve("hồ sơ 1/01.pdf")).hasContent("%PDF-1.7 một");
        assertThat(empty.of(delivery.id()).resolve("mục lục.xlsx")).hasContent("PK");
    }

    @Test
    void whatArrivedWhileTheSecondDiskWasAwayIsBroughtOverBeforeTheSubmissionIsKept() throws IOException {
        SecondJournal second = second();
        handOver(second, "01.pdf", "%PDF-1.7 một");
        handOver(second, "02.pdf", "%PDF-1.7 hai");
        keep(folders(firstDisk), "02.pdf", "%PDF-1.7 hai, gửi lại");
        keep(folders(firstDisk), "hồ sơ 1/03.pdf", "%PDF-1.7 ba");
        second.keepSubmitted(delivery, folders(firstDisk), Optional.empty());

        DeliveryFolders empty = folders(firstDisk.resolve("new"));
        new TakeUpSubmitted(second(), new MemorySubmissionJournal(CLOCK), empty).takeUp();

        assertThat(empty.paths(delivery.id())).containsExactly("01.pdf", "02.pdf", "hồ sơ 1/03.pdf");
        assertThat(empty.fileOf(delivery.id(), "02.pdf")).hasContent("%PDF-1.7 hai, gửi lại");
        assertThat(empty.fileOf(delivery.id(), "hồ sơ 1/03.pdf")).hasContent("%PDF-1.7 ba");
    }

    @Test
    void aDeliveryOpenedBeforeThereWasASecondDiskIsBroughtOverWhole() throws IOException {
        keep(folders(firstDisk), "01.pdf", "%PDF-1.7");
        folders(firstDisk).keepMetadata(delivery.id(), "{}");
        second().keepSubmitted(delivery, folders(firstDisk), Optional.empty());

        DeliveryFolders empty = folders(firstDisk.resolve("new"));
        new TakeUpSubmitted(second(), new MemorySubmissionJournal(CLOCK), empty).takeUp();

        assertThat(empty.fileOf(delivery.id(), "01.pdf")).hasContent("%PDF-1.7");
        assertThat(empty.metadata(delivery.id())).contains("{}");
    }

    @Test
    void aFileThatRottedOnTheSecondDiskIsNotTakenForTheOneAcknowledged() throws IOException {
        SecondJournal second = second();
        handOver(second, "01.pdf", "%PDF-1.7");
        handOver(second, "02.pdf", "%PDF-1.7");
        second.keepSubmitted(delivery, folders(firstDisk), Optional.empty());
        Files.writeString(kept("02.pdf"), "%PDF-1.8");

        assertNotTakenUp();
        Files.delete(kept("02.pdf"));
        assertNotTakenUp();

        Files.writeString(kept("02.pdf"), "%PDF-1.7");
        MemorySubmissionJournal restored = new MemorySubmissionJournal(CLOCK);
        new TakeUpSubmitted(second(), restored, folders(firstDisk.resolve("new"))).takeUp();
        assertThat(restored.findDelivery(delivery.id())).isPresent();
    }

    @Test
    void anEntryOfAnEarlierReleaseIsTakenUpAsItIs() throws IOException {
        SecondJournal second = second();
        handOver(second, "01.pdf", "%PDF-1.7");
        second.keepSubmitted(delivery, folders(firstDisk), Optional.empty());
        Path entry = secondDisk.resolve("journal/submitted").resolve(delivery.id() + ".json");
        Files.writeString(entry, Files.readString(entry).replaceAll(",\"files\":\\{[^}]*}", ""));
        MemorySubmissionJournal restored = new MemorySubmissionJournal(CLOCK);

        new TakeUpSubmitted(second(), restored, folders(firstDisk.resolve("new"))).takeUp();

        assertThat(Files.readString(entry)).doesNotContain("files");
        assertThat(restored.findDelivery(delivery.id())).isPresent();
    }

    @Test
    void aDocumentKeepsItsSubmissionAndTheKeyItsSenderAsksWith() throws IOException {
        SecondJournal second = second();
        handOver(second, "01.pdf", "%PDF-1.7");
        folders(firstDisk).keepMetadata(delivery.id(), "{\"docCode\": \"H49.21.2014.01.0003.0000001\"}");
        second.keepMetadata(delivery.id(), "{\"docCode\": \"H49.21.2014.01.0003.0000001\"}");
        second.keepSubmitted(
                delivery, folders(firstDisk), Optional.of(new Request("01.pdf", Optional.of("công văn 12"), "abc")));

        MemorySubmissionJournal restored = new MemorySubmissionJournal(CLOCK);
        DeliveryFolders empty = folders(firstDisk.resolve("new"));
        new TakeUpSubmitted(second(), restored, empty).takeUp();

        assertThat(restored.findByKey("kho-tinh-ban", "công văn 12"))
                .contains(SubmissionIds.of(delivery.id(), "01.pdf"));
        assertThat(restored.requestDigestOf("kho-tinh-ban", "công văn 12")).contains("abc");
        assertThat(empty.metadata(delivery.id())).contains("{\"docCode\": \"H49.21.2014.01.0003.0000001\"}");
    }

    @Test
    void whatWasNeverSubmittedIsNotTakenUp() {
        SecondJournal second = second();
        handOver(second, "01.pdf", "%PDF-1.7");

        MemorySubmissionJournal restored = new MemorySubmissionJournal(CLOCK);
        new TakeUpSubmitted(second(), restored, folders(firstDisk.resolve("new"))).takeUp();

        assertThat(restored.findDelivery(delivery.id())).isEmpty();
    }

    @Test
    void whatHasEndedIsLeftAlone() {
        SecondJournal second = second();
        handOver(second, "01.pdf", "%PDF-1.7");
        second.keepSubmitted(delivery, folders(firstDisk), Optional.empty());
        MemorySubmissionJournal journal = new MemorySubmissionJournal(CLOCK);
        journal.open(delivery);
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        DeliveryFolders folders = folders(firstDisk.resolve("new"));

        new TakeUpSubmitted(second(), journal, folders).takeUp();

        assertThat(journal.findDelivery(delivery.id()).orElseThrow().state()).isEqualTo(DeliveryState.DONE);
        assertThat(folders.of(delivery.id())).doesNotExist();
    }

    @Test
    void aCopyThatDiffersFromWhatArrivedIsRefused() throws IOException {
        DeliveryFolders folders = folders(firstDisk);
        Checksum sha256 = keep(folders, "01.pdf", "%PDF-1.7");
        Files.writeString(folders.fileOf(delivery.id(), "01.pdf"), "%PDF-1.8");

        assertThatThrownBy(
                        () -> second().keep(delivery.id(), "01.pdf", folders.fileOf(delivery.id(), "01.pdf"), sha256))
                .hasMessageContaining("DIGEST_MISMATCH");
    }

    @Test
    void anEmptyMountPointIsNotTakenForTheSecondDiskAfterARestart() throws IOException {
        second().keepSubmitted(delivery, folders(firstDisk), Optional.empty());
        Path mount = secondDisk.resolve("journal");
        Files.move(mount, secondDisk.resolve("unmounted"));
        Files.createDirectories(mount);

        assertThatThrownBy(() -> handOver(second(), "01.pdf", "%PDF-1.7")).hasMessageContaining("SECOND_JOURNAL_AWAY");
        assertThatThrownBy(() -> second().keepSubmitted(delivery, folders(firstDisk), Optional.empty()))
                .hasMessageContaining("SECOND_JOURNAL_AWAY");
        assertThat(mount).isEmptyDirectory();
        assertThat(second().submitted()).isEmpty();
    }

    @Test
    void theDiskIsUsedAgainAsSoonAsItIsBack() throws IOException {
        SecondJournal second = second();
        second.keepSubmitted(delivery, folders(firstDisk), Optional.empty());
        Path mount = secondDisk.resolve("journal");
        Files.move(mount, secondDisk.resolve("unmounted"));
        assertThat(second.isAway()).isTrue();

        Files.move(secondDisk.resolve("unmounted"), mount);

        assertThat(second.isAway()).isFalse();
        handOver(second, "01.pdf", "%PDF-1.7");
    }

    @Test
    void theDiskOfAnotherArchiveIsNotTakenForOurs() throws IOException {
        second().keepSubmitted(delivery, folders(firstDisk), Optional.empty());
        Files.writeString(secondDisk.resolve("journal").resolve(SecondDisk.MARK), "another\n");

        assertThat(second().isAway()).isTrue();
    }

    @Test
    void aNewDiskIsBegunOnceTheOldOneIsForgottenByHand() throws IOException {
        second().keepSubmitted(delivery, folders(firstDisk), Optional.empty());
        Files.move(secondDisk.resolve("journal"), secondDisk.resolve("broken"));
        Files.delete(firstDisk.resolve(SecondDisk.REMEMBERED));

        handOver(second(), "01.pdf", "%PDF-1.7");

        assertThat(second().isAway()).isFalse();
    }

    @Test
    void aRestoredArchiveTakesTheDiskItFinds() throws IOException {
        second().keepSubmitted(delivery, folders(firstDisk), Optional.empty());

        SecondJournal restored = new SecondJournal(
                new RoomyIngest(firstDisk.resolve("new"), Optional.of(secondDisk.resolve("journal"))));

        assertThat(restored.submitted()).hasSize(1);
        assertThat(second().isAway()).isFalse();
    }

    @Test
    void nothingIsPromisedWhileTheSecondDiskIsAway() throws IOException {
        SecondJournal second = second();
        Files.move(secondDisk.resolve("journal"), secondDisk.resolve("unmounted"));

        assertThatThrownBy(() -> second.keepSubmitted(delivery, folders(firstDisk), Optional.empty()))
                .hasMessageContaining("SECOND_JOURNAL_AWAY");
    }

    @Test
    void whatABackupHoldsIsForgotten() {
        SecondJournal second = second();
        handOver(second, "01.pdf", "%PDF-1.7");
        second.keepSubmitted(delivery, folders(firstDisk), Optional.empty());

        second.forget(delivery.id());

        assertThat(second().submitted()).isEmpty();
        assertThat(secondDisk
                        .resolve("journal/deliveries")
                        .resolve(delivery.id().toString()))
                .doesNotExist();
    }

    private void assertNotTakenUp() {
        MemorySubmissionJournal restored = new MemorySubmissionJournal(CLOCK);
        DeliveryFolders empty = folders(firstDisk.resolve("new"));

        new TakeUpSubmitted(second(), restored, empty).takeUp();

        assertThat(restored.findDelivery(delivery.id())).isEmpty();
        assertThat(empty.of(delivery.id())).doesNotExist();
    }

    private Path kept(String path) {
        return secondDisk
                .resolve("journal/deliveries")
                .resolve(delivery.id().toString())
                .resolve(path);
    }

    private void handOver(SecondJournal second, String path, String content) {
        DeliveryFolders folders = folders(firstDisk);
        Checksum sha256 = keep(folders, path, content);
        second.keep(delivery.id(), path, folders.fileOf(delivery.id(), path), sha256);
    }

    private Checksum keep(DeliveryFolders folders, String path, String content) {
        return folders.keep(
                delivery.id(),
                path,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                Optional.empty());
    }

    /** As after a restart. */
    private SecondJournal second() {
        return new SecondJournal(new RoomyIngest(firstDisk, Optional.of(secondDisk.resolve("journal"))));
    }

    private static DeliveryFolders folders(Path root) {
        return new DeliveryFolders(root, new DiskReserve(() -> Long.MAX_VALUE, 0));
    }
}
