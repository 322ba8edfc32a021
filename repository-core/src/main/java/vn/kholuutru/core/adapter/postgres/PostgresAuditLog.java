package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.audit.AuditEntry;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.port.AuditLog;

/** The audit log in PostgreSQL; a trigger refuses to change or remove a line. */
public final class PostgresAuditLog implements AuditLog {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresAuditLog(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void append(AuditEntry entry) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO audit_entry (at, account, for_reader, action, subject, fonds, page, request, purpose, kind, refusal, place)
                        VALUES (:at, :account, :reader, :action, :subject, :fonds, :page, :request, :purpose, :kind, :refusal, :place)""")
                .bind("at", entry.at())
                .bind("account", entry.account().orElse(null))
                .bind("reader", entry.reader().orElse(null))
                .bind("action", entry.action().name())
                .bind("subject", entry.subject())
                .bind("fonds", entry.fonds().orElse(null))
                .bind("page", entry.page().isPresent() ? (Integer) entry.page().getAsInt() : null)
                .bind("request", entry.request().orElse(null))
                .bind("purpose", entry.purpose().map(Purpose::name).orElse(null))
                .bind("kind", entry.kind().map(DipKind::name).orElse(null))
                .bind("refusal", entry.refusal().orElse(null))
                .bind("place", entry.place())
                .execute());
    }

    @Override
    public List<AuditEntry> read(Filter filter, int offset, int limit) {
        return database.withHandle(handle -> bind(
                        handle.createQuery("SELECT * FROM audit_entry " + where(filter)
                                + " ORDER BY at DESC, id DESC LIMIT :limit OFFSET :offset"),
                        filter)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(PostgresAuditLog::entry)
                .list());
    }

    @Override
    public long count(Filter filter) {
        return database.withHandle(
                handle -> bind(handle.createQuery("SELECT count(*) FROM audit_entry " + where(filter)), filter)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void each(Filter filter, int limit, Consumer<AuditEntry> taking) {
        database.useTransaction(handle -> bind(
                        handle.createQuery("SELECT * FROM audit_entry " + where(filter)
                                + " ORDER BY at DESC, id DESC LIMIT :limit"),
                        filter)
                .bind("limit", limit)
                .setFetchSize(ROWS_AT_ONCE)
                .map(PostgresAuditLog::entry)
                .forEach(taking));
    }

    private static String where(Filter filter) {
        List<String> conditions = new ArrayList<>();
        filter.account().ifPresent(any -> conditions.add("(account = :account OR for_reader = :account)"));
        filter.subject().ifPresent(any -> conditions.add("subject = :subject"));
        filter.request().ifPresent(any -> conditions.add("request = :request"));
        filter.action().ifPresent(any -> conditions.add("action = :action"));
        filter.from().ifPresent(any -> conditions.add("at >= :from"));
        filter.to().ifPresent(any -> conditions.add("at < :to"));
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    private static Query bind(Query query, Filter filter) {
        filter.account().ifPresent(account -> query.bind("account", account));
        filter.subject().ifPresent(subject -> query.bind("subject", subject));
        filter.request().ifPresent(request -> query.bind("request", request));
        filter.action().ifPresent(action -> query.bind("action", action.name()));
        filter.from().ifPresent(from -> query.bind("from", from));
        filter.to().ifPresent(to -> query.bind("to", to));
        return query;
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        int page = row.getInt("page");
        return new AuditEntry(
                RequestRows.instant(row, "at"),
                Optional.ofNullable(row.getString("account")),
                Optional.ofNullable(row.getString("for_reader")),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject"),
                Optional.ofNullable(row.getString("fonds")),
                page == 0 ? OptionalInt.empty() : OptionalInt.of(page),
                Optional.ofNullable(row.getString("request")),
                Optional.ofNullable(row.getString("purpose")).map(Purpose::valueOf),
                Optional.ofNullable(row.getString("kind")).map(DipKind::valueOf),
                Optional.ofNullable(row.getString("refusal")),
                row.getString("place"));
    }
}
