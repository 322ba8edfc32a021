package vn.kholuutru.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineEntry.Decision;
import vn.kholuutru.core.model.quarantine.QuarantineReason;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.problem.ProblemException;

/** What every register of quarantined files must do. One register serves all the tests of a class. */
public abstract class QuarantineRegisterContract {
    private static final Instant NOON = Instant.parse("2026-06-09T05:00:00Z");
    private static final Decision GIVEN_BACK = new Decision("luu-tru-vien", NOON.plusSeconds(60), "Trả đơn vị nộp");

    /** The same register at every call, or another one over the same database. */
    protected abstract QuarantineRegister register();

    @Test
    void entersAFileOnceAndKeepsWhatItEntered() {
        QuarantineEntry entry = entry(NOON, QuarantineReason.VIRUS);

        register().enter(entry);
        register().enter(again(entry));

        assertThat(register().find(entry.id())).contains(entry);
        assertThat(register().find(new SubmissionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void listsTheNewestFirstAndCountsThoseThatWait() {
        long before = register().count();
        long waitingBefore = register().waiting();
        QuarantineEntry older = entry(NOON.plusSeconds(3_600), QuarantineReason.SECRET_STAMP);
        QuarantineEntry newer = entry(NOON.plusSeconds(7_200), QuarantineReason.SECRET_RECORD);

        register().enter(older);
        register().enter(newer);
        register().decide(older.id(), QuarantineState.DESTROYED, GIVEN_BACK);

        assertThat(register().entries(0, 2))
                .containsExactly(newer, older.decided(QuarantineState.DESTROYED, GIVEN_BACK));
        assertThat(register().entries(1, 1)).extracting(QuarantineEntry::id).containsExactly(older.id());
        assertThat(register().count()).isEqualTo(before + 2);
        assertThat(register().waiting()).isEqualTo(waitingBefore + 1);
    }

    @Test
    void remembersWhoDecidedAndWhyAndLetsNothingComeBack() {
        QuarantineEntry entry = entry(NOON, QuarantineReason.SECRET_RECORD);
        register().enter(entry);

        register().decide(entry.id(), QuarantineState.HANDED_OVER, new Decision("admin", NOON, "Bàn giao"));
        QuarantineEntry returned = register().decide(entry.id(), QuarantineState.RETURNED, GIVEN_BACK);

        assertThat(register().find(entry.id())).contains(returned);
        assertThat(returned.decision()).contains(GIVEN_BACK);
        assertThatThrownBy(() -> register().decide(entry.id(), QuarantineState.DESTROYED, GIVEN_BACK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("QUARANTINE_DECIDED"));
    }

    @Test
    void decidesNothingAboutAFileThatIsNotThere() {
        SubmissionId unknown = new SubmissionId(UUID.randomUUID());

        assertThatThrownBy(() -> register().decide(unknown, QuarantineState.DESTROYED, GIVEN_BACK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("NOT_FOUND"));
    }

    /** What a second run over the same delivery enters. */
    private static QuarantineEntry again(QuarantineEntry entry) {
        return new QuarantineEntry(
                entry.id(),
                entry.delivery(),
                entry.deliveredBy(),
                entry.code(),
                entry.reason(),
                entry.detail(),
                entry.sha256(),
                entry.size(),
                entry.since().plusSeconds(60),
                entry.state(),
                entry.decision());
    }

    private static QuarantineEntry entry(Instant since, QuarantineReason reason) {
        return new QuarantineEntry(
                new SubmissionId(UUID.randomUUID()),
                DeliveryId.random(),
                "don-vi-nop",
                reason == QuarantineReason.VIRUS
                        ? Optional.of(new DocumentCode("000.00.00.G09.2025.01.0001.0000001"))
                        : Optional.empty(),
                reason,
                reason.secret() ? "" : "Eicar-Test-Signature",
                new Checksum(DigestAlgorithm.SHA_256, "ab".repeat(32)),
                2_048,
                since,
                QuarantineState.WAITING,
                Optional.empty());
    }
}
