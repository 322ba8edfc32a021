package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.port.MappingRegister;

/** Saved mappings in PostgreSQL. */
public final class PostgresMappingRegister implements MappingRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresMappingRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void keep(SavedMapping mapping) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO saved_mapping (name, profile, mapping, kept_by, kept_at)
                        VALUES (:name, :profile, :mapping, :keptBy, :keptAt)
                        ON CONFLICT (name) DO UPDATE
                            SET profile = :profile, mapping = :mapping, kept_by = :keptBy, kept_at = :keptAt""")
                .bind("name", mapping.name())
                .bind("profile", mapping.profile().value())
                .bind("mapping", mapping.mapping())
                .bind("keptBy", mapping.keptBy())
                .bind("keptAt", mapping.keptAt())
                .execute());
    }

    @Override
    public Optional<SavedMapping> find(String name) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM saved_mapping WHERE name = :name")
                .bind("name", name)
                .map(PostgresMappingRegister::mapping)
                .findOne());
    }

    @Override
    public List<SavedMapping> all() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM saved_mapping ORDER BY name COLLATE \"C\"")
                        .map(PostgresMappingRegister::mapping)
                        .list());
    }

    @Override
    public boolean remove(String name) {
        return database.withHandle(handle -> handle.createUpdate("DELETE FROM saved_mapping WHERE name = :name")
                        .bind("name", name)
                        .execute()
                > 0);
    }

    private static SavedMapping mapping(ResultSet row, StatementContext context) throws SQLException {
        return new SavedMapping(
                row.getString("name"),
                new ProfileId(row.getString("profile")),
                row.getString("mapping"),
                row.getString("kept_by"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
