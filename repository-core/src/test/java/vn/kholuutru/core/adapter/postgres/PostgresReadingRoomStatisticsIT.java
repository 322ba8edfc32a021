package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.statistics.UseDimension;
import vn.kholuutru.core.model.statistics.UseFigures;
import vn.kholuutru.core.model.statistics.UseStatistics;
import vn.kholuutru.core.model.statistics.UseStatistics.Part;
import vn.kholuutru.core.port.FeeRegister.Receipt;
import vn.kholuutru.core.port.RequestRegister.NewItem;

/** Every test has a time of its own, so that one database serves them all. */
class PostgresReadingRoomStatisticsIT {
    private static final DataSource DATABASE = migrated();

    private final PostgresReadingRoomStatistics statistics = new PostgresReadingRoomStatistics(DATABASE);
    private final PostgresRequestRegister requests = new PostgresRequestRegister(DATABASE);
    private final PostgresFeeRegister fees = new PostgresFeeRegister(DATABASE);
    private final PostgresAuditLog log = new PostgresAuditLog(DATABASE);
    private final String reader = "reader-" + UUID.randomUUID();

    @Test
    void aRequestIsCountedWhereItWasMadeDecidedPaidAndUsed() {
        Instant begin = Instant.parse("2031-01-31T16:59:59Z");
        AccessRequest request = submit(begin, DipKind.READING, DipKind.CERTIFIED_COPY, DipKind.PLAIN_COPY);
        Instant later = begin.plusSeconds(1);
        grant(request, 0, later, 0);
        Dip copy = grant(request, 1, later, 15_000);
        requests.decide(request.items().get(2).id(), ExampleRequests.refused(later), Optional.empty());
        fees.receive(copy.id(), new Receipt("BL " + copy.id(), "archivist", later));
        for (int page = 1; page <= 3; page++) {
            used(later, AuditAction.PAGE_VIEWED, DipKind.READING, request, Optional.empty());
        }
        used(later, AuditAction.PAGE_VIEWED, DipKind.READING, request, Optional.of("ROLE_REQUIRED"));
        used(later, AuditAction.DIP_DOWNLOADED, copy.kind(), request, Optional.empty());

        UseStatistics counted = year("2031");

        assertThat(counted.total()).isEqualTo(new UseFigures(1, 2, 1, 0, 2, 3, 1, 1, 15_000));
        assertThat(counted.by(UseDimension.MONTH)).extracting(Part::member).containsExactly("2031-01", "2031-02");
        assertThat(of(counted, UseDimension.MONTH, "2031-01")).isEqualTo(new UseFigures(1, 0, 0, 0, 1, 0, 0, 0, 0));
        assertThat(of(counted, UseDimension.PURPOSE, "PERSONAL")).isEqualTo(counted.total());
        assertThat(of(counted, UseDimension.CATEGORY, "STUDENT")).isEqualTo(counted.total());
        assertThat(of(counted, UseDimension.FONDS, "000.00.00.G09")).isEqualTo(counted.total());
        assertThat(of(counted, UseDimension.KIND, "CERTIFIED_COPY"))
                .isEqualTo(new UseFigures(1, 1, 0, 0, 2, 0, 1, 1, 15_000));
        assertThat(of(counted, UseDimension.KIND, "READING")).isEqualTo(new UseFigures(1, 1, 0, 0, 2, 3, 0, 0, 0));
    }

    @Test
    void whatWasDecidedAfterItsDeadlineOrStillWaitsIsLate() {
        Instant begin = Instant.parse("2032-03-01T02:00:00Z");
        AccessRequest request = submit(begin, DipKind.READING, DipKind.READING, DipKind.READING);
        grant(request, 0, begin.plus(Duration.ofDays(5)), 0);
        grant(request, 1, begin.plus(Duration.ofDays(7)), 0);

        assertThat(year("2032").total().late()).isEqualTo(2);
        assertThat(statistics
                        .count(begin, begin.plus(Duration.ofDays(30)), begin.plus(Duration.ofDays(1)))
                        .total()
                        .late())
                .isOne();
    }

    @Test
    void pagesReadUnderNoRequestAreCountedByMonthAndFonds() {
        Instant begin = Instant.parse("2033-06-01T02:00:00Z");
        log.append(AuditEntry.of(begin, Optional.empty(), AuditAction.PAGE_VIEWED, "a document", "")
                .ofFonds(Optional.of("F1")));

        UseStatistics counted = year("2033");

        assertThat(of(counted, UseDimension.FONDS, "F1")).isEqualTo(new UseFigures(0, 0, 0, 0, 0, 1, 0, 0, 0));
        assertThat(of(counted, UseDimension.PURPOSE, "").pages()).isOne();
    }

    @Test
    void manyLinesOfManyFondsAreAnsweredWithFew() {
        Jdbi.create(DATABASE).useHandle(handle -> handle.execute("""
                INSERT INTO audit_entry (at, account, action, subject, fonds, page, place)
                SELECT timestamptz '2034-01-01' + n * interval '1 hour', 'reader' || n % 200, 'PAGE_VIEWED', 'document', 'F' || n % 900,
                       1, ''
                FROM generate_series(1, 6000) n"""));

        UseStatistics counted = year("2034");

        assertThat(counted.total().pages()).isEqualTo(6_000);
        assertThat(counted.total().readers()).isEqualTo(200);
        assertThat(counted.by(UseDimension.MONTH)).hasSize(9);
        assertThat(counted.by(UseDimension.FONDS)).hasSize(500);
    }

    @Test
    void nothingIsNothing() {
        assertThat(year("1990").total()).isEqualTo(UseFigures.NONE);
        assertThat(year("1990").by(UseDimension.MONTH)).isEmpty();
    }

    private UseStatistics year(String year) {
        Instant begin = Instant.parse(year + "-01-01T00:00:00Z").minus(Duration.ofHours(7));
        return statistics.count(begin, begin.plus(Duration.ofDays(365)), begin.plus(Duration.ofDays(366)));
    }

    private static UseFigures of(UseStatistics statistics, UseDimension dimension, String member) {
        return statistics.by(dimension).stream()
                .filter(part -> part.member().equals(member))
                .findFirst()
                .orElseThrow()
                .figures();
    }

    private AccessRequest submit(Instant at, DipKind... kinds) {
        NewItem[] items = List.of(kinds).stream()
                .map(kind -> new NewItem(ExampleRequests.document(AipId.random()), kind, 1))
                .toArray(NewItem[]::new);
        return requests.submit(ExampleRequests.of(reader, items), at, at.plus(Duration.ofDays(6)));
    }

    private Dip grant(AccessRequest request, int item, Instant at, long dong) {
        Decision decision = ExampleRequests.granted(at, DipKind.LONGEST);
        Dip dip = ExampleRequests.dip(request, request.items().get(item), decision, DipState.AWAITING_PAYMENT);
        Dip priced = new Dip(
                dip.id(),
                dip.item(),
                dip.requestNumber(),
                dip.reader(),
                dip.kind(),
                dip.document(),
                dip.copies(),
                dip.period(),
                dip.deleteAt(),
                dong,
                Optional.empty(),
                dong > 0 ? DipState.AWAITING_PAYMENT : DipState.READY,
                Optional.empty());
        requests.decide(request.items().get(item).id(), decision, Optional.of(priced));
        return priced;
    }

    private void used(Instant at, AuditAction action, DipKind kind, AccessRequest request, Optional<String> refusal) {
        log.append(AuditEntry.of(at, Optional.of("somebody-" + reader), action, "a document", "")
                .ofFonds(Optional.of("000.00.00.G09"))
                .under(request.number(), Optional.of(Purpose.PERSONAL))
                .givenAs(kind)
                .refused(refusal));
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
