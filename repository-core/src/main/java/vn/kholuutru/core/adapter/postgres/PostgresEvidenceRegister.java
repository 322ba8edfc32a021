package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.evidence.BatchId;
import vn.kholuutru.core.model.evidence.BatchStamp;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.model.evidence.EvidenceLeaf;
import vn.kholuutru.core.model.evidence.VersionId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.port.EvidenceRegister;

/** The register of evidence in PostgreSQL. */
public final class PostgresEvidenceRegister implements EvidenceRegister {
    private static final int LEAVES_AT_ONCE = 1000;

    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresEvidenceRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public List<KeptObject> withoutBatch(Instant notedSince, int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM kept_object AS kept
                        WHERE aip IS NOT NULL AND manifest IS NOT NULL AND noted_at >= :since
                            AND NOT EXISTS (SELECT 1 FROM evidence_leaf AS leaf
                                WHERE leaf.aip = kept.aip AND leaf.version = kept.head)
                        ORDER BY noted_at, id LIMIT :limit""")
                .bind("since", notedSince)
                .bind("limit", limit)
                .map(PostgresObjectRegister::object)
                .list());
    }

    @Override
    public Map<AipId, Set<Integer>> versionsInBatches(Collection<AipId> aips) {
        Map<AipId, Set<Integer>> found = new HashMap<>();
        database.useHandle(handle -> handle.createQuery(
                        "SELECT aip, version FROM evidence_leaf WHERE aip = ANY (:aips)")
                .bindArray("aips", UUID.class, aips.stream().map(AipId::value).toList())
                .map((row, context) -> Map.entry(new AipId(row.getObject("aip", UUID.class)), row.getInt("version")))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), aip -> new TreeSet<>())
                        .add(entry.getValue())));
        return found;
    }

    @Override
    public void open(EvidenceBatch batch, List<EvidenceLeaf> leaves) {
        database.useTransaction(handle -> {
            int opened = handle.createUpdate("""
                            INSERT INTO evidence_batch (id, oldest, leaves, stamped, authority, expires, stamps)
                            VALUES (:id, :oldest, :leaves, :stamped, :authority, :expires, :stamps)
                            ON CONFLICT (id) DO NOTHING""")
                    .bind("id", batch.id().value())
                    .bind("oldest", batch.oldest())
                    .bind("leaves", batch.leaves())
                    .bind("stamped", batch.stamp().map(BatchStamp::time))
                    .bind("authority", batch.stamp().map(BatchStamp::authority))
                    .bind("expires", batch.stamp().map(BatchStamp::expires))
                    .bind("stamps", batch.stamp().map(BatchStamp::number).orElse(0))
                    .execute();
            if (opened == 1) {
                insert(handle, batch.id(), leaves);
            }
        });
    }

    @Override
    public Optional<EvidenceBatch> waiting() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM evidence_batch WHERE stamps = 0 ORDER BY id LIMIT 1")
                        .map(PostgresEvidenceRegister::batch)
                        .findOne());
    }

    @Override
    public List<EvidenceLeaf> leaves(BatchId batch) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM evidence_leaf WHERE batch = :batch ORDER BY position")
                        .bind("batch", batch.value())
                        .map(PostgresEvidenceRegister::leaf)
                        .list());
    }

    @Override
    public void stamped(BatchId batch, BatchStamp stamp) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE evidence_batch
                        SET stamped = :stamped, authority = :authority, expires = :expires, stamps = :stamps
                        WHERE id = :id""")
                .bind("id", batch.value())
                .bind("stamped", stamp.time())
                .bind("authority", stamp.authority())
                .bind("expires", stamp.expires())
                .bind("stamps", stamp.number())
                .execute());
    }

    @Override
    public Optional<EvidenceBatch> find(BatchId batch) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM evidence_batch WHERE id = :id")
                .bind("id", batch.value())
                .map(PostgresEvidenceRegister::batch)
                .findOne());
    }

    @Override
    public Optional<BatchId> batchOf(VersionId version) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT batch FROM evidence_leaf WHERE aip = :aip AND version = :version")
                        .bind("aip", version.aip().aip().value())
                        .bind("version", version.number())
                        .map((row, context) -> new BatchId(row.getString("batch")))
                        .findOne());
    }

    @Override
    public List<EvidenceBatch> expiringBefore(Instant time, int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM evidence_batch WHERE expires < :time ORDER BY expires, id LIMIT :limit")
                .bind("time", time)
                .bind("limit", limit)
                .map(PostgresEvidenceRegister::batch)
                .list());
    }

    @Override
    public List<EvidenceBatch> notOf(Set<String> authorities, int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM evidence_batch WHERE stamps > 0 AND authority <> ALL (:authorities)"
                                + " ORDER BY id LIMIT :limit")
                .bindArray("authorities", String.class, List.copyOf(authorities))
                .bind("limit", limit)
                .map(PostgresEvidenceRegister::batch)
                .list());
    }

    @Override
    public Totals totals() {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(leaves) FILTER (WHERE stamps > 0), 0)::bigint AS versions,
                            count(*) FILTER (WHERE stamps > 0) AS batches,
                            max(stamped) AS latest
                        FROM evidence_batch""")
                .map((row, context) -> new Totals(row.getLong("versions"), row.getLong("batches"), time(row, "latest")))
                .one());
    }

    @Override
    public Backlog backlog() {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(sum(versions), 0)::bigint AS versions, min(oldest) AS oldest FROM (
                            SELECT count(*) AS versions, min(noted_at) AS oldest FROM kept_object AS kept
                            WHERE aip IS NOT NULL AND manifest IS NOT NULL
                                AND NOT EXISTS (SELECT 1 FROM evidence_leaf AS leaf
                                    WHERE leaf.aip = kept.aip AND leaf.version = kept.head)
                            UNION ALL
                            SELECT coalesce(sum(leaves), 0), min(oldest) FROM evidence_batch WHERE stamps = 0) AS parts""")
                .map((row, context) -> new Backlog(row.getLong("versions"), time(row, "oldest")))
                .one());
    }

    private static void insert(Handle handle, BatchId batch, List<EvidenceLeaf> leaves) {
        for (int from = 0; from < leaves.size(); from += LEAVES_AT_ONCE) {
            PreparedBatch rows = handle.prepareBatch("""
                    INSERT INTO evidence_leaf (aip, version, batch, position, object, digest)
                    VALUES (:aip, :version, :batch, :position, :object, :digest) ON CONFLICT (aip, version) DO NOTHING""");
            for (int position = from; position < Math.min(from + LEAVES_AT_ONCE, leaves.size()); position++) {
                EvidenceLeaf leaf = leaves.get(position);
                rows.bind("aip", leaf.version().aip().aip().value())
                        .bind("version", leaf.version().number())
                        .bind("batch", batch.value())
                        .bind("position", position)
                        .bind("object", ObjectId.of(leaf.version().aip()).value())
                        .bind("digest", leaf.digest().bytes())
                        .add();
            }
            rows.execute();
        }
    }

    private static EvidenceBatch batch(ResultSet row, StatementContext context) throws SQLException {
        return new EvidenceBatch(
                new BatchId(row.getString("id")),
                time(row, "oldest").orElseThrow(),
                row.getInt("leaves"),
                row.getInt("stamps") == 0
                        ? Optional.empty()
                        : Optional.of(new BatchStamp(
                                time(row, "stamped").orElseThrow(),
                                row.getString("authority"),
                                time(row, "expires").orElseThrow(),
                                row.getInt("stamps"))));
    }

    private static EvidenceLeaf leaf(ResultSet row, StatementContext context) throws SQLException {
        return new EvidenceLeaf(
                new VersionId(new ObjectId(row.getString("object")).aip().orElseThrow(), row.getInt("version")),
                Checksum.of(DigestAlgorithm.SHA_512, row.getBytes("digest")));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
