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
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.ObjectRegister;

/** The register of objects in PostgreSQL. */
public final class PostgresObjectRegister implements ObjectRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresObjectRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void note(KeptObject object) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO kept_object (id, fonds, aip, head, inventory, manifest, files, bytes, noted_at)
                        VALUES (:id, :fonds, :aip, :head, :inventory, :manifest, :files, :bytes, :notedAt)
                        ON CONFLICT (id) DO UPDATE SET head = excluded.head, inventory = excluded.inventory,
                            manifest = excluded.manifest, files = excluded.files, bytes = excluded.bytes,
                            noted_at = excluded.noted_at
                        WHERE kept_object.head < excluded.head""")
                .bind("id", object.id().value())
                .bind("fonds", object.id().fonds().map(FondsCode::value))
                .bind("aip", object.id().aip().map(address -> address.aip().value()))
                .bind("head", object.head())
                .bind("inventory", object.inventory().hex())
                .bind("manifest", object.manifest().map(Checksum::hex))
                .bind("files", object.files())
                .bind("bytes", object.bytes())
                .bind("notedAt", object.notedAt())
                .execute());
    }

    @Override
    public Optional<KeptObject> find(ObjectId id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM kept_object WHERE id = :id")
                .bind("id", id.value())
                .map(PostgresObjectRegister::object)
                .findOne());
    }

    @Override
    public List<KeptObject> after(Optional<ObjectId> last, int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM kept_object WHERE id > :last ORDER BY id LIMIT :limit")
                        .bind("last", last.map(ObjectId::value).orElse(""))
                        .bind("limit", limit)
                        .map(PostgresObjectRegister::object)
                        .list());
    }

    @Override
    public Totals totals() {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) AS objects, coalesce(sum(bytes), 0)::bigint AS bytes FROM kept_object")
                .map((row, context) -> new Totals(row.getLong("objects"), row.getLong("bytes")))
                .one());
    }

    /** A row of {@code kept_object}. */
    static KeptObject object(ResultSet row, StatementContext context) throws SQLException {
        return new KeptObject(
                new ObjectId(row.getString("id")),
                row.getInt("head"),
                new Checksum(DigestAlgorithm.SHA_512, row.getString("inventory")),
                Optional.ofNullable(row.getString("manifest")).map(hex -> new Checksum(DigestAlgorithm.SHA_512, hex)),
                row.getInt("files"),
                row.getLong("bytes"),
                row.getObject("noted_at", OffsetDateTime.class).toInstant());
    }
}
