package vn.kholuutru.core.adapter.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.port.DipRegister;

/** DIPs in PostgreSQL. */
public final class PostgresDipRegister implements DipRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresDipRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public Optional<Dip> find(UUID id) {
        return one("SELECT * FROM dip WHERE id = :id", query -> query.bind("id", id));
    }

    @Override
    public List<Dip> of(String reader) {
        return several(
                "SELECT * FROM dip WHERE reader = :reader AND state <> 'DELETED' ORDER BY period_from DESC, id",
                query -> query.bind("reader", reader));
    }

    @Override
    public List<Dip> history(String reader, int limit) {
        return several(
                "SELECT * FROM dip WHERE reader = :reader ORDER BY period_from DESC, id LIMIT :limit",
                query -> query.bind("reader", reader).bind("limit", limit));
    }

    @Override
    public List<Dip> ofRequest(String requestNumber) {
        return ofRequests(List.of(requestNumber));
    }

    @Override
    public List<Dip> ofRequests(Collection<String> requestNumbers) {
        return several(
                "SELECT dip.* FROM dip JOIN request_item ON request_item.id = dip.item"
                        + " WHERE request_number = ANY(:numbers) ORDER BY request_number, request_item.ordinal",
                query -> query.bindArray("numbers", String.class, requestNumbers.toArray()));
    }

    @Override
    public List<Dip> readings(String reader, AipId document, Instant now) {
        return several(
                """
                SELECT * FROM dip
                WHERE reader = :reader AND document = :document AND kind = 'READING' AND state = 'READY'
                  AND period_from <= :now AND period_until > :now
                ORDER BY reading_room, period_until DESC LIMIT 20""",
                query -> query.bind("reader", reader)
                        .bind("document", uuid(document))
                        .bind("now", now));
    }

    @Override
    public List<Dip> readingsBegun(Instant after, Instant now, int limit) {
        return several("""
                SELECT * FROM dip
                WHERE kind = 'READING' AND state = 'READY'
                  AND period_from > :after AND period_from <= :now AND period_until > :now
                ORDER BY period_from, id LIMIT :limit""", query -> query.bind("after", after).bind("now", now).bind("limit", limit));
    }

    @Override
    public List<Dip> inState(DipState state, int limit) {
        return several(
                "SELECT * FROM dip WHERE state = :state ORDER BY period_from, id LIMIT :limit",
                query -> query.bind("state", state.name()).bind("limit", limit));
    }

    @Override
    public List<Dip> live(Instant now, int limit) {
        return several("""
                SELECT * FROM dip
                WHERE state <> 'DELETED' AND delete_at > :now AND (state <> 'READY' OR period_until > :now)
                ORDER BY request_number, id LIMIT :limit""", query -> query.bind("now", now).bind("limit", limit));
    }

    @Override
    public long countAwaitingPayment(Instant now) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM dip WHERE state = 'AWAITING_PAYMENT' AND delete_at > :now")
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long countLive(String reader, Instant now) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM dip WHERE reader = :reader AND state <> 'DELETED' AND delete_at > :now")
                .bind("reader", reader)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<Dip> certified(String code) {
        return one("SELECT * FROM dip WHERE code = :code", query -> query.bind("code", code));
    }

    @Override
    public boolean made(UUID id, Dip.DipFile file) {
        return database.inTransaction(handle -> {
            Optional<Dip> ordered = handle.createQuery(
                            "SELECT * FROM dip WHERE id = :id AND state = 'ORDERED' AND delete_at > :madeAt FOR UPDATE")
                    .bind("id", id)
                    .bind("madeAt", file.madeAt())
                    .map(RequestRows::dip)
                    .findOne();
            if (ordered.isEmpty()) {
                return false;
            }
            RequestRows.move(handle, ordered.orElseThrow().arrivedAt(file.madeAt(), DipState.READY));
            handle.createUpdate("""
                            UPDATE dip SET file_name = :name, media_type = :mediaType, file_bytes = :bytes,
                                           file_sha256 = :sha256, code = :code, pages = :pages, made_at = :madeAt,
                                           without_pages = :withoutPages, obstacle = NULL
                            WHERE id = :id""")
                    .bind("id", id)
                    .bind("name", file.name())
                    .bind("mediaType", file.mediaType())
                    .bind("bytes", file.bytes())
                    .bind("sha256", file.sha256())
                    .bind("code", file.code().orElse(null))
                    .bind("pages", file.pages())
                    .bind("madeAt", file.madeAt())
                    .bindArray("withoutPages", Integer.class, file.withoutPages())
                    .execute();
            return true;
        });
    }

    @Override
    public Optional<Dip> ofDigest(String sha256) {
        return one(
                "SELECT * FROM dip WHERE file_sha256 = :sha256 ORDER BY made_at DESC LIMIT 1",
                query -> query.bind("sha256", sha256));
    }

    @Override
    public boolean failed(UUID id, String obstacle) {
        return changed(
                "UPDATE dip SET state = 'FAILED', obstacle = :obstacle WHERE id = :id AND state = 'ORDERED'",
                update -> update.bind("id", id).bind("obstacle", obstacle));
    }

    @Override
    public Optional<String> obstacle(UUID id) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT obstacle FROM dip WHERE id = :id AND obstacle IS NOT NULL")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public boolean orderAgain(UUID id) {
        return changed(
                "UPDATE dip SET state = 'ORDERED' WHERE id = :id AND state = 'FAILED'",
                update -> update.bind("id", id));
    }

    @Override
    public boolean makeAnew(UUID id) {
        return changed(
                "UPDATE dip SET state = 'ORDERED' WHERE id = :id AND state = 'READY' AND kind <> 'READING'",
                update -> update.bind("id", id));
    }

    @Override
    public List<Dip> toDelete(Instant now, int limit) {
        return several(
                "SELECT * FROM dip WHERE state <> 'DELETED' AND delete_at <= :now ORDER BY delete_at, id LIMIT :limit",
                query -> query.bind("now", now).bind("limit", limit));
    }

    @Override
    public boolean grantedByRule(UUID id) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT decided_by FROM request_item JOIN dip ON dip.item = request_item.id WHERE dip.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .filter(Decision::isRule)
                .isPresent());
    }

    /** A period that has not begun becomes the shortest there is before its beginning, and is over. */
    @Override
    public boolean revoke(UUID id, Instant now) {
        return changed("""
                UPDATE dip SET period_from = least(period_from, cast(:now AS timestamptz) - interval '1 microsecond'),
                               period_until = least(period_until, :now), delete_at = least(delete_at, :now)
                WHERE id = :id AND state <> 'DELETED'""", update -> update.bind("id", id).bind("now", now));
    }

    @Override
    public void deleted(UUID id) {
        changed("UPDATE dip SET state = 'DELETED' WHERE id = :id", update -> update.bind("id", id));
    }

    @Override
    public boolean anyReading(AipId document, Instant now) {
        return one("""
                SELECT * FROM dip
                WHERE document = :document AND kind = 'READING' AND state = 'READY'
                  AND period_from <= :now AND period_until > :now
                LIMIT 1""", query -> query.bind("document", uuid(document)).bind("now", now))
                .isPresent();
    }

    private static UUID uuid(AipId document) {
        return UUID.fromString(document.toString());
    }

    private Optional<Dip> one(String sql, UnaryOperator<Query> bound) {
        return database.withHandle(handle ->
                bound.apply(handle.createQuery(sql)).map(RequestRows::dip).findOne());
    }

    private List<Dip> several(String sql, UnaryOperator<Query> bound) {
        return database.withHandle(handle ->
                bound.apply(handle.createQuery(sql)).map(RequestRows::dip).list());
    }

    private boolean changed(String sql, UnaryOperator<Update> bound) {
        return database.withHandle(
                handle -> bound.apply(handle.createUpdate(sql)).execute() > 0);
    }
}
