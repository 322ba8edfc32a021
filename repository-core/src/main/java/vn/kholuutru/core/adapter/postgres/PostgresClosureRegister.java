package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.rights.Closure;
import vn.kholuutru.core.model.rights.Closure.Closed;
import vn.kholuutru.core.port.ClosureRegister;

/** Closures in PostgreSQL. */
public final class PostgresClosureRegister implements ClosureRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresClosureRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void close(Closure closure) {
        Row row = Row.of(closure.closed());
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO closure (id, scope, subject, first_page, last_page, reason, note, closed_by, closed_at,
                                             until, lifted_at)
                        VALUES (:id, :scope, :subject, :first, :last, :reason, :note, :by, :from, :until, :lifted)""")
                .bind("id", closure.id())
                .bind("scope", row.scope())
                .bind("subject", row.subject())
                .bind("first", row.first() == 0 ? null : (Integer) row.first())
                .bind("last", row.last() == 0 ? null : (Integer) row.last())
                .bind("reason", closure.reason())
                .bind("note", closure.note())
                .bind("by", closure.by())
                .bind("from", closure.from())
                .bind("until", closure.until().orElse(null))
                .bind("lifted", closure.lifted().orElse(null))
                .execute());
    }

    @Override
    public Optional<Closure> find(UUID id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM closure WHERE id = :id")
                .bind("id", id)
                .map(PostgresClosureRegister::closure)
                .findOne());
    }

    @Override
    public List<Closure> lasting(Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM closure
                        WHERE closed_at <= :now AND (until IS NULL OR until > :now) AND (lifted_at IS NULL OR lifted_at > :now)
                        ORDER BY closed_at, id""")
                .bind("now", now)
                .map(PostgresClosureRegister::closure)
                .list());
    }

    @Override
    public List<Closure> over(Instant now, int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM closure WHERE until <= :now OR lifted_at <= :now"
                                + " ORDER BY closed_at DESC, id LIMIT :limit")
                        .bind("now", now)
                        .bind("limit", limit)
                        .map(PostgresClosureRegister::closure)
                        .list());
    }

    @Override
    public List<Closure> recent(int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM closure ORDER BY closed_at DESC, id LIMIT :limit")
                        .bind("limit", limit)
                        .map(PostgresClosureRegister::closure)
                        .list());
    }

    @Override
    public boolean lift(UUID id, Instant now) {
        return database.withHandle(handle ->
                handle.createUpdate("UPDATE closure SET lifted_at = :now WHERE id = :id AND lifted_at IS NULL")
                                .bind("id", id)
                                .bind("now", now)
                                .execute()
                        > 0);
    }

    private static Closure closure(ResultSet row, StatementContext context) throws SQLException {
        return new Closure(
                row.getObject("id", UUID.class),
                new Row(
                                row.getString("scope"),
                                row.getString("subject"),
                                row.getInt("first_page"),
                                row.getInt("last_page"))
                        .closed(),
                row.getString("reason"),
                row.getString("note"),
                row.getString("closed_by"),
                RequestRows.instant(row, "closed_at"),
                row.getObject("until") == null ? Optional.empty() : Optional.of(RequestRows.instant(row, "until")),
                row.getObject("lifted_at") == null
                        ? Optional.empty()
                        : Optional.of(RequestRows.instant(row, "lifted_at")));
    }

    /** What is closed, as columns; pages are 0 where none are named. */
    private record Row(String scope, String subject, int first, int last) {
        static Row of(Closed closed) {
            return switch (closed) {
                case Closed.OfFonds fonds -> new Row("FONDS", fonds.code(), 0, 0);
                case Closed.OfDossier dossier -> new Row("DOSSIER", dossier.code(), 0, 0);
                case Closed.OfDocument document -> new Row("DOCUMENT", document.id(), 0, 0);
                case Closed.OfPages pages -> new Row("PAGES", pages.id(), pages.first(), pages.last());
            };
        }

        Closed closed() {
            return switch (scope) {
                case "FONDS" -> new Closed.OfFonds(subject);
                case "DOSSIER" -> new Closed.OfDossier(subject);
                case "DOCUMENT" -> new Closed.OfDocument(subject);
                case "PAGES" -> new Closed.OfPages(subject, first, last);
                default -> throw new IllegalStateException("unknown scope of a closure: " + scope);
            };
        }
    }
}
