package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.adapter.encryption.SealedIdentity;
import vn.kholuutru.core.model.reader.Reader;
import vn.kholuutru.core.model.reader.Registration;
import vn.kholuutru.core.model.rights.AccountState;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.ReaderRegister;

/** Readers in PostgreSQL, their identity sealed. */
public final class PostgresReaderRegister implements ReaderRegister {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresReaderRegister.class);

    private final Jdbi database;
    private final SealedIdentity sealed;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresReaderRegister(DataSource source, SealedIdentity sealed) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.sealed = sealed;
    }

    @Override
    public boolean register(Reader reader, String passwordHash, Instant now, Instant dueAt) {
        return database.inTransaction(handle -> {
            int made = handle.createUpdate("""
                            INSERT INTO account (name, password_hash, role, created_at, state, credentials_since)
                            VALUES (:name, :hash, :role, :now, 'PENDING', :now) ON CONFLICT DO NOTHING""")
                    .bind("name", reader.account())
                    .bind("hash", passwordHash)
                    .bind("role", Role.READER.name())
                    .bind("now", now)
                    .execute();
            if (made == 0) {
                return false;
            }
            handle.createUpdate("""
                            INSERT INTO reader (account, identity, number_mark, registered_at, due_at)
                            VALUES (:name, :identity, :mark, :now, :dueAt)""")
                    .bind("name", reader.account())
                    .bind("identity", sealed.seal(reader))
                    .bind("mark", sealed.mark(reader.identityNumber()))
                    .bind("now", now)
                    .bind("dueAt", dueAt)
                    .execute();
            markName(handle, reader);
            return true;
        });
    }

    private void markName(Handle handle, Reader reader) {
        handle.createUpdate("DELETE FROM reader_name_mark WHERE account = :account")
                .bind("account", reader.account())
                .execute();
        for (byte[] mark : sealed.nameMarks(reader.fullName())) {
            handle.createUpdate("INSERT INTO reader_name_mark VALUES (:account, :mark)")
                    .bind("account", reader.account())
                    .bind("mark", mark)
                    .execute();
        }
    }

    @Override
    public void change(Reader reader) {
        database.useTransaction(handle -> {
            int changed = handle.createUpdate(
                            "UPDATE reader SET identity = :identity, number_mark = :mark WHERE account = :account")
                    .bind("identity", sealed.seal(reader))
                    .bind("mark", sealed.mark(reader.identityNumber()))
                    .bind("account", reader.account())
                    .execute();
            if (changed > 0) {
                markName(handle, reader);
            }
        });
    }

    @Override
    public boolean close(String account, Instant now) {
        return database.inTransaction(handle -> {
            int closed = handle.createUpdate("""
                            UPDATE account SET state = 'SUSPENDED', password_hash = ''
                            WHERE name = :account AND role = 'READER' AND state = 'ACTIVE'
                              AND EXISTS (SELECT 1 FROM reader WHERE account = :account)""").bind("account", account).execute();
            if (closed > 0) {
                PostgresUserRegister.endCredentials(handle, account, now);
                handle.createUpdate("DELETE FROM reader WHERE account = :account")
                        .bind("account", account)
                        .execute();
                handle.createUpdate("DELETE FROM basket_entry WHERE account = :account")
                        .bind("account", account)
                        .execute();
            }
            return closed > 0;
        });
    }

    @Override
    public List<Registration> search(String text, int offset, int limit) {
        return database.withHandle(handle -> found(
                        handle.createQuery("SELECT reader.*, account.state" + found(text)
                                + " ORDER BY reader.account LIMIT :limit OFFSET :offset"),
                        text)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(PostgresReaderRegister::registrationOf)
                .list());
    }

    @Override
    public long countFound(String text) {
        return database.withHandle(handle -> found(handle.createQuery("SELECT count(*)" + found(text)), text)
                .mapTo(Long.class)
                .one());
    }

    private String found(String text) {
        String byName = IntStream.range(0, sealed.nameMarks(text).size())
                .mapToObj(word -> "EXISTS (SELECT 1 FROM reader_name_mark"
                        + " WHERE reader_name_mark.account = reader.account AND mark = :word" + word + ")")
                .collect(Collectors.joining(" AND "));
        return " FROM reader JOIN account ON account.name = reader.account"
                + " WHERE strpos(reader.account, lower(:text)) > 0 OR reader.number_mark = :number"
                + (byName.isEmpty() ? "" : " OR (" + byName + ")");
    }

    private Query found(Query query, String text) {
        List<byte[]> words = sealed.nameMarks(text);
        for (int word = 0; word < words.size(); word++) {
            query.bind("word" + word, words.get(word));
        }
        return query.bind("text", text).bind("number", sealed.mark(text.replaceAll("[\\s.]", "")));
    }

    @Override
    public Map<String, Reader> identities(Collection<String> accounts) {
        return database
                .withHandle(handle -> handle.createQuery(
                                "SELECT account, identity FROM reader WHERE account = ANY(:accounts)")
                        .bindArray("accounts", String.class, accounts.toArray())
                        .map((row, context) -> sealed.open(row.getString("account"), row.getBytes("identity")))
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(Reader::account, one -> one));
    }

    @Override
    public Optional<Reader> find(String account) {
        Optional<byte[]> identity =
                database.withHandle(handle -> handle.createQuery("SELECT identity FROM reader WHERE account = :account")
                        .bind("account", account)
                        .map((row, context) -> row.getBytes("identity"))
                        .findOne());
        Optional<Reader> reader = identity.flatMap(bytes -> sealed.open(account, bytes));
        if (identity.isPresent() && reader.isEmpty()) {
            LOG.error("the key of the identity data does not open those of account={}", account);
        }
        return reader;
    }

    @Override
    public Optional<Registration> registration(String account) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT reader.*, account.state FROM reader JOIN account ON account.name = reader.account"
                                + " WHERE reader.account = :account")
                .bind("account", account)
                .map(PostgresReaderRegister::registrationOf)
                .findOne());
    }

    @Override
    public List<Registration> inState(AccountState state, int offset, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT reader.*, account.state FROM reader JOIN account ON account.name = reader.account
                        WHERE account.state = :state
                        ORDER BY reader.due_at, reader.account LIMIT :limit OFFSET :offset""")
                .bind("state", state.name())
                .bind("limit", limit)
                .bind("offset", offset)
                .map(PostgresReaderRegister::registrationOf)
                .list());
    }

    @Override
    public long count(AccountState state) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM reader JOIN account ON account.name = reader.account"
                                + " WHERE account.state = :state")
                        .bind("state", state.name())
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<String> sameNumber(String account) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT other.account FROM reader JOIN reader other ON other.number_mark = reader.number_mark
                        WHERE reader.account = :account AND other.account <> :account ORDER BY other.account LIMIT 20""")
                .bind("account", account)
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean decide(String account, Set<AccountState> from, AccountState to, Registration.Decided decided) {
        return database.inTransaction(handle -> {
            int changed = handle.createUpdate("""
                            UPDATE account SET state = :to
                            WHERE name = :account AND role = 'READER' AND state = ANY(:from)
                              AND EXISTS (SELECT 1 FROM reader WHERE account = :account)""")
                    .bind("to", to.name())
                    .bind("account", account)
                    .bindArray(
                            "from",
                            String.class,
                            from.stream().map(AccountState::name).toArray())
                    .execute();
            if (changed > 0 && to != AccountState.ACTIVE) {
                PostgresUserRegister.endCredentials(handle, account, decided.at());
            }
            if (changed > 0) {
                handle.createUpdate("""
                                UPDATE reader SET decided_by = :by, decided_at = :at, reason = :reason
                                WHERE account = :account""")
                        .bind("by", decided.by())
                        .bind("at", decided.at())
                        .bind("reason", decided.reason())
                        .bind("account", account)
                        .execute();
            }
            return changed > 0;
        });
    }

    @Override
    public int forgetUnconfirmed(Instant before) {
        return database.withHandle(
                handle -> handle.createUpdate("""
                        DELETE FROM account USING reader
                        WHERE reader.account = account.name AND account.state IN ('PENDING', 'REFUSED')
                          AND coalesce(reader.decided_at, reader.registered_at) < :before""").bind("before", before).execute());
    }

    private static Registration registrationOf(ResultSet row, StatementContext context) throws SQLException {
        String by = row.getString("decided_by");
        return new Registration(
                row.getString("account"),
                AccountState.valueOf(row.getString("state")),
                RequestRows.instant(row, "registered_at"),
                RequestRows.instant(row, "due_at"),
                by == null
                        ? Optional.empty()
                        : Optional.of(new Registration.Decided(
                                by, RequestRows.instant(row, "decided_at"), row.getString("reason"))));
    }
}
