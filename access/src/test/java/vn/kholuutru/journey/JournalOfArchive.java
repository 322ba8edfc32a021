package vn.kholuutru.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** The journal of a running archive, asked behind its back. */
record JournalOfArchive(RunningArchive archive) {

    /** How many submissions of submitted deliveries are at each step and have not ended. */
    Map<String, Integer> openByState() throws SQLException {
        return counts("""
                SELECT s.state, count(*) FROM submission s JOIN delivery d ON d.id = s.delivery
                WHERE d.state = 'SUBMITTED' AND s.state NOT IN ('ACCEPTED', 'REJECTED', 'SKIPPED') GROUP BY s.state""");
    }

    /** Returns as soon as a submission is at this step, or when the patience has run out. */
    void awaitStep(String state, Duration patience) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT 1 FROM submission WHERE state = ? LIMIT 1")) {
            statement.setString(1, state);
            while (System.nanoTime() < deadline) {
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
                Thread.sleep(2);
            }
        }
    }

    int unfinishedDeliveries() throws SQLException {
        return counts("SELECT 'all', count(*) FROM delivery WHERE state = 'SUBMITTED'")
                .getOrDefault("all", 0);
    }

    /** The AIPs of the accepted files of a delivery, by file. */
    Map<String, String> acceptedOf(String delivery) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT file, aip FROM submission WHERE delivery = ? AND state = 'ACCEPTED'")) {
            statement.setObject(1, UUID.fromString(delivery));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private Map<String, Integer> counts(String query) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    private Connection connect() throws SQLException {
        try {
            String port = Files.readAllLines(archive.data().resolve("postgres/data/postmaster.pid"))
                    .get(3);
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/kho");
            source.setUser("kho");
            source.setPassword(
                    Files.readString(archive.data().resolve("secrets/postgres")).strip());
            source.setConnectTimeout(2);
            return source.getConnection();
        } catch (IOException | IndexOutOfBoundsException notRunning) {
            throw new SQLException("PostgreSQL does not run", notRunning);
        }
    }
}
