package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.MediaSetRegister;

/** The sets on offline media in PostgreSQL. */
public final class PostgresMediaSetRegister implements MediaSetRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresMediaSetRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void keep(MediaSet set) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO media_set (id, target, kind, state, medium, ordered_by, ordered_at, objects, bytes,
                            written_at, checked_at, finding, list)
                        VALUES (:id, :target, :kind, :state, :medium, :orderedBy, :orderedAt, :objects, :bytes,
                            :writtenAt, :checkedAt, :finding, :list)
                        ON CONFLICT (id) DO UPDATE SET state = excluded.state, objects = excluded.objects,
                            bytes = excluded.bytes, written_at = excluded.written_at,
                            checked_at = excluded.checked_at, finding = excluded.finding,
                            list = excluded.list""")
                .bind("id", set.id())
                .bind("target", set.target().value())
                .bind("kind", set.kind().name())
                .bind("state", set.state().name())
                .bind("medium", set.medium())
                .bind("orderedBy", set.orderedBy())
                .bind("orderedAt", set.orderedAt())
                .bind("objects", set.objects())
                .bind("bytes", set.bytes())
                .bind("writtenAt", set.writtenAt())
                .bind("checkedAt", set.checkedAt())
                .bind("finding", set.finding())
                .bind("list", set.list().map(Checksum::hex))
                .execute());
    }

    @Override
    public Optional<MediaSet> find(String id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM media_set WHERE id = :id")
                .bind("id", id)
                .map(PostgresMediaSetRegister::set)
                .findOne());
    }

    @Override
    public List<MediaSet> all() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM media_set ORDER BY ordered_at DESC, id DESC")
                        .map(PostgresMediaSetRegister::set)
                        .list());
    }

    private static MediaSet set(ResultSet row, StatementContext context) throws SQLException {
        return new MediaSet(
                row.getString("id"),
                new TargetId(row.getString("target")),
                MediaSet.Kind.valueOf(row.getString("kind")),
                MediaSet.State.valueOf(row.getString("state")),
                row.getString("medium"),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getLong("objects"),
                row.getLong("bytes"),
                moment(row, "written_at"),
                moment(row, "checked_at"),
                row.getString("finding"),
                Optional.ofNullable(row.getString("list")).map(hex -> new Checksum(DigestAlgorithm.SHA_512, hex)));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
