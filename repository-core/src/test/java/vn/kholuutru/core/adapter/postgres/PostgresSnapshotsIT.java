package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.model.rights.Role;
import vn.kholuutru.core.port.DatabaseSnapshots;
import vn.kholuutru.core.port.DatabaseSnapshots.Snapshot;

class PostgresSnapshotsIT {
    private final DataSource from = migrated();
    private final Map<String, ByteArrayOutputStream> rows = new TreeMap<>();

    @Test
    void anotherDatabaseBecomesWhatTheSnapshotSays() throws IOException {
        users(from).keep("thủ\tthư\\", "băm\nhai dòng", Role.READER);
        DataSource to = migrated();
        users(to).keep("không còn", "x", Role.READER);

        Snapshot taken = take();
        new PostgresSnapshots(to).restore(taken, table -> new ByteArrayInputStream(bytes(table)));

        Map<String, ByteArrayOutputStream> again = new TreeMap<>();
        new PostgresSnapshots(to)
                .writeAgain(taken, table -> again.computeIfAbsent(table, t -> new ByteArrayOutputStream()));
        assertThat(users(to).find("thủ\tthư\\")).isPresent();
        assertThat(users(to).find("không còn")).isEmpty();
        assertThat(taken.table("account").orElseThrow().rows()).isEqualTo(1);
        assertThat(again.keySet()).isEqualTo(rows.keySet());
        again.forEach((table, is) -> assertThat(is.toByteArray()).isEqualTo(bytes(table)));
    }

    @Test
    void whatIsWrittenWhileASnapshotIsTakenDoesNotShowInIt() throws IOException {
        Snapshot taken = new PostgresSnapshots(from).take(table -> {
            if (table.equals("abbreviation")) {
                users(from).keep("đến sau", "x", Role.READER);
            }
            return rows.computeIfAbsent(table, t -> new ByteArrayOutputStream());
        });

        assertThat(taken.table("account").orElseThrow().rows()).isZero();
        assertThat(new String(bytes("account"), StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aSnapshotOfALaterReleaseIsRefusedBeforeAnythingIsTouched() throws IOException {
        users(from).keep("người dùng", "x", Role.READER);
        Snapshot taken = take();
        Snapshot later = new Snapshot(taken.takenAt(), "999", taken.tables(), taken.sequences());

        assertThatThrownBy(() ->
                        new PostgresSnapshots(from).restore(later, table -> new ByteArrayInputStream(bytes(table))))
                .hasMessageContaining("later release");
        assertThat(users(from).find("người dùng")).isPresent();
    }

    @Test
    void aRowThatIsMissingLeavesTheDatabaseWithoutAnyRow() throws IOException {
        users(from).keep("a", "x", Role.READER);
        users(from).keep("b", "x", Role.READER);
        Snapshot taken = take();
        DataSource to = migrated();

        assertThatThrownBy(() -> new PostgresSnapshots(to)
                        .restore(taken, table -> new ByteArrayInputStream(firstLine(bytes(table)))))
                .isInstanceOf(IOException.class);
        assertThat(users(to).find("a")).isEmpty();
    }

    @Test
    void onlyADatabaseInWhichNothingWasKeptIsEmpty() throws Exception {
        DatabaseSnapshots snapshots = new PostgresSnapshots(from);
        assertThat(snapshots.empty()).isTrue();
        try (var connection = from.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO kept_object VALUES ('info:fedora/a', 'a', NULL, 1, '', NULL, 1, 1, now())");
        }
        assertThat(snapshots.empty()).isFalse();
    }

    private Snapshot take() throws IOException {
        rows.clear();
        return new PostgresSnapshots(from).take(table -> rows.computeIfAbsent(table, t -> new ByteArrayOutputStream()));
    }

    private byte[] bytes(String table) {
        return rows.getOrDefault(table, new ByteArrayOutputStream()).toByteArray();
    }

    private static byte[] firstLine(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        return lines.isEmpty() ? bytes : (lines.getFirst() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static PostgresUserRegister users(DataSource source) {
        return new PostgresUserRegister(source, Clock.systemUTC());
    }

    private static DataSource migrated() {
        DataSource source = SharedPostgres.newDataSource();
        PostgresSchema.migrate(source);
        return source;
    }
}
