package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.integrity.DigestAlgorithm;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.quarantine.QuarantineEntry;
import vn.kholuutru.core.model.quarantine.QuarantineReason;
import vn.kholuutru.core.model.quarantine.QuarantineState;
import vn.kholuutru.core.port.QuarantineRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The register of quarantined files in PostgreSQL. */
public final class PostgresQuarantineRegister implements QuarantineRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresQuarantineRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void enter(QuarantineEntry entry) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO quarantine (id, delivery, delivered_by, code, reason, detail, sha256, size, since, state)
                        VALUES (:id, :delivery, :deliveredBy, :code, :reason, :detail, :sha256, :size, :since, :state)
                        ON CONFLICT (id) DO NOTHING""")
                .bind("id", entry.id().value())
                .bind("delivery", entry.delivery().value())
                .bind("deliveredBy", entry.deliveredBy())
                .bind("code", entry.code().map(DocumentCode::value).orElse(null))
                .bind("reason", entry.reason().name())
                .bind("detail", entry.detail())
                .bind("sha256", entry.sha256().hex())
                .bind("size", entry.size())
                .bind("since", entry.since())
                .bind("state", entry.state().name())
                .execute());
    }

    @Override
    public Optional<QuarantineEntry> find(SubmissionId id) {
        return database.withHandle(handle -> find(handle, id, ""));
    }

    @Override
    public List<QuarantineEntry> entries(int offset, int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM quarantine ORDER BY since DESC, id LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map(PostgresQuarantineRegister::entry)
                .list());
    }

    @Override
    public long count() {
        return database.withHandle(handle -> handle.createQuery("SELECT count(*) FROM quarantine")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long waiting() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM quarantine WHERE state = 'WAITING'")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public QuarantineEntry decide(SubmissionId id, QuarantineState next, QuarantineEntry.Decision decision) {
        return database.inTransaction(handle -> {
            QuarantineEntry before = find(handle, id, " FOR UPDATE")
                    .orElseThrow(() -> new ProblemException(new Problem.NotFound("quarantine", id.toString())));
            if (!before.state().mayBecome(next)) {
                throw new ProblemException(new Problem.Conflict("QUARANTINE_DECIDED", List.of(id.toString())));
            }
            handle.createUpdate("""
                            UPDATE quarantine SET state = :state, decided_by = :by, decided_at = :at, decided_because = :because
                            WHERE id = :id""")
                    .bind("id", id.value())
                    .bind("state", next.name())
                    .bind("by", decision.by())
                    .bind("at", decision.at())
                    .bind("because", decision.reason())
                    .execute();
            return before.decided(next, decision);
        });
    }

    private static Optional<QuarantineEntry> find(Handle handle, SubmissionId id, String lock) {
        return handle.createQuery("SELECT * FROM quarantine WHERE id = :id" + lock)
                .bind("id", id.value())
                .map(PostgresQuarantineRegister::entry)
                .findOne();
    }

    private static QuarantineEntry entry(ResultSet row, StatementContext context) throws SQLException {
        Optional<String> decidedBy = Optional.ofNullable(row.getString("decided_by"));
        return new QuarantineEntry(
                new SubmissionId(row.getObject("id", UUID.class)),
                new DeliveryId(row.getObject("delivery", UUID.class)),
                row.getString("delivered_by"),
                Optional.ofNullable(row.getString("code")).map(DocumentCode::new),
                QuarantineReason.valueOf(row.getString("reason")),
                row.getString("detail"),
                new Checksum(DigestAlgorithm.SHA_256, row.getString("sha256")),
                row.getLong("size"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                QuarantineState.valueOf(row.getString("state")),
                decidedBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new QuarantineEntry.Decision(
                                decidedBy.get(),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("decided_because"))));
    }
}
