package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kholuutru.core.adapter.postgres.ExampleRequests.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.port.AuditLog.Filter;

class PostgresAuditLogIT {
    private static final DataSource DATABASE = migrated();

    private final PostgresAuditLog log = new PostgresAuditLog(DATABASE);
    private final String reader = "reader-" + UUID.randomUUID();
    private final String document = UUID.randomUUID().toString();

    @Test
    void linesAreReadAsTheyWereWrittenTheLatestFirst() {
        AuditEntry viewed = AuditEntry.of(NOON, Optional.of(reader), AuditAction.PAGE_VIEWED, document, "10.1.2.3")
                .ofFonds(Optional.of("000.00.00.G09"))
                .ofPage(OptionalInt.of(12))
                .under("YC-2026-000001", Optional.of(Purpose.OFFICIAL))
                .givenAs(DipKind.READING);
        AuditEntry refused = AuditEntry.of(
                        NOON.plusSeconds(1), Optional.of(reader), AuditAction.FILE_DOWNLOADED, document, "10.1.2.3")
                .refused(Optional.of("DOWNLOAD_NOT_ALLOWED"));
        log.append(viewed);
        log.append(refused);
        assertThat(log.read(Filter.ofAccount(reader), 0, 10)).containsExactly(refused, viewed);
        assertThat(log.read(Filter.ofSubject(document), 1, 10)).containsExactly(viewed);
        assertThat(log.count(Filter.ofAccount(reader))).isEqualTo(2);
        List<AuditEntry> taken = new ArrayList<>();
        log.each(Filter.ofAccount(reader), 1, taken::add);
        assertThat(taken).containsExactly(refused);
    }

    @Test
    void linesArePickedByTimeAndDeed() {
        log.append(AuditEntry.of(NOON, Optional.of(reader), AuditAction.REQUEST_SUBMITTED, document, ""));
        log.append(AuditEntry.of(NOON.plusSeconds(9), Optional.of(reader), AuditAction.ITEM_GRANTED, document, ""));
        Filter until = new Filter(
                Optional.of(reader),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOON),
                Optional.of(NOON.plusSeconds(9)));
        Filter decided = new Filter(
                Optional.empty(),
                Optional.of(document),
                Optional.empty(),
                Optional.of(AuditAction.ITEM_GRANTED),
                Optional.empty(),
                Optional.empty());
        assertThat(log.read(until, 0, 10))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.REQUEST_SUBMITTED);
        assertThat(log.count(decided)).isOne();
    }

    @Test
    void noLineIsChangedOrRemoved() {
        log.append(AuditEntry.of(NOON, Optional.of(reader), AuditAction.REQUEST_SUBMITTED, document, ""));
        Jdbi database = Jdbi.create(DATABASE);
        assertThatThrownBy(() -> database.useHandle(handle -> handle.execute("UPDATE audit_entry SET place = 'x'")))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> database.useHandle(handle -> handle.execute("DELETE FROM audit_entry")))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> database.useHandle(handle -> handle.execute("TRUNCATE audit_entry")))
                .hasMessageContaining("only added to");
        assertThat(log.count(Filter.ofAccount(reader))).isOne();
    }

    @Test
    void whatTheArchiveDoesByItselfIsFoundByTheReaderItIsDoneFor() {
        AuditEntry made = AuditEntry.of(NOON, Optional.empty(), AuditAction.DIP_MADE, document, "")
                .forReader(reader)
                .under("YC-2026-000002", Optional.of(Purpose.OFFICIAL));

        log.append(made);

        assertThat(log.read(Filter.ofAccount(reader), 0, 10)).containsExactly(made);
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
