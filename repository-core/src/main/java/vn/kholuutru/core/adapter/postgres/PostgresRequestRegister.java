package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.model.request.Purpose;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.RequestNumber;
import vn.kholuutru.core.model.request.Wanted;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.RequestRegister;

/** Baskets and requests in PostgreSQL. */
public final class PostgresRequestRegister implements RequestRegister {
    private static final int MOST_APPOINTMENTS = 200;

    /** Codes are put together with dots; what lies in a record has its code and more, and a slash is the sign after the dot. */
    private static final String SOUGHT = """
            WHERE access_request.number = :number OR access_request.reader = ANY(:readers) OR access_request.id IN (
                SELECT request FROM request_item
                WHERE code COLLATE "C" = :code
                   OR (:code <> '' AND code COLLATE "C" > :code || '.' AND code COLLATE "C" < :code || '/'))""";

    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresRequestRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public List<BasketEntry> basket(String account) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM basket_entry WHERE account = :account ORDER BY put_at, kind, wanted")
                .bind("account", account)
                .map((row, context) -> new BasketEntry(
                        new Wanted(
                                Wanted.Kind.valueOf(row.getString("kind")),
                                row.getString("wanted"),
                                row.getString("code"),
                                row.getString("title")),
                        Optional.ofNullable(row.getString("content")).map(ContentKind::valueOf),
                        RequestRows.instant(row, "put_at")))
                .list());
    }

    @Override
    public boolean put(String account, Wanted wanted, Optional<ContentKind> content, Instant now) {
        return database.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO basket_entry (account, kind, wanted, code, title, content, put_at)
                                SELECT :account, :kind, :wanted, :code, :title, :content, :now
                                WHERE (SELECT count(*) FROM basket_entry WHERE account = :account) < :most
                                ON CONFLICT DO NOTHING""")
                        .bind("account", account)
                        .bind("kind", wanted.kind().name())
                        .bind("wanted", wanted.id())
                        .bind("code", wanted.code())
                        .bind("title", wanted.title())
                        .bind("content", content.map(ContentKind::name).orElse(null))
                        .bind("now", now)
                        .bind("most", AccessRequest.MOST_ITEMS)
                        .execute()
                > 0);
    }

    @Override
    public void takeOut(String account, Wanted.Kind kind, String id) {
        database.useHandle(handle -> takeOut(handle, account, kind, id));
    }

    private static void takeOut(Handle handle, String account, Wanted.Kind kind, String id) {
        handle.createUpdate("DELETE FROM basket_entry WHERE account = :account AND kind = :kind AND wanted = :id")
                .bind("account", account)
                .bind("kind", kind.name())
                .bind("id", id)
                .execute();
    }

    /**
     * Numbers of a year have no holes: a lock on the table makes submissions go one after the other. Years are those of the archive's
     * calendar.
     */
    @Override
    public AccessRequest submit(UUID chosen, NewRequest request, Instant now, Instant dueAt) {
        return database.inTransaction(handle -> {
            handle.execute("LOCK TABLE access_request IN SHARE ROW EXCLUSIVE MODE");
            Optional<AccessRequest> before =
                    requests(handle, "WHERE access_request.id = :id", "", query -> query.bind("id", chosen)).stream()
                            .findFirst();
            if (before.filter(there -> there.reader().equals(request.reader())).isPresent()) {
                return before.get();
            }
            UUID id = before.isPresent() ? UUID.randomUUID() : chosen;
            int year = now.atZone(Vietnam.ZONE).getYear();
            int ordinal = handle.createQuery(
                            "SELECT coalesce(max(ordinal), 0) + 1 FROM access_request WHERE year = :year")
                    .bind("year", year)
                    .mapTo(Integer.class)
                    .one();
            insert(handle, id, year, ordinal, request, now, dueAt);
            int place = 0;
            for (NewItem item : request.items()) {
                insert(handle, id, place++, item);
                takeOut(
                        handle,
                        request.reader(),
                        item.wanted().kind(),
                        item.wanted().id());
            }
            return requests(handle, "WHERE access_request.id = :id", "", query -> query.bind("id", id))
                    .get(0);
        });
    }

    private static void insert(
            Handle handle, UUID id, int year, int ordinal, NewRequest request, Instant now, Instant dueAt) {
        handle.createUpdate("""
                        INSERT INTO access_request (id, year, ordinal, number, reader, purpose, purpose_content, fee_category,
                                                    research_topic, note, submitted_at, due_at)
                        VALUES (:id, :year, :ordinal, :number, :reader, :purpose, :purposeContent, :feeCategory,
                                :researchTopic, :note, :now, :dueAt)""")
                .bind("id", id)
                .bind("year", year)
                .bind("ordinal", ordinal)
                .bind("number", new RequestNumber(year, ordinal).toString())
                .bind("reader", request.reader())
                .bind("purpose", request.purpose().name())
                .bind("purposeContent", request.purposeContent())
                .bind("feeCategory", request.feeCategory().name())
                .bind("researchTopic", request.researchTopic())
                .bind("note", request.note())
                .bind("now", now)
                .bind("dueAt", dueAt)
                .execute();
    }

    private static void insert(Handle handle, UUID request, int place, NewItem item) {
        handle.createUpdate("""
                        INSERT INTO request_item (id, request, ordinal, wanted_kind, wanted, code, title, dip_kind, copies, state)
                        VALUES (:id, :request, :place, :wantedKind, :wanted, :code, :title, :dipKind, :copies, 'WAITING')""")
                .bind("id", UUID.randomUUID())
                .bind("request", request)
                .bind("place", place)
                .bind("wantedKind", item.wanted().kind().name())
                .bind("wanted", item.wanted().id())
                .bind("code", item.wanted().code())
                .bind("title", item.wanted().title())
                .bind("dipKind", item.kind().name())
                .bind("copies", item.copies())
                .execute();
    }

    @Override
    public Optional<AccessRequest> find(UUID id) {
        return one("WHERE access_request.id = :id", query -> query.bind("id", id));
    }

    @Override
    public Optional<AccessRequest> findByNumber(String number) {
        return one("WHERE access_request.number = :number", query -> query.bind("number", number));
    }

    @Override
    public Optional<AccessRequest> ofItem(UUID item) {
        return one(
                "WHERE access_request.id = (SELECT request FROM request_item WHERE id = :item)",
                query -> query.bind("item", item));
    }

    @Override
    public List<AccessRequest> of(String reader, int limit) {
        return several(
                "WHERE access_request.reader = :reader",
                "submitted_at DESC, id",
                0,
                limit,
                query -> query.bind("reader", reader));
    }

    @Override
    public List<AccessRequest> undecided(int limit) {
        return several(
                "WHERE EXISTS (SELECT 1 FROM request_item WHERE request = access_request.id AND state = 'WAITING')",
                "due_at, id",
                0,
                limit,
                query -> query);
    }

    @Override
    public long countUndecided() {
        return database.withHandle(
                handle -> handle.createQuery("SELECT count(DISTINCT request) FROM request_item WHERE state = 'WAITING'")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public long countUndecided(String reader) {
        return count("""
                SELECT count(DISTINCT request) FROM request_item JOIN access_request ON access_request.id = request
                WHERE state = 'WAITING' AND reader = :reader""", query -> query.bind("reader", reader));
    }

    @Override
    public long countLate(Instant now) {
        return count("""
                SELECT count(DISTINCT request) FROM request_item JOIN access_request ON access_request.id = request
                WHERE state = 'WAITING' AND due_at < :now""", query -> query.bind("now", now));
    }

    @Override
    public long count() {
        return count("SELECT count(*) FROM access_request", query -> query);
    }

    @Override
    public List<AccessRequest> appointments(Collection<String> records, Instant now) {
        return several(
                """
                WHERE id IN (
                    SELECT request FROM request_item
                    WHERE wanted_kind = 'PAPER' AND wanted = ANY(:records) AND state = 'GRANTED' AND period_until > :now)""",
                "submitted_at, id",
                0,
                MOST_APPOINTMENTS,
                query -> query.bindArray("records", String.class, records.toArray())
                        .bind("now", now));
    }

    @Override
    public long countItems(String reader, Instant since) {
        return count("""
                SELECT count(*) FROM request_item JOIN access_request ON access_request.id = request
                WHERE reader = :reader AND submitted_at > :since""", query -> query.bind("reader", reader).bind("since", since));
    }

    private long count(String sql, UnaryOperator<Query> bound) {
        return database.withHandle(
                handle -> bound.apply(handle.createQuery(sql)).mapTo(Long.class).one());
    }

    @Override
    public List<AccessRequest> recent(int offset, int limit) {
        return several("", "submitted_at DESC, id", offset, limit, query -> query);
    }

    @Override
    public List<AccessRequest> search(Sought sought, int offset, int limit) {
        return several(SOUGHT, "submitted_at DESC, id", offset, limit, query -> bind(sought, query));
    }

    @Override
    public long countFound(Sought sought) {
        return count("SELECT count(*) FROM access_request " + SOUGHT, query -> bind(sought, query));
    }

    private static Query bind(Sought sought, Query query) {
        return query.bind("number", sought.number())
                .bind("code", sought.code())
                .bindArray("readers", String.class, sought.readers().toArray());
    }

    @Override
    public boolean decide(UUID item, Decision decision, Optional<Dip> dip) {
        return database.inTransaction(handle -> {
            int decided = handle.createUpdate("""
                            UPDATE request_item
                            SET state = :state, decided_by = :by, decided_at = :at, reason = :reason, note = :note,
                                period_from = :from, period_until = :until, reading_room = :readingRoom
                            WHERE id = :item AND state = 'WAITING'""")
                    .bind("state", decision.granted() ? "GRANTED" : "REFUSED")
                    .bind("by", decision.by())
                    .bind("at", decision.at())
                    .bind("reason", decision.reason())
                    .bind("note", decision.note())
                    .bind("from", decision.period().map(Decision.Period::from).orElse(null))
                    .bind("until", decision.period().map(Decision.Period::until).orElse(null))
                    .bind(
                            "readingRoom",
                            decision.period()
                                    .map(Decision.Period::inReadingRoomOnly)
                                    .orElse(false))
                    .bind("item", item)
                    .execute();
            if (decided > 0) {
                dip.ifPresent(opened -> RequestRows.open(handle, opened));
            }
            return decided > 0;
        });
    }

    @Override
    public boolean withdraw(UUID item, String reader) {
        return database.withHandle(handle -> handle.createUpdate("""
                                UPDATE request_item SET state = 'WITHDRAWN'
                                WHERE id = :item AND state = 'WAITING'
                                  AND request IN (SELECT id FROM access_request WHERE reader = :reader)""")
                        .bind("item", item)
                        .bind("reader", reader)
                        .execute()
                > 0);
    }

    private Optional<AccessRequest> one(String where, UnaryOperator<Query> bound) {
        return database.withHandle(
                handle -> requests(handle, where, "", bound).stream().findFirst());
    }

    private List<AccessRequest> several(String where, String order, int offset, int limit, UnaryOperator<Query> bound) {
        return database.withHandle(handle -> requests(
                handle,
                where,
                " ORDER BY " + order + " LIMIT :limit OFFSET :offset",
                query -> bound.apply(query).bind("limit", limit).bind("offset", offset)));
    }

    /** Two questions whatever the number of requests: the requests, and the items of all of them. */
    private static List<AccessRequest> requests(Handle handle, String where, String order, UnaryOperator<Query> bound) {
        List<AccessRequest> bare = bound.apply(handle.createQuery("SELECT * FROM access_request " + where + order))
                .map(PostgresRequestRegister::request)
                .list();
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RequestItem>> items = handle
                .createQuery("SELECT * FROM request_item WHERE request = ANY(:requests) ORDER BY request, ordinal")
                .bindArray("requests", UUID.class, (Object[])
                        bare.stream().map(AccessRequest::id).toArray(UUID[]::new))
                .map(RequestRows::item)
                .list()
                .stream()
                .collect(Collectors.groupingBy(RequestItem::request));
        return bare.stream()
                .map(request -> withItems(request, items.getOrDefault(request.id(), List.of())))
                .toList();
    }

    private static AccessRequest request(ResultSet row, StatementContext context) throws SQLException {
        return new AccessRequest(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("reader"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("purpose_content"),
                FeeCategory.valueOf(row.getString("fee_category")),
                row.getString("research_topic"),
                row.getString("note"),
                RequestRows.instant(row, "submitted_at"),
                RequestRows.instant(row, "due_at"),
                List.of());
    }

    private static AccessRequest withItems(AccessRequest bare, List<RequestItem> items) {
        return new AccessRequest(
                bare.id(),
                bare.number(),
                bare.reader(),
                bare.purpose(),
                bare.purposeContent(),
                bare.feeCategory(),
                bare.researchTopic(),
                bare.note(),
                bare.submittedAt(),
                bare.dueAt(),
                items);
    }
}
