package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** Accounts and access tokens in PostgreSQL. */
public final class PostgresUserRegister implements UserRegister {
    private final Jdbi database;
    private final Clock clock;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresUserRegister(DataSource source, Clock clock) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.clock = clock;
    }

    @Override
    public Optional<User> find(String name) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM account WHERE name = :name")
                .bind("name", name)
                .map(PostgresUserRegister::user)
                .findOne());
    }

    @Override
    public void keep(String name, String passwordHash, Role role) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO account (name, password_hash, role, created_at) VALUES (:name, :hash, :role, :now)
                        ON CONFLICT (name) DO UPDATE SET password_hash = :hash, role = :role""")
                .bind("name", name)
                .bind("hash", passwordHash)
                .bind("role", role.name())
                .bind("now", clock.instant())
                .execute());
    }

    @Override
    public List<User> all() {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM account ORDER BY name")
                .map(PostgresUserRegister::user)
                .list());
    }

    @Override
    public void issue(String tokenHash, String user, Set<String> scopes, Instant expires) {
        database.useTransaction(handle -> {
            handle.createUpdate("DELETE FROM access_token WHERE expires <= :now")
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("INSERT INTO access_token VALUES (:hash, :user, :scopes, :expires)")
                    .bind("hash", tokenHash)
                    .bind("user", user)
                    .bindArray("scopes", String.class, scopes.toArray())
                    .bind("expires", expires)
                    .execute();
        });
    }

    @Override
    public Optional<Token> findToken(String tokenHash, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT t.user_name, a.role, t.scopes, t.expires
                        FROM access_token t JOIN account a ON a.name = t.user_name
                        WHERE t.token_hash = :hash AND t.expires > :now""")
                .bind("hash", tokenHash)
                .bind("now", now)
                .map((row, context) -> new Token(
                        row.getString("user_name"),
                        Role.valueOf(row.getString("role")),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        row.getObject("expires", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    private static User user(ResultSet row, StatementContext context) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
