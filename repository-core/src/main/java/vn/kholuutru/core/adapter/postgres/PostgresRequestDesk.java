package vn.kholuutru.core.adapter.postgres;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.port.RequestDesk;

/** The desk of the reading room in PostgreSQL. */
public final class PostgresRequestDesk implements RequestDesk {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresRequestDesk(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public boolean claim(String requestNumber, String by, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                                UPDATE access_request SET handler = :by, claimed_at = :now
                                WHERE number = :number AND (handler IS NULL OR handler = :by)""")
                        .bind("by", by)
                        .bind("now", now)
                        .bind("number", requestNumber)
                        .execute()
                > 0);
    }

    @Override
    public void takeOver(String requestNumber, String by, Instant now) {
        database.useHandle(handle -> handle.createUpdate(
                        "UPDATE access_request SET handler = :by, claimed_at = :now WHERE number = :number")
                .bind("by", by)
                .bind("now", now)
                .bind("number", requestNumber)
                .execute());
    }

    @Override
    public void release(String requestNumber, String by) {
        database.useHandle(handle -> handle.createUpdate("""
                        UPDATE access_request SET handler = NULL, claimed_at = NULL
                        WHERE number = :number AND handler = :by""")
                .bind("number", requestNumber)
                .bind("by", by)
                .execute());
    }

    @Override
    public Map<String, String> handlers(Collection<String> requestNumbers) {
        return database.withHandle(handle -> handle
                .createQuery(
                        "SELECT number, handler FROM access_request WHERE handler IS NOT NULL AND number = ANY(:numbers)")
                .bindArray("numbers", String.class, requestNumbers.toArray())
                .map((row, context) -> Map.entry(row.getString("number"), row.getString("handler")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void noteRevocation(UUID dip, Revocation revocation) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO dip_revocation (dip, revoked_by, revoked_at, reason) VALUES (:dip, :by, :at, :reason)
                        ON CONFLICT DO NOTHING""")
                .bind("dip", dip)
                .bind("by", revocation.by())
                .bind("at", revocation.at())
                .bind("reason", revocation.reason())
                .execute());
    }

    @Override
    public Map<UUID, Revocation> revocations(Collection<UUID> dips) {
        return database.withHandle(handle -> handle
                .createQuery("SELECT * FROM dip_revocation WHERE dip = ANY(:dips)")
                .bindArray("dips", UUID.class, dips.toArray())
                .map((row, context) -> Map.entry(
                        row.getObject("dip", UUID.class),
                        new Revocation(
                                row.getString("revoked_by"),
                                RequestRows.instant(row, "revoked_at"),
                                row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Rule> rules() {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM grant_rule ORDER BY kind")
                .map((row, context) -> new Rule(
                        DipKind.valueOf(row.getString("kind")),
                        row.getBoolean("applies"),
                        row.getString("changed_by"),
                        RequestRows.instant(row, "changed_at")))
                .list());
    }

    @Override
    public void set(Rule rule) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO grant_rule (kind, applies, changed_by, changed_at) VALUES (:kind, :applies, :by, :at)
                        ON CONFLICT (kind) DO UPDATE SET applies = :applies, changed_by = :by, changed_at = :at""")
                .bind("kind", rule.kind().name())
                .bind("applies", rule.applies())
                .bind("by", rule.by())
                .bind("at", rule.at())
                .execute());
    }
}
