package vn.kholuutru.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.memory.MemoryRecoveryRegister;
import vn.kholuutru.core.adapter.memory.MemorySubmissionJournal;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.port.SubmissionJournal.Delivery;
import vn.kholuutru.core.port.SubmissionJournal.DeliveryState;

class ForgetBackedUpTest {
    private static final Instant ENDED = Instant.parse("2026-06-09T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(ENDED, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final MemorySubmissionJournal journal = new MemorySubmissionJournal(CLOCK);
    private final RecoveryRegister recovery = new MemoryRecoveryRegister();
    private final Delivery delivery = new Delivery(
            DeliveryId.random(),
            "đợt 1",
            DeliveryTerms.standard(ProfileId.TT05_2025, false),
            "admin",
            ENDED,
            DeliveryState.OPEN,
            List.of());
    private SecondJournal second;

    @BeforeEach
    void submit() {
        second = new SecondJournal(new RoomyIngest(folder, Optional.of(folder.resolve("second"))));
        journal.open(delivery);
        second.keepSubmitted(
                delivery, new DeliveryFolders(folder, new DiskReserve(() -> Long.MAX_VALUE, 0)), Optional.empty());
    }

    @Test
    void aBackupTakenADayAfterTheEndLetsItGo() throws IOException {
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        recovery.note(backup(ENDED.plus(Duration.ofHours(25)), 0));

        look();

        assertThat(second.submitted()).isEmpty();
    }

    @Test
    void whatHasNotEndedIsKept() throws IOException {
        journal.setDeliveryState(delivery.id(), DeliveryState.SUBMITTED, List.of());
        recovery.note(backup(ENDED.plus(Duration.ofDays(30)), 0));

        look();

        assertThat(second.submitted()).hasSize(1);
    }

    @Test
    void aBackupThatCouldNotCopyEverythingLetsNothingGo() throws IOException {
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        recovery.note(backup(ENDED.plus(Duration.ofDays(30)), 1));

        look();

        assertThat(second.submitted()).hasSize(1);
    }

    @Test
    void aBackupOfTheSameDayLetsNothingGoForClocksAreSetBack() throws IOException {
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        recovery.note(backup(ENDED.plus(Duration.ofHours(23)), 0));

        look();

        assertThat(second.submitted()).hasSize(1);
    }

    @Test
    void aBackupThatWasRemovedLetsNothingGo() throws IOException {
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        BackupNote removed = backup(ENDED.plus(Duration.ofDays(30)), 0);
        recovery.note(removed);
        Files.delete(removed.signature());

        look();

        assertThat(second.submitted()).hasSize(1);
    }

    @Test
    void aBackupOnTheDiskOfTheArchiveLetsNothingGo() throws IOException {
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        recovery.note(backup(ENDED.plus(Duration.ofDays(30)), 0));

        new ForgetBackedUp(second, journal, recovery, new StandingBackups(List.of(folder), (one, other) -> true))
                .forget();

        assertThat(second.submitted()).hasSize(1);
    }

    @Test
    void aBackupThatWasOnTheDiskOfTheArchiveWhenItWasTakenLetsNothingGo() throws IOException {
        journal.setDeliveryState(delivery.id(), DeliveryState.DONE, List.of());
        recovery.note(backup(ENDED.plus(Duration.ofDays(30)), 0, false));

        look();

        assertThat(second.submitted()).hasSize(1);
    }

    private void look() {
        new ForgetBackedUp(second, journal, recovery, new StandingBackups(List.of(folder), (one, other) -> false))
                .forget();
    }

    private BackupNote backup(Instant takenAt, long doubts) throws IOException {
        return backup(takenAt, doubts, true);
    }

    /** With its catalogue in place. */
    private BackupNote backup(Instant takenAt, long doubts, boolean onDiskOfItsOwn) throws IOException {
        BackupNote note = new BackupNote(
                "20260610T060000Z",
                folder.resolve("sao-luu").toString(),
                takenAt,
                takenAt,
                10,
                10,
                1_000,
                50,
                true,
                doubts,
                onDiskOfItsOwn);
        Files.createDirectories(note.catalogue().getParent());
        Files.writeString(note.catalogue(), "{}");
        Files.writeString(note.signature(), "");
        return note;
    }
}
