package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.port.SubmissionJournal.Reservation;
import vn.kholuutru.core.port.SubmissionJournal.Revision;

/**
 * Which AIP has which code and bytes. The unique columns decide between workers; that bytes are unique among the first
 * bytes of AIPs and those of later versions together is kept by a lock on the bytes. Runs in the caller's transaction.
 */
final class PostgresAipRegister {
    /** All bytes an AIP has or had, those of versions on their way included; {@code since} orders the stored ones. */
    private static final String BYTES = """
            (SELECT a.id AS aip, a.sha256, a.submission, CASE WHEN a.stored_at IS NOT NULL THEN 0 END AS since FROM aip a
             UNION ALL
             SELECT r.aip, r.sha256, r.submission, r.stored_order FROM aip_revision r)""";

    /** Held to the end of the transaction by whoever asks about these bytes. */
    void lock(Handle handle, Checksum sha256) {
        handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:sha256, 0))) AS held")
                .bind("sha256", sha256.hex())
                .mapTo(Integer.class)
                .one();
    }

    /** Waits for a competitor's open transaction, then inserts or not: PostgreSQL's own rule for ON CONFLICT. */
    boolean reserve(Handle handle, SubmissionId submission, AipAddress address, DocumentCode code, Checksum sha256) {
        return handle.createUpdate("""
                                INSERT INTO aip (id, fonds, dossier, code, sha256, submission)
                                VALUES (:id, :fonds, :dossier, :code, :sha256, :submission) ON CONFLICT DO NOTHING""")
                        .bind("id", address.aip().value())
                        .bind("fonds", address.fonds().value())
                        .bind("dossier", address.dossier().value())
                        .bind("code", code.value())
                        .bind("sha256", sha256.hex())
                        .bind("submission", submission.value())
                        .execute()
                == 1;
    }

    /** What stands in the way, our own earlier reservation first, then the code, then the bytes. */
    Optional<Reservation> obstacle(Handle handle, SubmissionId submission, DocumentCode code, Checksum sha256) {
        return handle.createQuery("""
                        SELECT a.*, (a.submission = :submission) AS own, (a.code = :code) AS same_code,
                            a.id IN (SELECT aip FROM %1$s b WHERE b.sha256 = :sha256) AS had,
                            :sha256 = (SELECT b.sha256 FROM %1$s b WHERE b.aip = a.id
                                ORDER BY b.since DESC NULLS LAST LIMIT 1) AS has
                        FROM aip a
                        WHERE a.id IN (SELECT id FROM aip WHERE submission = :submission
                                UNION SELECT id FROM aip WHERE code = :code
                                UNION SELECT b.aip FROM %1$s b WHERE b.sha256 = :sha256)
                        ORDER BY own DESC, same_code DESC LIMIT 1""".formatted(BYTES))
                .bind("submission", submission.value())
                .bind("code", code.value())
                .bind("sha256", sha256.hex())
                .map((row, context) -> obstacle(row))
                .findOne();
    }

    private static Reservation obstacle(ResultSet row) throws SQLException {
        AipAddress address = address(row);
        if (row.getBoolean("own")) {
            return new Reservation.Granted(address);
        }
        if (!row.getBoolean("same_code")) {
            return new Reservation.BytesTaken(address, new DocumentCode(row.getString("code")));
        }
        if (row.getBoolean("has")) {
            return new Reservation.AlreadyStored(address);
        }
        return row.getBoolean("had") ? new Reservation.ReplacedSince(address) : new Reservation.CodeTaken(address);
    }

    /** What the bytes are to the AIP stored under the code; new ones are reserved for it. */
    Revision revise(Handle handle, SubmissionId submission, DocumentCode code, Checksum sha256) {
        Optional<AipAddress> stored = handle.createQuery("""
                        SELECT * FROM aip WHERE code = :code AND stored_at IS NOT NULL AND submission <> :submission""")
                .bind("code", code.value())
                .bind("submission", submission.value())
                .map((row, context) -> address(row))
                .findOne();
        if (stored.isEmpty()) {
            return new Revision.NothingStored();
        }
        AipAddress address = stored.get();
        return handle.createQuery("""
                        SELECT a.*, (b.submission = :submission) AS own, b.since IS NOT NULL AS stored,
                            :sha256 = (SELECT c.sha256 FROM %1$s c WHERE c.aip = a.id
                                ORDER BY c.since DESC NULLS LAST LIMIT 1) AS has
                        FROM %1$s b JOIN aip a ON a.id = b.aip
                        WHERE b.submission = :submission OR b.sha256 = :sha256
                        ORDER BY own DESC LIMIT 1""".formatted(BYTES))
                .bind("submission", submission.value())
                .bind("sha256", sha256.hex())
                .map((row, context) -> known(row, address))
                .findOne()
                .orElseGet(() -> reserved(handle, submission, address, sha256));
    }

    private static Revision known(ResultSet row, AipAddress address) throws SQLException {
        AipAddress holder = address(row);
        if (row.getBoolean("own")) {
            return new Revision.OtherBytes(address);
        }
        if (!holder.equals(address)) {
            return new Revision.BytesTaken(holder, new DocumentCode(row.getString("code")));
        }
        return row.getBoolean("has") || !row.getBoolean("stored")
                ? new Revision.SameBytes(address)
                : new Revision.EarlierBytes(address);
    }

    private static Revision reserved(Handle handle, SubmissionId submission, AipAddress address, Checksum sha256) {
        handle.createUpdate("INSERT INTO aip_revision (submission, aip, sha256) VALUES (:submission, :aip, :sha256)")
                .bind("submission", submission.value())
                .bind("aip", address.aip().value())
                .bind("sha256", sha256.hex())
                .execute();
        return new Revision.OtherBytes(address);
    }

    void markStored(Handle handle, SubmissionId submission, Instant now) {
        handle.createUpdate("UPDATE aip SET stored_at = :now WHERE submission = :id AND stored_at IS NULL")
                .bind("now", now)
                .bind("id", submission.value())
                .execute();
        handle.createUpdate("""
                        UPDATE aip_revision SET stored_order = nextval('aip_revision_order')
                        WHERE submission = :id AND stored_order IS NULL""").bind("id", submission.value()).execute();
    }

    void release(Handle handle, SubmissionId submission) {
        handle.createUpdate("DELETE FROM aip_revision WHERE submission = :submission AND stored_order IS NULL")
                .bind("submission", submission.value())
                .execute();
        handle.createUpdate("DELETE FROM aip WHERE submission = :submission AND stored_at IS NULL")
                .bind("submission", submission.value())
                .execute();
    }

    Optional<AipAddress> find(Handle handle, AipId id) {
        return handle.createQuery("SELECT * FROM aip WHERE id = :id AND stored_at IS NOT NULL")
                .bind("id", id.value())
                .map((row, context) -> address(row))
                .findOne();
    }

    Optional<AipAddress> find(Handle handle, DocumentCode code) {
        return handle.createQuery("SELECT * FROM aip WHERE code = :code AND stored_at IS NOT NULL")
                .bind("code", code.value())
                .map((row, context) -> address(row))
                .findOne();
    }

    /** The form of the code is spelled as in the index that serves this. */
    List<AipAddress> accompanying(Handle handle, DossierCode dossier) {
        return handle.createQuery("""
                        SELECT * FROM aip
                        WHERE dossier = :dossier AND code ~ '[.](BIA|MLVB)(-[A-Za-z0-9-]+)?$' AND stored_at IS NOT NULL
                        ORDER BY code COLLATE "C\"""")
                .bind("dossier", dossier.value())
                .map((row, context) -> address(row))
                .list();
    }

    private static AipAddress address(ResultSet row) throws SQLException {
        return new AipAddress(
                new FondsCode(row.getString("fonds")),
                new DossierCode(row.getString("dossier")),
                new AipId(row.getObject("id", UUID.class)));
    }
}
