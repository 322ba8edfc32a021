package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.NOON;

import java.time.Duration;
import java.time.Instant;
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
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.port.FeeRegister.Fee;
import vn.kholuutru.core.port.FeeRegister.Payment;
import vn.kholuutru.core.port.FeeRegister.Receipt;

class PostgresFeeRegisterIT {
    private static final DataSource DATABASE = migrated();

    private final PostgresFeeRegister fees = new PostgresFeeRegister(DATABASE);
    private final PostgresDipRegister dips = new PostgresDipRegister(DATABASE);
    private final PostgresRequestRegister requests = new PostgresRequestRegister(DATABASE);
    private final String reader = "reader-" + UUID.randomUUID();
    private final String number = "BL " + UUID.randomUUID();

    @Test
    void aFeeIsForTheDocumentAndEachOfItsPagesAndCopies() {
        fees.set(new Fee(DipKind.PLAIN_COPY, FeeCategory.STUDENT, 1_000, 1));
        fees.set(new Fee(DipKind.PLAIN_COPY, FeeCategory.STUDENT, 5_000, 300));
        assertThat(fees.dong(DipKind.PLAIN_COPY, FeeCategory.STUDENT, 10, 2)).isEqualTo(16_000);
        assertThat(fees.dong(DipKind.PACKAGE, FeeCategory.RELATIVE_OF_FALLEN, 10, 2))
                .isZero();
    }

    @Test
    void whatIsPaidCanBeReadAndACopyIsOrdered() {
        Dip reading = awaiting(DipKind.READING);
        Dip copy = awaiting(DipKind.CERTIFIED_COPY);
        assertThat(fees.receive(reading.id(), receipt(number))).isEqualTo(Payment.RECEIVED);
        assertThat(fees.receive(copy.id(), receipt(number + "b"))).isEqualTo(Payment.RECEIVED);
        assertThat(dips.find(reading.id())).map(Dip::state).contains(DipState.READY);
        assertThat(dips.find(reading.id()).flatMap(Dip::receipt)).contains(number);
        assertThat(dips.find(copy.id())).map(Dip::state).contains(DipState.ORDERED);
    }

    @Test
    void nothingIsPaidTwice() {
        Dip reading = awaiting(DipKind.READING);
        assertThat(fees.receive(reading.id(), receipt(number))).isEqualTo(Payment.RECEIVED);
        assertThat(fees.receive(reading.id(), receipt(number + "b"))).isEqualTo(Payment.NOT_AWAITED);
        assertThat(fees.receive(UUID.randomUUID(), receipt(number + "c"))).isEqualTo(Payment.NOT_AWAITED);
        assertThat(dips.find(reading.id()).flatMap(Dip::receipt)).contains(number);
    }

    @Test
    void aReceiptIsForOneRequest() {
        Dip mine = awaiting(DipKind.READING);
        Dip other = awaiting(DipKind.READING);
        assertThat(fees.receive(mine.id(), receipt(number))).isEqualTo(Payment.RECEIVED);
        assertThat(fees.receive(other.id(), receipt(number))).isEqualTo(Payment.RECEIPT_OF_ANOTHER_REQUEST);
        assertThat(dips.find(other.id())).map(Dip::state).contains(DipState.AWAITING_PAYMENT);
    }

    @Test
    void whatIsPaidLateLastsAsLongAsItWasGranted() {
        Dip reading = awaiting(DipKind.READING);
        Instant late = NOON.plus(Duration.ofDays(10));

        assertThat(fees.receive(reading.id(), new Receipt(number, "archivist", late)))
                .isEqualTo(Payment.RECEIVED);

        Decision.Period period = dips.find(reading.id()).orElseThrow().period();
        assertThat(period).isEqualTo(Decision.Period.ofDays(late, 15, false));
        assertThat(requests.ofItem(reading.item())
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .decision())
                .isPresent()
                .get()
                .satisfies(decision -> assertThat(decision.period()).contains(period));
    }

    @Test
    void aCopyLastsAsLongAsItWasGrantedFromWhenItIsMadeAndIsMadeAnewWithoutLastingLonger() {
        Dip copy = awaiting(DipKind.PLAIN_COPY);
        assertThat(fees.receive(copy.id(), receipt(number))).isEqualTo(Payment.RECEIVED);
        Instant late = NOON.plus(Duration.ofDays(40));

        assertThat(dips.made(copy.id(), file(late))).isTrue();

        Dip made = dips.find(copy.id()).orElseThrow();
        assertThat(made.period()).isEqualTo(Decision.Period.ofDays(late, 15, false));
        assertThat(made.deleteAt()).isEqualTo(made.period().until());
        assertThat(dips.makeAnew(copy.id())).isTrue();
        assertThat(dips.made(copy.id(), file(late.plus(Duration.ofDays(2))))).isTrue();
        assertThat(dips.find(copy.id())).map(Dip::period).contains(made.period());
    }

    @Test
    void whatWasTakenBackWhileItWasMadeStaysTakenBack() {
        Dip copy = ExampleRequests.given(requests, reader, AipId.random(), DipKind.PLAIN_COPY, DipState.ORDERED);
        dips.revoke(copy.id(), NOON.plusSeconds(5));

        assertThat(dips.made(copy.id(), file(NOON.plusSeconds(9)))).isFalse();
        assertThat(dips.find(copy.id())).map(Dip::state).contains(DipState.ORDERED);
    }

    @Test
    void aReceiptComesTooLateOnceTheOfferIsOver() {
        Dip reading = awaiting(DipKind.READING);
        Receipt late = new Receipt(number, "archivist", reading.deleteAt());

        assertThat(fees.receive(reading.id(), late)).isEqualTo(Payment.LAPSED);
        assertThat(dips.find(reading.id())).map(Dip::state).contains(DipState.AWAITING_PAYMENT);
    }

    private static DipFile file(Instant madeAt) {
        return new DipFile(
                "ban-sao.pdf", "application/pdf", 12, "0".repeat(63) + "1", Optional.empty(), 3, madeAt, Set.of());
    }

    private Dip awaiting(DipKind kind) {
        return ExampleRequests.given(requests, reader, AipId.random(), kind, DipState.AWAITING_PAYMENT);
    }

    private static Receipt receipt(String number) {
        return new Receipt(number, "archivist", NOON);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
