package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.copy.CopyGap;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.copy.FondsCopies;
import vn.kholuutru.core.model.copy.Independence;
import vn.kholuutru.core.model.copy.TargetHoldings;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.CopyRegister;

/** The receipts of copies in PostgreSQL, beside the objects they are for. */
public final class PostgresCopyRegister implements CopyRegister {
    /** Joined to {@code kept_object AS k}: the receipts that count, each with the medium of its target. */
    private static final String COUNTING = """
            LEFT JOIN (copy_receipt r JOIN unnest(:targets, :mediums) AS m (target, medium) ON m.target = r.target)
                ON r.object = k.id AND r.head = k.head AND r.inventory = k.inventory
            """;

    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresCopyRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void keep(CopyReceipt receipt) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO copy_receipt (object, target, head, inventory, files, bytes, verified_at, signature)
                        VALUES (:object, :target, :head, :inventory, :files, :bytes, :verifiedAt, :signature)
                        ON CONFLICT (object, target) DO UPDATE SET head = excluded.head,
                            inventory = excluded.inventory, files = excluded.files, bytes = excluded.bytes,
                            verified_at = excluded.verified_at, signature = excluded.signature""")
                .bind("object", receipt.object().value())
                .bind("target", receipt.target().value())
                .bind("head", receipt.head())
                .bind("inventory", receipt.inventory().hex())
                .bind("files", receipt.files())
                .bind("bytes", receipt.bytes())
                .bind("verifiedAt", receipt.verifiedAt())
                .bind("signature", receipt.signature())
                .execute());
    }

    @Override
    public void withdraw(ObjectId object, TargetId target) {
        database.useHandle(
                handle -> handle.createUpdate("DELETE FROM copy_receipt WHERE object = :object AND target = :target")
                        .bind("object", object.value())
                        .bind("target", target.value())
                        .execute());
    }

    @Override
    public Optional<CopyReceipt> find(ObjectId object, TargetId target) {
        return of(object).stream()
                .filter(receipt -> receipt.target().equals(target))
                .findFirst();
    }

    @Override
    public List<CopyReceipt> of(ObjectId object) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM copy_receipt WHERE object = :object ORDER BY target")
                        .bind("object", object.value())
                        .map(PostgresCopyRegister::receipt)
                        .list());
    }

    @Override
    public List<CopyReceipt> after(TargetId target, Optional<ObjectId> last, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM copy_receipt WHERE target = :target AND object > :last
                        ORDER BY object LIMIT :limit""")
                .bind("target", target.value())
                .bind("last", last.map(ObjectId::value).orElse(""))
                .bind("limit", limit)
                .map(PostgresCopyRegister::receipt)
                .list());
    }

    @Override
    public List<KeptObject> lacking(TargetId target, Instant since, Optional<ObjectId> last, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT k.* FROM kept_object k
                        WHERE k.noted_at >= :since AND k.id > :last AND NOT EXISTS (
                            SELECT FROM copy_receipt r WHERE r.object = k.id AND r.target = :target
                                AND r.head = k.head AND r.inventory = k.inventory)
                        ORDER BY k.id LIMIT :limit""")
                .bind("target", target.value())
                .bind("since", since)
                .bind("last", last.map(ObjectId::value).orElse(""))
                .bind("limit", limit)
                .map(PostgresObjectRegister::object)
                .list());
    }

    @Override
    public List<KeptObject> lackingBefore(TargetId target, Instant moment, Optional<ObjectId> last, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT k.* FROM kept_object k
                        WHERE k.id > :last AND NOT EXISTS (
                            SELECT FROM copy_receipt r WHERE r.object = k.id AND r.target = :target
                                AND r.head = k.head AND r.inventory = k.inventory AND r.verified_at < :moment)
                        ORDER BY k.id LIMIT :limit""")
                .bind("target", target.value())
                .bind("moment", moment)
                .bind("last", last.map(ObjectId::value).orElse(""))
                .bind("limit", limit)
                .map(PostgresObjectRegister::object)
                .list());
    }

    @Override
    public TargetHoldings holdings(TargetId target) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT count(r.object) AS objects,
                            coalesce(sum(k.bytes) FILTER (WHERE r.object IS NOT NULL), 0)::bigint AS bytes,
                            count(*) FILTER (WHERE r.object IS NULL) AS lacking,
                            (SELECT max(verified_at) FROM copy_receipt WHERE target = :target) AS latest
                        FROM kept_object k
                        LEFT JOIN copy_receipt r ON r.object = k.id AND r.target = :target
                            AND r.head = k.head AND r.inventory = k.inventory""")
                .bind("target", target.value())
                .map((row, context) -> new TargetHoldings(
                        target,
                        row.getLong("objects"),
                        row.getLong("bytes"),
                        row.getLong("lacking"),
                        moment(row, "latest")))
                .one());
    }

    @Override
    public List<FondsCopies> coverage(Independence independence, Instant due) {
        return database.withHandle(handle -> bound(handle.createQuery("""
                        SELECT fonds, count(*) AS objects, sum(bytes)::bigint AS bytes,
                            count(*) FILTER (WHERE mediums >= :wanted) AS covered,
                            count(*) FILTER (WHERE mediums < :wanted AND noted_at <= :due) AS overdue,
                            min(oldest) AS oldest
                        FROM (SELECT k.fonds, k.bytes, k.noted_at, count(DISTINCT m.medium) AS mediums,
                                min(r.verified_at) AS oldest
                            FROM kept_object k\s""" + COUNTING + """
                            GROUP BY k.id) AS object
                        GROUP BY fonds ORDER BY fonds COLLATE "C" NULLS FIRST"""), independence)
                .bind("due", due)
                .map((row, context) -> new FondsCopies(
                        Optional.ofNullable(row.getString("fonds")).map(FondsCode::new),
                        row.getLong("objects"),
                        row.getLong("bytes"),
                        row.getLong("covered"),
                        row.getLong("overdue"),
                        moment(row, "oldest")))
                .list());
    }

    @Override
    public List<CopyGap> gaps(
            Independence independence, Optional<FondsCode> fonds, Optional<ObjectId> last, int limit) {
        return database.withHandle(handle -> bound(handle.createQuery("""
                        SELECT k.*, coalesce(counting.held, '{}') AS held
                        FROM kept_object k CROSS JOIN LATERAL (
                            SELECT count(DISTINCT m.medium) AS mediums, array_agg(r.target ORDER BY r.target) AS held
                            FROM copy_receipt r
                            JOIN unnest(:targets, :mediums) AS m (target, medium) ON m.target = r.target
                            WHERE r.object = k.id AND r.head = k.head AND r.inventory = k.inventory) AS counting
                        WHERE k.id > :last AND (:fonds = '' OR k.fonds = :fonds) AND counting.mediums < :wanted
                        ORDER BY k.id LIMIT :limit"""), independence)
                .bind("fonds", fonds.map(FondsCode::value).orElse(""))
                .bind("last", last.map(ObjectId::value).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> new CopyGap(PostgresObjectRegister.object(row, context), held(row)))
                .list());
    }

    private static Query bound(Query query, Independence independence) {
        return query.bindArray(
                        "targets",
                        String.class,
                        independence.mediums().keySet().stream()
                                .map(TargetId::value)
                                .toList())
                .bindArray(
                        "mediums",
                        String.class,
                        List.copyOf(independence.mediums().values()))
                .bind("wanted", independence.wanted());
    }

    private static List<TargetId> held(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("held").getArray())
                .map(TargetId::new)
                .toList();
    }

    private static CopyReceipt receipt(ResultSet row, StatementContext context) throws SQLException {
        return new CopyReceipt(
                new ObjectId(row.getString("object")),
                new TargetId(row.getString("target")),
                row.getInt("head"),
                new Checksum(DigestAlgorithm.SHA_512, row.getString("inventory")),
                row.getInt("files"),
                row.getLong("bytes"),
                row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                row.getBytes("signature"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
