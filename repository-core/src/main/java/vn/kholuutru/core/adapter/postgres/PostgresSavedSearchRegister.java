package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.port.SavedSearchRegister;

/** Saved searches in PostgreSQL. */
public final class PostgresSavedSearchRegister implements SavedSearchRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresSavedSearchRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    /** The account's row is locked, so that two windows of one reader cannot count the same place as free. */
    @Override
    public boolean keep(SavedSearch search) {
        return database.inTransaction(handle -> {
            handle.createQuery("SELECT name FROM account WHERE name = :account FOR UPDATE")
                    .bind("account", search.account())
                    .mapTo(String.class)
                    .findOne();
            return handle.createUpdate("""
                            INSERT INTO saved_search (id, account, name, query, kept_at, seen_at)
                            SELECT :id, :account, :name, :query, :keptAt, :seenAt
                            WHERE (SELECT count(*) FROM saved_search WHERE account = :account) < :most""")
                            .bind("id", search.id())
                            .bind("account", search.account())
                            .bind("name", search.name())
                            .bind("query", search.query())
                            .bind("keptAt", search.keptAt())
                            .bind("seenAt", search.seenAt())
                            .bind("most", MOST_OF_ACCOUNT)
                            .execute()
                    > 0;
        });
    }

    @Override
    public List<SavedSearch> of(String account) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM saved_search WHERE account = :account ORDER BY kept_at DESC, id")
                .bind("account", account)
                .map(PostgresSavedSearchRegister::search)
                .list());
    }

    @Override
    public Optional<SavedSearch> find(UUID id, String account) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM saved_search WHERE id = :id AND account = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .map(PostgresSavedSearchRegister::search)
                        .findOne());
    }

    @Override
    public void seen(UUID id, String account, Instant moment) {
        database.useHandle(handle -> handle.createUpdate(
                        "UPDATE saved_search SET seen_at = :moment WHERE id = :id AND account = :account")
                .bind("id", id)
                .bind("account", account)
                .bind("moment", moment)
                .execute());
    }

    @Override
    public boolean remove(UUID id, String account) {
        return database.withHandle(
                handle -> handle.createUpdate("DELETE FROM saved_search WHERE id = :id AND account = :account")
                                .bind("id", id)
                                .bind("account", account)
                                .execute()
                        > 0);
    }

    private static SavedSearch search(ResultSet row, StatementContext context) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                row.getString("query"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
