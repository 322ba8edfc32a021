package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.paper.FoldedText;
import vn.kholuutru.core.model.paper.PaperRecord;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.PaperRegister;

/** Paper records in PostgreSQL. Words are looked for in a column without marks: there are tens of thousands, not millions. */
public final class PostgresPaperRegister implements PaperRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresPaperRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public PaperRecord keep(PaperRecord record, String by, Instant now) {
        return database.withHandle(handle -> keep(handle, record, by, now));
    }

    @Override
    public void keepAll(List<PaperRecord> records, String by, Instant now) {
        database.useTransaction(handle -> records.forEach(record -> keep(handle, record, by, now)));
    }

    private static PaperRecord keep(Handle handle, PaperRecord record, String by, Instant now) {
        return handle.createQuery("""
                        INSERT INTO paper_record (id, fonds, dossier, title, first_year, last_year, sheets, place, level,
                                                  folded, changed_by, changed_at)
                        VALUES (:id, :fonds, :dossier, :title, :firstYear, :lastYear, :sheets, :place, :level, :folded,
                                :by, :now)
                        ON CONFLICT (dossier) DO UPDATE SET
                            fonds = :fonds, title = :title, first_year = :firstYear, last_year = :lastYear,
                            sheets = :sheets, place = :place, level = :level, folded = :folded, changed_by = :by,
                            changed_at = :now
                        RETURNING *""")
                .bind("id", record.id())
                .bind("fonds", record.fonds())
                .bind("dossier", record.dossier())
                .bind("title", record.title())
                .bind("firstYear", record.firstYear().orElse(null))
                .bind("lastYear", record.lastYear().orElse(null))
                .bind("sheets", record.sheets())
                .bind("place", record.place())
                .bind("level", record.level().name())
                .bind("folded", FoldedText.of(record.title() + " " + record.dossier() + " " + record.fonds()))
                .bind("by", by)
                .bind("now", now)
                .map(PostgresPaperRegister::record)
                .one();
    }

    @Override
    public Optional<PaperRecord> find(UUID id) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM paper_record WHERE id = :id")
                .bind("id", id)
                .map(PostgresPaperRegister::record)
                .findOne());
    }

    @Override
    public List<PaperRecord> search(String words, Sight sight, int offset, int limit) {
        List<String> sought = FoldedText.words(words);
        return database.withHandle(handle -> bound(
                        handle.createQuery("SELECT * FROM paper_record WHERE " + condition(sought, sight)
                                + " ORDER BY fonds, dossier LIMIT :limit OFFSET :offset"),
                        sought,
                        sight)
                .bind("limit", limit)
                .bind("offset", offset)
                .map(PostgresPaperRegister::record)
                .list());
    }

    @Override
    public long count(String words, Sight sight) {
        List<String> sought = FoldedText.words(words);
        return database.withHandle(handle -> bound(
                        handle.createQuery("SELECT count(*) FROM paper_record WHERE " + condition(sought, sight)),
                        sought,
                        sight)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<PaperRecord> ofDossier(String code) {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM paper_record WHERE dossier = :code")
                .bind("code", code)
                .map(PostgresPaperRegister::record)
                .findOne());
    }

    @Override
    public boolean hasFonds(String code) {
        return database.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM paper_record WHERE fonds = :code)")
                        .bind("code", code)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** As {@link Sight#shows} says. Words are letters and digits only, so that none is a pattern. */
    private static String condition(List<String> sought, Sight sight) {
        StringBuilder condition = new StringBuilder(
                switch (sight.audience()) {
                    case STAFF -> "true";
                    case READERS -> "level <> 'SECRET'";
                    case EVERYONE ->
                        "level = 'PUBLIC' AND fonds <> ALL(:closedFonds) AND dossier <> ALL(:closedDossiers)";
                });
        for (int i = 0; i < sought.size(); i++) {
            condition.append(" AND folded LIKE :word").append(i);
        }
        return condition.toString();
    }

    private static Query bound(Query query, List<String> sought, Sight sight) {
        if (sight.audience() == Audience.EVERYONE) {
            query.bindArray("closedFonds", String.class, sight.closed().fonds().toArray());
            query.bindArray(
                    "closedDossiers", String.class, sight.closed().dossiers().toArray());
        }
        for (int i = 0; i < sought.size(); i++) {
            query.bind("word" + i, "%" + sought.get(i) + "%");
        }
        return query;
    }

    /** That a record is out once is held by an index. */
    @Override
    public boolean handOver(UUID item, String by, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO paper_loan (id, item, record, handed_by, handed_at)
                                SELECT :id, id, wanted, :by, :now FROM request_item WHERE id = :item
                                ON CONFLICT (record) WHERE returned_at IS NULL DO NOTHING""")
                        .bind("id", UUID.randomUUID())
                        .bind("item", item)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                > 0);
    }

    @Override
    public boolean giveBack(UUID item, String by, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("UPDATE paper_loan SET returned_by = :by,"
                                + " returned_at = :now WHERE item = :item AND returned_at IS NULL")
                        .bind("item", item)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                > 0);
    }

    @Override
    public Map<UUID, Loan> loans(Collection<UUID> items) {
        return database.withHandle(handle -> handle
                .createQuery("SELECT DISTINCT ON (item) * FROM paper_loan WHERE item = ANY(:items)"
                        + " ORDER BY item, handed_at DESC")
                .bindArray("items", UUID.class, items.toArray())
                .map((row, context) -> Map.entry(row.getObject("item", UUID.class), loan(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public List<Out> out(int limit) {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT paper_record.*, item, handed_by, handed_at, returned_at
                        FROM paper_loan JOIN paper_record ON paper_record.id::text = paper_loan.record
                        WHERE returned_at IS NULL ORDER BY handed_at, item LIMIT :limit""")
                .bind("limit", limit)
                .map((row, context) -> new Out(record(row, context), row.getObject("item", UUID.class), loan(row)))
                .list());
    }

    private static Loan loan(ResultSet row) throws SQLException {
        return new Loan(
                row.getString("handed_by"),
                RequestRows.instant(row, "handed_at"),
                row.getObject("returned_at") == null
                        ? Optional.empty()
                        : Optional.of(RequestRows.instant(row, "returned_at")));
    }

    private static PaperRecord record(ResultSet row, StatementContext context) throws SQLException {
        return new PaperRecord(
                row.getObject("id", UUID.class),
                row.getString("fonds"),
                row.getString("dossier"),
                row.getString("title"),
                Optional.ofNullable(row.getObject("first_year", Integer.class)),
                Optional.ofNullable(row.getObject("last_year", Integer.class)),
                row.getInt("sheets"),
                row.getString("place"),
                AccessLevel.valueOf(row.getString("level")));
    }
}
