package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.description.ProfileId;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.model.oais.DeliveryTerms;
import vn.kholuutru.core.model.oais.DocumentCode;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.oais.RecordStatus;
import vn.kholuutru.core.model.oais.SubmissionId;
import vn.kholuutru.core.model.report.Finding;
import vn.kholuutru.core.model.report.SubmissionState;
import vn.kholuutru.core.port.SubmissionJournal;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** The journal in PostgreSQL; the register of AIPs in it is {@link PostgresAipRegister}. */
public final class PostgresSubmissionJournal implements SubmissionJournal {
    private static final int BATCH = 1000;
    /** A reservation given back between our insert and our look makes us try again; more often than this is a bug. */
    private static final int TRIES = 20;

    private final Jdbi database;
    private final Clock clock;
    private final PostgresAipRegister register = new PostgresAipRegister();

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresSubmissionJournal(DataSource source, Clock clock) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.clock = clock;
    }

    @Override
    public void open(Delivery delivery) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO delivery (id, name, profile, without_metadata, record_status, agreement, mapping, user_name,
                            opened_at, state, findings)
                        VALUES (:id, :name, :profile, :withoutMetadata, :status, :agreement, :mapping, :user,
                            :openedAt, :state, :findings::jsonb)
                        ON CONFLICT (id) DO NOTHING""")
                .bind("id", delivery.id().value())
                .bind("name", delivery.name())
                .bind("profile", delivery.terms().profile().value())
                .bind("withoutMetadata", delivery.terms().withoutMetadata())
                .bind("status", delivery.terms().status().name())
                .bind("agreement", delivery.terms().agreement().orElse(null))
                .bind("mapping", delivery.terms().mapping().orElse(null))
                .bind("user", delivery.user())
                .bind("openedAt", delivery.openedAt())
                .bind("state", delivery.state().name())
                .bind("findings", FindingsColumn.write(delivery.findings()))
                .execute());
    }

    @Override
    public Optional<Delivery> findDelivery(DeliveryId id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM delivery WHERE id = :id")
                .bind("id", id.value())
                .map(PostgresSubmissionJournal::delivery)
                .findOne());
    }

    @Override
    public List<Delivery> recentDeliveries(int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM delivery ORDER BY opened_at DESC, id LIMIT :limit")
                        .bind("limit", limit)
                        .map(PostgresSubmissionJournal::delivery)
                        .list());
    }

    @Override
    public void setDeliveryState(DeliveryId id, DeliveryState state, List<Finding> findings) {
        database.useTransaction(handle -> {
            Delivery before = handle.createQuery("SELECT * FROM delivery WHERE id = :id FOR UPDATE")
                    .bind("id", id.value())
                    .map(PostgresSubmissionJournal::delivery)
                    .findOne()
                    .orElseThrow(() -> notFound("delivery", id.toString()));
            handle.createUpdate("UPDATE delivery SET state = :state, findings = :findings::jsonb,"
                            + " ended_at = coalesce(ended_at, :endedAt) WHERE id = :id")
                    .bind("id", id.value())
                    .bind("endedAt", Optional.of(clock.instant()).filter(now -> state.ended()))
                    .bind("state", state.name())
                    .bind("findings", FindingsColumn.write(appended(before.findings(), findings)))
                    .execute();
        });
    }

    @Override
    public void setMapping(DeliveryId id, String mapping) {
        database.useHandle(handle -> handle.createUpdate(
                        "UPDATE delivery SET mapping = :mapping WHERE id = :id AND state = 'OPEN'")
                .bind("id", id.value())
                .bind("mapping", mapping)
                .execute());
    }

    @Override
    public List<Delivery> unfinishedDeliveries() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM delivery WHERE state = 'SUBMITTED' ORDER BY opened_at, id")
                        .map(PostgresSubmissionJournal::delivery)
                        .list());
    }

    @Override
    public List<DeliveryId> endedBefore(Instant moment, Collection<DeliveryId> among) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT id FROM delivery WHERE id = ANY(:among) AND ended_at < :moment")
                        .bind("among", among.stream().map(DeliveryId::value).toArray(UUID[]::new))
                        .bind("moment", moment)
                        .mapTo(UUID.class)
                        .map(DeliveryId::new)
                        .list());
    }

    @Override
    public void receive(List<Submission> submissions) {
        database.useTransaction(handle -> {
            for (int from = 0; from < submissions.size(); from += BATCH) {
                insert(handle, submissions.subList(from, Math.min(from + BATCH, submissions.size())));
            }
        });
    }

    @Override
    public void advance(
            SubmissionId id, SubmissionState state, Optional<AipAddress> address, int pages, List<Finding> findings) {
        database.useTransaction(handle -> {
            Submission before = handle.createQuery("SELECT * FROM submission WHERE id = :id FOR UPDATE")
                    .bind("id", id.value())
                    .map(PostgresSubmissionJournal::submission)
                    .findOne()
                    .orElseThrow(() -> notFound("submission", id.toString()));
            Submission after = before.advanced(state, address, pages, findings, clock.instant());
            if (after.equals(before)) {
                return;
            }
            handle.createUpdate("""
                            UPDATE submission SET state = :state, fonds = :fonds, dossier = :dossier, aip = :aip,
                                pages = :pages, findings = :findings::jsonb, changed_at = :changedAt
                            WHERE id = :id""")
                    .bind("id", id.value())
                    .bind("state", after.state().name())
                    .bind("fonds", after.aip().map(aip -> aip.fonds().value()).orElse(null))
                    .bind(
                            "dossier",
                            after.aip().map(aip -> aip.dossier().value()).orElse(null))
                    .bind("aip", after.aip().map(aip -> aip.aip().value()).orElse(null))
                    .bind("pages", after.pages())
                    .bind("findings", FindingsColumn.write(after.findings()))
                    .bind("changedAt", after.changedAt())
                    .execute();
            if (after.state().stored()) {
                register.markStored(handle, id, after.changedAt());
            }
        });
    }

    @Override
    public Optional<Submission> findSubmission(SubmissionId id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM submission WHERE id = :id")
                .bind("id", id.value())
                .map(PostgresSubmissionJournal::submission)
                .findOne());
    }

    @Override
    public List<Submission> submissions(DeliveryId id) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM submission WHERE delivery = :delivery ORDER BY file, id")
                        .bind("delivery", id.value())
                        .map(PostgresSubmissionJournal::submission)
                        .list());
    }

    @Override
    public Progress progress(DeliveryId id) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) AS received,
                               count(*) FILTER (WHERE state <> 'RECEIVED') AS checked,
                               count(*) FILTER (WHERE state = 'ACCEPTED') AS accepted,
                               count(*) FILTER (WHERE state = 'REJECTED') AS rejected,
                               count(*) FILTER (WHERE state = 'SKIPPED') AS skipped,
                               coalesce(sum(pages), 0) AS pages
                        FROM submission WHERE delivery = :delivery""")
                .bind("delivery", id.value())
                .map((row, context) -> new Progress(
                        row.getLong("received"),
                        row.getLong("checked"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getLong("skipped"),
                        row.getLong("pages")))
                .one());
    }

    @Override
    public Optional<SubmissionId> findByKey(String user, String idempotencyKey) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT submission FROM idempotency_key WHERE user_name = :user AND key = :key")
                .bind("user", user)
                .bind("key", idempotencyKey)
                .map((row, context) -> new SubmissionId(row.getObject("submission", UUID.class)))
                .findOne());
    }

    @Override
    public boolean rememberKey(String user, String idempotencyKey, SubmissionId submission, String requestDigest) {
        return database.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO idempotency_key (user_name, key, submission, request_digest)
                                VALUES (:user, :key, :submission, :digest) ON CONFLICT DO NOTHING""")
                        .bind("user", user)
                        .bind("key", idempotencyKey)
                        .bind("submission", submission.value())
                        .bind("digest", requestDigest)
                        .execute()
                == 1);
    }

    @Override
    public Optional<String> requestDigestOf(String user, String idempotencyKey) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT request_digest FROM idempotency_key WHERE user_name = :user AND key = :key")
                .bind("user", user)
                .bind("key", idempotencyKey)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public Reservation reserve(SubmissionId submission, AipAddress address, DocumentCode code, Checksum sha256) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<Reservation> answer = database.inTransaction(handle -> {
                register.lock(handle, sha256);
                Optional<Reservation> obstacle = register.obstacle(handle, submission, code, sha256);
                if (obstacle.isPresent() || !register.reserve(handle, submission, address, code, sha256)) {
                    return obstacle;
                }
                return Optional.of(new Reservation.Granted(address));
            });
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new IllegalStateException("no answer about " + code + "; is " + address.aip() + " reserved twice?");
    }

    @Override
    public Revision revise(SubmissionId submission, DocumentCode code, Checksum sha256) {
        return database.inTransaction(handle -> {
            register.lock(handle, sha256);
            return register.revise(handle, submission, code, sha256);
        });
    }

    @Override
    public void release(SubmissionId submission) {
        database.useTransaction(handle -> register.release(handle, submission));
    }

    @Override
    public Optional<AipAddress> findAip(AipId id) {
        return database.withHandle(handle -> register.find(handle, id));
    }

    @Override
    public Optional<AipAddress> findAip(DocumentCode code) {
        return database.withHandle(handle -> register.find(handle, code));
    }

    @Override
    public List<AipAddress> accompanying(DossierCode dossier) {
        return database.withHandle(handle -> register.accompanying(handle, dossier));
    }

    private static void insert(Handle handle, List<Submission> submissions) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO submission (id, delivery, file, code, state, complete, fonds, dossier, aip, pages, findings,
                    received_at, changed_at)
                VALUES (:id, :delivery, :file, :code, :state, :complete, :fonds, :dossier, :aip, :pages,
                    :findings::jsonb, :receivedAt, :changedAt)
                ON CONFLICT (id) DO UPDATE SET code = EXCLUDED.code
                    WHERE submission.code IS NULL AND EXCLUDED.code IS NOT NULL""");
        for (Submission submission : submissions) {
            batch.bind("id", submission.id().value())
                    .bind("delivery", submission.delivery().value())
                    .bind("file", submission.file())
                    .bind("code", submission.code().map(DocumentCode::value).orElse(null))
                    .bind("state", submission.state().name())
                    .bind("complete", submission.complete())
                    .bind(
                            "fonds",
                            submission.aip().map(aip -> aip.fonds().value()).orElse(null))
                    .bind(
                            "dossier",
                            submission.aip().map(aip -> aip.dossier().value()).orElse(null))
                    .bind("aip", submission.aip().map(aip -> aip.aip().value()).orElse(null))
                    .bind("pages", submission.pages())
                    .bind("findings", FindingsColumn.write(submission.findings()))
                    .bind("receivedAt", submission.receivedAt())
                    .bind("changedAt", submission.changedAt())
                    .add();
        }
        batch.execute();
    }

    private static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new DeliveryTerms(
                        new ProfileId(row.getString("profile")),
                        row.getBoolean("without_metadata"),
                        RecordStatus.valueOf(row.getString("record_status")),
                        Optional.ofNullable(row.getString("agreement")),
                        Optional.ofNullable(row.getString("mapping"))),
                row.getString("user_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                DeliveryState.valueOf(row.getString("state")),
                FindingsColumn.read(row.getString("findings")));
    }

    private static Submission submission(ResultSet row, StatementContext context) throws SQLException {
        return new Submission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new DeliveryId(row.getObject("delivery", UUID.class)),
                row.getString("file"),
                Optional.ofNullable(row.getString("code")).map(DocumentCode::new),
                SubmissionState.valueOf(row.getString("state")),
                row.getBoolean("complete"),
                row.getString("aip") == null
                        ? Optional.empty()
                        : Optional.of(new AipAddress(
                                new FondsCode(row.getString("fonds")),
                                new DossierCode(row.getString("dossier")),
                                new AipId(row.getObject("aip", UUID.class)))),
                row.getInt("pages"),
                FindingsColumn.read(row.getString("findings")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static List<Finding> appended(List<Finding> before, List<Finding> added) {
        return Stream.concat(before.stream(), added.stream()).distinct().toList();
    }

    private static ProblemException notFound(String what, String id) {
        return new ProblemException(new Problem.NotFound(what, id));
    }
}
