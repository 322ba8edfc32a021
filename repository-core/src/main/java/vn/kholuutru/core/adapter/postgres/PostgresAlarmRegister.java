package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.alarm.Alarm;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.port.AlarmRegister;

/** Alarms in PostgreSQL; an index sees to it that one of a kind and subject is open, whatever processes raise it. */
public final class PostgresAlarmRegister implements AlarmRegister {
    private final Jdbi database;
    private final Clock clock;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresAlarmRegister(DataSource source, Clock clock) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.clock = clock;
    }

    @Override
    public Alarm raise(AlarmKind kind, String subject, List<String> arguments) {
        return database.withHandle(handle -> handle.createQuery("""
                        INSERT INTO alarm (id, kind, subject, arguments, raised_at, last_at, times)
                        VALUES (:id, :kind, :subject, :arguments, :now, :now, 1)
                        ON CONFLICT (kind, subject) WHERE closed_at IS NULL DO UPDATE
                            SET times = alarm.times + 1, last_at = greatest(alarm.last_at, excluded.last_at),
                                arguments = excluded.arguments
                        RETURNING *""")
                .bind("id", UUID.randomUUID())
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bindArray("arguments", String.class, arguments)
                .bind("now", clock.instant())
                .map(PostgresAlarmRegister::alarm)
                .one());
    }

    @Override
    public void settle(AlarmKind kind, String subject, String reason) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE alarm SET closed_at = :now, reason = :reason
                        WHERE kind = :kind AND subject = :subject AND closed_at IS NULL""")
                .bind("now", clock.instant())
                .bind("reason", reason)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .execute());
    }

    @Override
    public boolean close(UUID id, String by, String reason) {
        return database.withHandle(handle -> handle.createUpdate("""
                                UPDATE alarm SET closed_at = :now, closed_by = :by, reason = :reason
                                WHERE id = :id AND closed_at IS NULL""")
                        .bind("now", clock.instant())
                        .bind("by", by)
                        .bind("reason", reason)
                        .bind("id", id)
                        .execute()
                > 0);
    }

    @Override
    public List<Alarm> open(int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM alarm WHERE closed_at IS NULL ORDER BY last_at DESC, id LIMIT :limit")
                .bind("limit", limit)
                .map(PostgresAlarmRegister::alarm)
                .list());
    }

    @Override
    public long countOpen() {
        return database.withHandle(handle -> handle.createQuery("SELECT count(*) FROM alarm WHERE closed_at IS NULL")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<Alarm> recent(int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM alarm ORDER BY last_at DESC, id LIMIT :limit")
                        .bind("limit", limit)
                        .map(PostgresAlarmRegister::alarm)
                        .list());
    }

    private static Alarm alarm(ResultSet row, StatementContext context) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                AlarmKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                List.of((String[]) row.getArray("arguments").getArray()),
                instant(row, "raised_at"),
                instant(row, "last_at"),
                row.getLong("times"),
                closing(row));
    }

    private static Optional<Alarm.Closing> closing(ResultSet row) throws SQLException {
        if (row.getObject("closed_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new Alarm.Closing(
                instant(row, "closed_at"), Optional.ofNullable(row.getString("closed_by")), row.getString("reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
