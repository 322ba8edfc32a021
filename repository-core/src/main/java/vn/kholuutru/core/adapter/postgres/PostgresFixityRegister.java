package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.FixityOrder;
import vn.kholuutru.core.model.fixity.PlaceCoverage;
import vn.kholuutru.core.model.fixity.Verdict;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.ocfl.ObjectFolder;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.FixityRegister;

/** Checks and incidents in PostgreSQL. */
public final class PostgresFixityRegister implements FixityRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresFixityRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public void enlist(Instant since, Duration afterCopying) {
        database.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO fixity_check (object, place, folder, fonds, head, since, due_at)
                            SELECT id, 'store', encode(sha256(convert_to(id, 'UTF8')), 'hex'), fonds, head, noted_at, noted_at
                            FROM kept_object WHERE noted_at >= :since
                            ON CONFLICT (object, place) DO UPDATE
                                SET head = excluded.head, round = 0, since = excluded.since, due_at = excluded.due_at,
                                    ahead_since = NULL, failed_since = NULL
                                WHERE fixity_check.head < excluded.head""").bind("since", since).execute();
            handle.createUpdate("""
                            INSERT INTO fixity_check (object, place, folder, fonds, head, since, due_at)
                            SELECT r.object, r.target, encode(sha256(convert_to(r.object, 'UTF8')), 'hex'), k.fonds, r.head,
                                r.verified_at, r.verified_at + make_interval(secs => :after)
                            FROM copy_receipt r JOIN kept_object k ON k.id = r.object WHERE r.verified_at >= :since
                            ON CONFLICT (object, place) DO UPDATE
                                SET head = excluded.head, round = 0, since = excluded.since, due_at = excluded.due_at,
                                    ahead_since = NULL, failed_since = NULL
                                WHERE fixity_check.head < excluded.head""")
                    .bind("since", since)
                    .bind("after", afterCopying.toSeconds())
                    .execute();
        });
    }

    @Override
    public List<DueCheck> claim(Collection<TargetId> places, Instant now, Instant until, int limit) {
        return database.withHandle(handle -> handle
                .createQuery("""
                        UPDATE fixity_check c SET claimed_until = :until
                        FROM (SELECT object, place FROM fixity_check
                              WHERE due_at <= :now AND place = ANY(:places)
                                  AND (claimed_until IS NULL OR claimed_until < :now)
                              ORDER BY due_at, object LIMIT :limit FOR UPDATE SKIP LOCKED) d
                        WHERE c.object = d.object AND c.place = d.place
                        RETURNING c.*""")
                .bind("until", until)
                .bind("now", now)
                .bindArray(
                        "places",
                        String.class,
                        places.stream().map(TargetId::value).toList())
                .bind("limit", limit)
                .map(PostgresFixityRegister::due)
                .list()
                .stream()
                .sorted(Comparator.comparing(DueCheck::due).thenComparing(DueCheck::object))
                .toList());
    }

    @Override
    public void checked(DueCheck check, Instant at, Verdict verdict, Instant next) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE fixity_check SET checked_at = :at, verdict = :verdict, due_at = :next, claimed_until = NULL,
                            ordered = NULL, ahead_since = NULL, failed_since = NULL,
                            round = CASE WHEN :verdict = 'INTACT' THEN :round + 1 ELSE 0 END
                        WHERE object = :object AND place = :place AND head = :head""")
                .bind("at", at)
                .bind("verdict", verdict.name())
                .bind("next", next)
                .bind("round", check.round())
                .bind("object", check.object().value())
                .bind("place", check.place().value())
                .bind("head", check.head())
                .execute());
    }

    @Override
    public void postpone(DueCheck check, Instant due) {
        postpone(check, Optional.empty(), Optional.empty(), due);
    }

    @Override
    public void ahead(DueCheck check, Instant seen, Instant due) {
        postpone(check, Optional.of(seen), Optional.empty(), due);
    }

    @Override
    public void failed(DueCheck check, Instant seen, Instant due) {
        postpone(check, Optional.empty(), Optional.of(seen), due);
    }

    private void postpone(DueCheck check, Optional<Instant> ahead, Optional<Instant> failed, Instant due) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE fixity_check SET due_at = :due, claimed_until = NULL,
                            ahead_since = coalesce(ahead_since, :ahead::timestamptz),
                            failed_since = coalesce(failed_since, :failed::timestamptz)
                        WHERE object = :object AND place = :place AND head = :head""")
                .bind("due", due)
                .bind("ahead", ahead.orElse(null))
                .bind("failed", failed.orElse(null))
                .bind("object", check.object().value())
                .bind("place", check.place().value())
                .bind("head", check.head())
                .execute());
    }

    @Override
    public List<PlaceCoverage> coverage(Instant now, Duration limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT place, count(*) AS objects,
                            count(*) FILTER (WHERE checked_at >= :limit AND verdict <> 'DAMAGED') AS in_time,
                            count(*) FILTER (WHERE checked_at IS NULL) AS never,
                            count(*) FILTER (WHERE due_at <= :now) AS due,
                            count(*) FILTER (WHERE coalesce(checked_at, since) < :limit) AS late,
                            count(*) FILTER (WHERE verdict = 'DAMAGED') AS damaged, min(checked_at) AS oldest
                        FROM fixity_check GROUP BY place ORDER BY place""")
                .bind("now", now)
                .bind("limit", now.minus(limit))
                .map((row, context) -> new PlaceCoverage(
                        new TargetId(row.getString("place")),
                        row.getLong("objects"),
                        row.getLong("in_time"),
                        row.getLong("never"),
                        row.getLong("due"),
                        row.getLong("late"),
                        row.getLong("damaged"),
                        Optional.ofNullable(instant(row, "oldest"))))
                .list());
    }

    @Override
    public Set<ObjectFolder> unknown(Collection<ObjectFolder> folders) {
        List<String> names = folders.stream().map(PostgresFixityRegister::name).toList();
        Set<String> known = new HashSet<>(database.withHandle(
                handle -> handle.createQuery("SELECT folder FROM fixity_check WHERE folder = ANY(:folders)")
                        .bindArray("folders", String.class, names)
                        .mapTo(String.class)
                        .list()));
        Set<ObjectFolder> unknown = new HashSet<>(folders);
        unknown.removeIf(folder -> known.contains(name(folder)));
        return unknown;
    }

    @Override
    public FixityOrder.Progress order(FixityOrder order) {
        return database.inTransaction(handle -> {
            long objects = handle.createUpdate("""
                            UPDATE fixity_check SET due_at = least(due_at, :at), ordered = :id
                            WHERE (:fonds::text IS NULL OR fonds = :fonds) AND (:place::text IS NULL OR place = :place)""")
                    .bind("at", order.at())
                    .bind("id", order.id())
                    .bind("fonds", order.fonds().map(FondsCode::value).orElse(null))
                    .bind("place", order.place().map(TargetId::value).orElse(null))
                    .execute();
            handle.createUpdate("""
                            INSERT INTO fixity_order (id, at, by, fonds, place, objects)
                            VALUES (:id, :at, :by, :fonds, :place, :objects)""")
                    .bind("id", order.id())
                    .bind("at", order.at())
                    .bind("by", order.by())
                    .bind("fonds", order.fonds().map(FondsCode::value).orElse(null))
                    .bind("place", order.place().map(TargetId::value).orElse(null))
                    .bind("objects", objects)
                    .execute();
            return new FixityOrder.Progress(order, objects, objects, 0, 0);
        });
    }

    @Override
    public Optional<FixityOrder.Progress> findOrder(UUID id) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT o.*, (SELECT count(*) FROM fixity_check WHERE ordered = o.id) AS remaining,
                            (SELECT count(*) FROM fixity_incident WHERE ordered = o.id) AS damaged,
                            (SELECT count(*) FROM fixity_incident WHERE ordered = o.id AND repaired_at IS NOT NULL) AS repaired
                        FROM fixity_order o WHERE id = :id""")
                .bind("id", id)
                .map(PostgresFixityRegister::progress)
                .findOne());
    }

    @Override
    public void keep(FixityIncident incident) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO fixity_incident (id, object, place, found_at, findings, repaired_at, ordered, told)
                        VALUES (:id, :object, :place, :foundAt, :findings, :repairedAt, :ordered, false)
                        ON CONFLICT (id) DO UPDATE SET findings = excluded.findings, repaired_at = excluded.repaired_at,
                            ordered = excluded.ordered, told = false""")
                .bind("id", incident.id())
                .bind("object", incident.object().value())
                .bind("place", incident.place().value())
                .bind("foundAt", incident.foundAt())
                .bindArray("findings", String.class, incident.findings())
                .bind("repairedAt", incident.repairedAt().orElse(null))
                .bind("ordered", incident.order().orElse(null))
                .execute());
    }

    @Override
    public Optional<FixityIncident> findOpen(ObjectId object, TargetId place) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM fixity_incident WHERE object = :object AND place = :place AND repaired_at IS NULL""")
                .bind("object", object.value())
                .bind("place", place.value())
                .map(PostgresFixityRegister::incident)
                .findOne());
    }

    @Override
    public List<FixityIncident> incidents(int limit) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT * FROM fixity_incident ORDER BY found_at DESC, id LIMIT :limit")
                        .bind("limit", limit)
                        .map(PostgresFixityRegister::incident)
                        .list());
    }

    @Override
    public List<FixityIncident> untold(int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM fixity_incident WHERE NOT told ORDER BY found_at, id LIMIT :limit")
                .bind("limit", limit)
                .map(PostgresFixityRegister::incident)
                .list());
    }

    @Override
    public void told(FixityIncident incident) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE fixity_incident SET told = true
                        WHERE id = :id AND repaired_at IS NOT DISTINCT FROM :repairedAt::timestamptz""")
                .bind("id", incident.id())
                .bind("repairedAt", incident.repairedAt().orElse(null))
                .execute());
    }

    private static DueCheck due(ResultSet row, StatementContext context) throws SQLException {
        return new DueCheck(
                new ObjectId(row.getString("object")),
                new TargetId(row.getString("place")),
                row.getInt("head"),
                row.getInt("round"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ordered", UUID.class)),
                Optional.ofNullable(instant(row, "ahead_since")),
                Optional.ofNullable(instant(row, "failed_since")));
    }

    private static FixityOrder.Progress progress(ResultSet row, StatementContext context) throws SQLException {
        FixityOrder order = new FixityOrder(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                Optional.ofNullable(row.getString("fonds")).map(FondsCode::new),
                Optional.ofNullable(row.getString("place")).map(TargetId::new));
        return new FixityOrder.Progress(
                order,
                row.getLong("objects"),
                row.getLong("remaining"),
                row.getLong("damaged"),
                row.getLong("repaired"));
    }

    private static FixityIncident incident(ResultSet row, StatementContext context) throws SQLException {
        return new FixityIncident(
                row.getObject("id", UUID.class),
                new ObjectId(row.getString("object")),
                new TargetId(row.getString("place")),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("findings").getArray()),
                Optional.ofNullable(instant(row, "repaired_at")),
                Optional.ofNullable(row.getObject("ordered", UUID.class)));
    }

    private static String name(ObjectFolder folder) {
        return folder.path().substring(folder.path().lastIndexOf('/') + 1);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
