package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.model.recovery.DrillNote;
import vn.kholuutru.core.port.RecoveryRegister;

/** Backups and drills in PostgreSQL. */
public final class PostgresRecoveryRegister implements RecoveryRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresRecoveryRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void note(BackupNote backup) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO backup (id, place, taken_at, finished_at, objects, new_objects, new_bytes, kept_rows,
                            with_settings, doubts, on_disk_of_its_own)
                        VALUES (:id, :place, :takenAt, :finishedAt, :objects, :newObjects, :newBytes, :rows,
                            :withSettings, :doubts, :onDiskOfItsOwn)
                        ON CONFLICT DO NOTHING""")
                .bind("id", backup.id())
                .bind("place", backup.place())
                .bind("takenAt", backup.takenAt())
                .bind("finishedAt", backup.finishedAt())
                .bind("objects", backup.objects())
                .bind("newObjects", backup.newObjects())
                .bind("newBytes", backup.newBytes())
                .bind("rows", backup.rows())
                .bind("withSettings", backup.withSettings())
                .bind("doubts", backup.doubts())
                .bind("onDiskOfItsOwn", backup.onDiskOfItsOwn())
                .execute());
    }

    @Override
    public List<BackupNote> backups(int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM backup ORDER BY taken_at DESC, id DESC LIMIT :limit")
                        .bind("limit", limit)
                        .map(PostgresRecoveryRegister::backup)
                        .list());
    }

    @Override
    public void note(DrillNote drill) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO restore_drill (id, backup, place, held_at, took_millis, passed, objects, kept_rows,
                            documents, differences, held_by, minutes, signature)
                        VALUES (:id, :backup, :place, :heldAt, :took, :passed, :objects, :rows, :documents,
                            :differences, :by, :minutes, :signature)
                        ON CONFLICT DO NOTHING""")
                .bind("id", drill.id())
                .bind("backup", drill.backup())
                .bind("place", drill.place())
                .bind("heldAt", drill.heldAt())
                .bind("took", drill.took().toMillis())
                .bind("passed", drill.passed())
                .bind("objects", drill.objects())
                .bind("rows", drill.rows())
                .bind("documents", drill.documents())
                .bind("differences", drill.differences())
                .bind("by", drill.by())
                .bind("minutes", drill.minutes())
                .bind("signature", drill.signature())
                .execute());
    }

    @Override
    public List<DrillNote> drills(int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM restore_drill ORDER BY held_at DESC, id LIMIT :limit")
                        .bind("limit", limit)
                        .map(PostgresRecoveryRegister::drill)
                        .list());
    }

    @Override
    public Optional<DrillNote> findDrill(UUID id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM restore_drill WHERE id = :id")
                .bind("id", id)
                .map(PostgresRecoveryRegister::drill)
                .findOne());
    }

    private static BackupNote backup(ResultSet row, StatementContext context) throws SQLException {
        return new BackupNote(
                row.getString("id"),
                row.getString("place"),
                instant(row, "taken_at"),
                instant(row, "finished_at"),
                row.getLong("objects"),
                row.getLong("new_objects"),
                row.getLong("new_bytes"),
                row.getLong("kept_rows"),
                row.getBoolean("with_settings"),
                row.getLong("doubts"),
                row.getBoolean("on_disk_of_its_own"));
    }

    private static DrillNote drill(ResultSet row, StatementContext context) throws SQLException {
        return new DrillNote(
                row.getObject("id", UUID.class),
                row.getString("backup"),
                row.getString("place"),
                instant(row, "held_at"),
                Duration.ofMillis(row.getLong("took_millis")),
                row.getBoolean("passed"),
                row.getLong("objects"),
                row.getLong("kept_rows"),
                row.getLong("documents"),
                row.getLong("differences"),
                row.getString("held_by"),
                row.getBytes("minutes"),
                row.getBytes("signature"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
