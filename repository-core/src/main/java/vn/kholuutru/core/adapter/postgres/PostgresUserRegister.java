package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.UserRegister;

/** Accounts and access tokens in PostgreSQL. */
public final class PostgresUserRegister implements UserRegister {
    private static final String FOUND =
            " FROM account WHERE strpos(lower(name), lower(:text)) > 0 OR strpos(lower(display_name), lower(:text)) > 0";

    private final Jdbi database;
    private final Clock clock;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresUserRegister(DataSource source, Clock clock) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.clock = clock;
    }

    @Override
    public Optional<User> find(String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty(); // PostgreSQL refuses such a text, and keeps none
        }
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM account WHERE name = :name")
                .bind("name", name)
                .map(PostgresUserRegister::user)
                .findOne());
    }

    @Override
    public void keep(String name, String passwordHash, Role role) {
        database.useTransaction(handle -> {
            Instant now = clock.instant();
            handle.createUpdate("""
                            INSERT INTO account (name, password_hash, role, created_at, credentials_since)
                            VALUES (:name, :hash, :role, :now, :now)
                            ON CONFLICT (name) DO UPDATE SET role = :role""")
                    .bind("name", name)
                    .bind("hash", passwordHash)
                    .bind("role", role.name())
                    .bind("now", now)
                    .execute();
            setPassword(handle, name, passwordHash, false, now);
        });
    }

    @Override
    public boolean make(String name, String displayName, String passwordHash, Role role) {
        return database.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO account
                                    (name, display_name, password_hash, role, created_at, credentials_since, password_given)
                                VALUES (:name, :display, :hash, :role, :now, :now, true) ON CONFLICT DO NOTHING""")
                        .bind("name", name)
                        .bind("display", displayName)
                        .bind("hash", passwordHash)
                        .bind("role", role.name())
                        .bind("now", clock.instant())
                        .execute())
                > 0;
    }

    @Override
    public void changePassword(String name, String passwordHash) {
        database.useTransaction(handle -> setPassword(handle, name, passwordHash, false, clock.instant()));
    }

    @Override
    public void givePassword(String name, String passwordHash) {
        database.useTransaction(handle -> setPassword(handle, name, passwordHash, true, clock.instant()));
    }

    private static void setPassword(Handle handle, String name, String hash, boolean given, Instant now) {
        endCredentials(handle, name, now);
        handle.createUpdate("UPDATE account SET password_hash = :hash, password_given = :given WHERE name = :name")
                .bind("hash", hash)
                .bind("given", given)
                .bind("name", name)
                .execute();
    }

    static void endCredentials(Handle handle, String name, Instant now) {
        handle.createUpdate("UPDATE account SET credentials_since = :now WHERE name = :name")
                .bind("now", now)
                .bind("name", name)
                .execute();
        handle.createUpdate("DELETE FROM access_token WHERE user_name = :name")
                .bind("name", name)
                .execute();
    }

    @Override
    public Change changeRole(String name, Role role) {
        return database.inTransaction(handle -> {
            if (role != Role.ADMINISTRATOR && isLastAdministrator(handle, name)) {
                return Change.LAST_ADMINISTRATOR;
            }
            int changed = handle.createUpdate("UPDATE account SET role = :role WHERE name = :name")
                    .bind("role", role.name())
                    .bind("name", name)
                    .execute();
            return changed > 0 ? Change.DONE : Change.NOT_THERE;
        });
    }

    @Override
    public Change suspend(String name) {
        return database.inTransaction(handle -> {
            if (isLastAdministrator(handle, name)) {
                return Change.LAST_ADMINISTRATOR;
            }
            Change change = changeState(handle, name, AccountState.ACTIVE, AccountState.SUSPENDED);
            if (change == Change.DONE) {
                endCredentials(handle, name, clock.instant());
            }
            return change;
        });
    }

    @Override
    public Change reactivate(String name) {
        return database.inTransaction(handle -> changeState(handle, name, AccountState.SUSPENDED, AccountState.ACTIVE));
    }

    private static Change changeState(Handle handle, String name, AccountState from, AccountState to) {
        int changed = handle.createUpdate("UPDATE account SET state = :to WHERE name = :name AND state = :from")
                .bind("to", to.name())
                .bind("name", name)
                .bind("from", from.name())
                .execute();
        return changed > 0 ? Change.DONE : Change.NOT_THERE;
    }

    /** Holds the administrators' rows, so that two of them cannot remove each other at the same time. */
    private static boolean isLastAdministrator(Handle handle, String name) {
        List<String> administrators =
                handle.createQuery("""
                        SELECT name FROM account WHERE role = 'ADMINISTRATOR' AND state = 'ACTIVE' ORDER BY name FOR UPDATE""").mapTo(String.class).list();
        return administrators.equals(List.of(name));
    }

    @Override
    public void endCredentials(String name) {
        database.useTransaction(handle -> endCredentials(handle, name, clock.instant()));
    }

    @Override
    public void withhold(String name, Set<DipKind> kinds) {
        database.useHandle(handle -> handle.createUpdate("UPDATE account SET withheld = :kinds WHERE name = :name")
                .bindArray(
                        "kinds",
                        String.class,
                        kinds.stream().sorted().map(DipKind::name).toArray())
                .bind("name", name)
                .execute());
    }

    @Override
    public List<User> all() {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM account ORDER BY name")
                .map(PostgresUserRegister::user)
                .list());
    }

    @Override
    public List<User> search(String text, int offset, int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT *" + FOUND + " ORDER BY name LIMIT :limit OFFSET :offset")
                        .bind("text", text)
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map(PostgresUserRegister::user)
                        .list());
    }

    @Override
    public long count(String text) {
        return database.withHandle(handle -> handle.createQuery("SELECT count(*)" + FOUND)
                .bind("text", text)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void issue(String tokenHash, String user, Set<String> scopes, Instant expires) {
        database.useTransaction(handle -> {
            Instant now = clock.instant();
            handle.createUpdate("DELETE FROM access_token WHERE expires <= :now")
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO access_token (token_hash, user_name, scopes, expires, issued_at)
                            VALUES (:hash, :user, :scopes, :expires, :now)""")
                    .bind("hash", tokenHash)
                    .bind("user", user)
                    .bindArray("scopes", String.class, scopes.toArray())
                    .bind("expires", expires)
                    .bind("now", now)
                    .execute();
        });
    }

    @Override
    public Optional<Token> findToken(String tokenHash, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT t.user_name, a.role, t.scopes, t.expires
                        FROM access_token t JOIN account a ON a.name = t.user_name
                        WHERE t.token_hash = :hash AND t.expires > :now AND a.state = 'ACTIVE'""")
                .bind("hash", tokenHash)
                .bind("now", now)
                .map((row, context) -> new Token(
                        row.getString("user_name"),
                        Role.valueOf(row.getString("role")),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        row.getObject("expires", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    @Override
    public List<IssuedToken> tokens(String user, Instant now) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT id, scopes, issued_at, expires FROM access_token WHERE user_name = :user AND expires > :now
                        ORDER BY issued_at DESC NULLS LAST, id""")
                .bind("user", user)
                .bind("now", now)
                .map((row, context) -> new IssuedToken(
                        row.getObject("id", UUID.class),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        Optional.ofNullable(row.getObject("issued_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getObject("expires", OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public boolean revoke(String user, UUID token) {
        return database.withHandle(
                        handle -> handle.createUpdate("DELETE FROM access_token WHERE user_name = :user AND id = :id")
                                .bind("user", user)
                                .bind("id", token)
                                .execute())
                > 0;
    }

    private static User user(ResultSet row, StatementContext context) throws SQLException {
        return new User(
                row.getString("name"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                AccountState.valueOf(row.getString("state")),
                row.getString("display_name"),
                row.getObject("credentials_since", OffsetDateTime.class).toInstant(),
                row.getBoolean("password_given"),
                Arrays.stream((String[]) row.getArray("withheld").getArray())
                        .map(DipKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
