package vn.kholuutru.core.adapter.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import vn.kholuutru.core.port.DatabaseSnapshots;

/**
 * Snapshots by COPY in one transaction of repeatable reads: the embedded PostgreSQL brings no pg_dump, and a file of rows is
 * read by everything. Flyway's own table is not among them: the form of the database is said by its number.
 */
public final class PostgresSnapshots implements DatabaseSnapshots {
    private static final String HISTORY = "flyway_schema_history";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final List<String> NEVER_EMPTY_IN_USE = List.of("delivery", "kept_object", "aip");

    private final DataSource source;

    public PostgresSnapshots(DataSource source) {
        this.source = source;
    }

    @Override
    public Snapshot take(Sink sink) throws IOException {
        try (Connection connection = reading()) {
            OffsetDateTime takenAt;
            try (Statement statement = connection.createStatement();
                    ResultSet now = statement.executeQuery("SELECT transaction_timestamp()")) {
                now.next();
                takenAt = now.getObject(1, OffsetDateTime.class);
            }
            List<Table> tables = new ArrayList<>();
            for (String table : tables(connection)) {
                List<String> columns = columns(connection, table);
                tables.add(new Table(table, columns, copyOut(connection, table, columns, sink)));
            }
            Snapshot taken = new Snapshot(takenAt.toInstant(), form(connection), tables, sequences(connection));
            connection.rollback();
            return taken;
        } catch (SQLException e) {
            throw new IOException("the database could not be read", e);
        }
    }

    @Override
    public void writeAgain(Snapshot snapshot, Sink sink) throws IOException {
        try (Connection connection = reading()) {
            for (Table table : snapshot.tables()) {
                copyOut(connection, table.name(), table.columns(), sink);
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IOException("the database could not be read", e);
        }
    }

    @Override
    public boolean empty() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(connection);
            for (String table : NEVER_EMPTY_IN_USE) {
                if (tables.contains(table)) {
                    try (ResultSet any = statement.executeQuery("SELECT 1 FROM " + quoted(table) + " LIMIT 1")) {
                        if (any.next()) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be read", e);
        }
    }

    @Override
    public void restore(Snapshot snapshot, Source rows) throws IOException {
        requireKnownForm(snapshot.form());
        Flyway wanted = migrations().target(snapshot.form()).load();
        try (Connection connection = source.getConnection()) {
            emptySchema(connection);
            wanted.migrate();
            connection.setAutoCommit(false);
            copyIn(connection, snapshot, rows);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("the rows were not taken", e);
        }
        PostgresSchema.migrate(source);
    }

    private FluentConfiguration migrations() {
        return Flyway.configure(PostgresSnapshots.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration");
    }

    private void requireKnownForm(String form) {
        boolean known = Arrays.stream(migrations().load().info().all())
                .anyMatch(step -> step.getVersion() != null
                        && step.getVersion().getVersion().equals(form));
        if (!known) {
            throw new IllegalStateException("the backup is of a later release: its database has form " + form);
        }
    }

    private static void emptySchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
    }

    /** The rows belong together already: that tables name each other is not looked at while they come. */
    private static void copyIn(Connection connection, Snapshot snapshot, Source rows) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL session_replication_role = replica");
            for (Table table : snapshot.tables()) {
                statement.execute("TRUNCATE TABLE " + quoted(table.name()) + " CASCADE");
            }
            for (Table table : snapshot.tables()) {
                try (InputStream in = rows.open(table.name())) {
                    long taken = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + named(table.name(), table.columns()) + " FROM STDIN", in);
                    if (taken != table.rows()) {
                        throw new IOException(table.name() + " has " + taken + " rows, not " + table.rows());
                    }
                }
            }
            for (Map.Entry<String, Long> sequence : new TreeMap<>(snapshot.sequences()).entrySet()) {
                statement.execute("SELECT setval('" + quoted(sequence.getKey()) + "', " + sequence.getValue() + ")");
            }
        }
    }

    private Connection reading() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private static long copyOut(Connection connection, String table, List<String> columns, Sink sink)
            throws SQLException, IOException {
        try (OutputStream out = sink.open(table)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY " + named(table, columns) + " TO STDOUT", out);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return words(connection, """
                SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ? ORDER BY tablename""", HISTORY);
    }

    /** Columns that the database computes by itself are not given to it. */
    private static List<String> columns(Connection connection, String table) throws SQLException {
        return words(connection, """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER'
                ORDER BY ordinal_position""", table);
    }

    /** Steps of parallel work may have come in another order than their numbers: the highest counts. */
    private static String form(Connection connection) throws SQLException {
        return words(connection, "SELECT version FROM flyway_schema_history WHERE success AND version <> ?", "")
                .stream()
                .max(Comparator.comparing(MigrationVersion::fromVersion))
                .orElse("0");
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> values = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sequencename, last_value FROM pg_sequences"
                        + " WHERE schemaname = 'public' AND last_value IS NOT NULL")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    private static List<String> words(Connection connection, String query, String argument) throws SQLException {
        List<String> words = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
        }
        return words;
    }

    private static String named(String table, List<String> columns) {
        return quoted(table)
                + columns.stream().map(PostgresSnapshots::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    /** Names come from a file, too: nothing but a plain one is put into a statement. */
    private static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a table of ours: " + name);
        }
        return '"' + name + '"';
    }
}
