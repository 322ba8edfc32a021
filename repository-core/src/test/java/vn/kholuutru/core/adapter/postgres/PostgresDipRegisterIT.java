package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.NOON;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.Dip.DipFile;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;

class PostgresDipRegisterIT {
    private static final DataSource DATABASE = migrated();

    private final PostgresRequestRegister requests = new PostgresRequestRegister(DATABASE);
    private final PostgresDipRegister dips = new PostgresDipRegister(DATABASE);
    private final String reader = "reader-" + UUID.randomUUID();
    private final AipId document = AipId.random();

    @Test
    void aRightToReadHoldsFromItsFirstMomentUntilBeforeItsLast() {
        Dip dip = given(DipKind.READING, DipState.READY);
        assertThat(dips.readings(reader, document, NOON.minusMillis(1))).isEmpty();
        assertThat(dips.readings(reader, document, NOON)).contains(dip);
        assertThat(dips.readings(reader, document, dip.period().until().minusMillis(1)))
                .contains(dip);
        assertThat(dips.readings(reader, document, dip.period().until())).isEmpty();
        assertThat(dips.anyReading(document, NOON)).isTrue();
        assertThat(dips.anyReading(document, dip.period().until())).isFalse();
    }

    @Test
    void rightsToReadAreFoundByTheirBeginningAsLongAsTheyHold() {
        Dip dip = given(DipKind.READING, DipState.READY);
        Dip unpaid = given(DipKind.READING, DipState.AWAITING_PAYMENT);
        Dip copy = given(DipKind.PLAIN_COPY, DipState.READY);

        assertThat(dips.readingsBegun(NOON.minusMillis(1), NOON, 1_000))
                .contains(dip)
                .doesNotContain(unpaid, copy);
        assertThat(dips.readingsBegun(NOON, NOON.plusMillis(1), 1_000)).doesNotContain(dip);
        assertThat(dips.readingsBegun(NOON.minusMillis(2), NOON.minusMillis(1), 1_000))
                .doesNotContain(dip);
        assertThat(dips.readingsBegun(NOON.minusMillis(1), dip.period().until(), 1_000))
                .doesNotContain(dip);
    }

    @Test
    void aRightToReadIsOfOneReaderAndOneDocument() {
        given(DipKind.READING, DipState.READY);
        assertThat(dips.readings("somebody-else", document, NOON)).isEmpty();
        assertThat(dips.readings(reader, AipId.random(), NOON)).isEmpty();
    }

    @Test
    void aCopyIsNoRightToReadAndWhatIsNotPaidNeither() {
        given(DipKind.PLAIN_COPY, DipState.ORDERED);
        given(DipKind.READING, DipState.AWAITING_PAYMENT);
        assertThat(dips.readings(reader, document, NOON)).isEmpty();
    }

    @Test
    void aCopyIsMadeOnceAndConfirmedByItsCodeAlsoWhenItIsGone() {
        Dip ordered = given(DipKind.CERTIFIED_COPY, DipState.ORDERED);
        String code = "XT-" + UUID.randomUUID();
        String sha256 = code.substring(3).replace("-", "").repeat(2);
        DipFile file =
                new DipFile("ban-sao.pdf", "application/pdf", 12, sha256, Optional.of(code), 3, NOON, Set.of(2, 3));
        assertThat(dips.inState(DipState.ORDERED, 1_000)).contains(ordered);
        assertThat(dips.made(ordered.id(), file)).isTrue();
        assertThat(dips.made(ordered.id(), file)).isFalse();
        assertThat(dips.failed(ordered.id(), "NO_VIEW")).isFalse();
        assertThat(dips.makeAnew(ordered.id())).isTrue();
        assertThat(dips.makeAnew(ordered.id())).isFalse();
        assertThat(dips.made(ordered.id(), file)).isTrue();
        assertThat(dips.find(ordered.id()).flatMap(Dip::file)).contains(file);
        dips.deleted(ordered.id());
        assertThat(dips.certified(code).flatMap(Dip::file)).contains(file);
        assertThat(dips.ofDigest(sha256)).map(Dip::id).contains(ordered.id());
        assertThat(dips.ofDigest("0".repeat(64))).isEmpty();
        assertThat(dips.certified(code)).map(Dip::state).contains(DipState.DELETED);
    }

    @Test
    void whatFailedCanBeOrderedAgain() {
        Dip ordered = given(DipKind.PLAIN_COPY, DipState.ORDERED);
        assertThat(dips.orderAgain(ordered.id())).isFalse();
        assertThat(dips.failed(ordered.id(), "NO_VIEW")).isTrue();
        assertThat(dips.obstacle(ordered.id())).contains("NO_VIEW");
        assertThat(dips.orderAgain(ordered.id())).isTrue();
        assertThat(dips.find(ordered.id())).map(Dip::state).contains(DipState.ORDERED);
    }

    @Test
    void whatIsDeletedIsNotListedAndStaysInTheHistory() {
        Dip dip = given(DipKind.READING, DipState.READY);
        assertThat(dips.of(reader)).containsExactly(dip);
        assertThat(dips.toDelete(dip.deleteAt().minusMillis(1), 1_000)).doesNotContain(dip);
        assertThat(dips.toDelete(dip.deleteAt(), 1_000)).contains(dip);
        dips.deleted(dip.id());
        assertThat(dips.of(reader)).isEmpty();
        assertThat(dips.history(reader, 10)).extracting(Dip::id).containsExactly(dip.id());
        assertThat(dips.toDelete(dip.deleteAt(), 1_000)).extracting(Dip::id).doesNotContain(dip.id());
    }

    @Test
    void whatIsTakenBackEndsAtOnce() {
        Dip dip = given(DipKind.READING, DipState.READY);
        assertThat(dips.revoke(dip.id(), NOON.plusSeconds(10))).isTrue();
        assertThat(dips.readings(reader, document, NOON.plusSeconds(9))).isNotEmpty();
        assertThat(dips.readings(reader, document, NOON.plusSeconds(10))).isEmpty();
        assertThat(dips.toDelete(NOON.plusSeconds(10), 1_000))
                .extracting(Dip::id)
                .contains(dip.id());
        dips.deleted(dip.id());
        assertThat(dips.revoke(dip.id(), NOON)).isFalse();
    }

    @Test
    void whatIsTakenBackBeforeItBeginsNeverBegins() {
        Dip dip = given(DipKind.READING, DipState.READY);
        assertThat(dips.revoke(dip.id(), NOON.minus(Duration.ofDays(1)))).isTrue();
        assertThat(dips.readings(reader, document, NOON)).isEmpty();
    }

    @Test
    void whatARuleGrantedIsToldFromWhatAPersonGranted() {
        Dip byPerson = given(DipKind.READING, DipState.READY);
        Dip byRule = ExampleRequests.given(
                requests, reader, document, DipKind.READING, DipState.READY, Decision.byRule("open-to-all"));
        assertThat(dips.grantedByRule(byRule.id())).isTrue();
        assertThat(dips.grantedByRule(byPerson.id())).isFalse();
        assertThat(dips.grantedByRule(UUID.randomUUID())).isFalse();
    }

    private Dip given(DipKind kind, DipState state) {
        return ExampleRequests.given(requests, reader, document, kind, state);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
