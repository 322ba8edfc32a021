package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.statistics.UseDimension;
import vn.kholuutru.core.model.statistics.UseFigures;
import vn.kholuutru.core.model.statistics.UseStatistics;
import vn.kholuutru.core.model.statistics.UseStatistics.Part;
import vn.kholuutru.core.port.ReadingRoomStatistics;

/**
 * Statistics in PostgreSQL: one pass over the time asked for, grouped by every dimension at once. Lines of the audit log are
 * first added up by month, account, phông and category, because there may be millions of them.
 */
public final class PostgresReadingRoomStatistics implements ReadingRoomStatistics {
    private static final String COUNT = """
            WITH item AS (
                SELECT request.id AS request, request.number, request.reader, request.purpose, request.fee_category AS category,
                       request.submitted_at, request.due_at, item.id, item.dip_kind AS kind, item.state, item.decided_at, item.copies,
                       coalesce(substring(item.code FROM '^(.+?)\\.[0-9]{4}\\.'), item.code) AS fonds
                FROM request_item item JOIN access_request request ON request.id = item.request
                WHERE (request.submitted_at >= :from AND request.submitted_at < :until)
                   OR (item.decided_at >= :from AND item.decided_at < :until)
                   OR (request.due_at >= :from AND request.due_at < :until)
            ), uses AS (
                SELECT date_trunc('month', entry.at AT TIME ZONE 'Asia/Ho_Chi_Minh') AS month, entry.account, entry.action,
                       entry.fonds, coalesce(request.purpose, entry.purpose) AS purpose, request.fee_category AS category,
                       entry.kind, count(*) AS times
                FROM audit_entry entry LEFT JOIN access_request request ON request.number = entry.request
                WHERE entry.at >= :from AND entry.at < :until AND entry.refusal IS NULL
                  AND entry.action IN ('PAGE_VIEWED', 'FILE_DOWNLOADED', 'DIP_DOWNLOADED')
                GROUP BY 1, 2, 3, 4, 5, 6, 7
            ), fact (month, fonds, purpose, category, kind, reader, request, granted, refused, late, pages, downloads, copies, dong)
            AS (
                SELECT date_trunc('month', submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh'), fonds, purpose, category, kind, reader,
                       request, 0, 0, 0, 0, 0, 0, 0
                FROM item WHERE submitted_at >= :from AND submitted_at < :until
                UNION ALL
                SELECT date_trunc('month', decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh'), fonds, purpose, category, kind, NULL, NULL,
                       CASE WHEN state = 'GRANTED' THEN 1 ELSE 0 END, CASE WHEN state = 'REFUSED' THEN 1 ELSE 0 END, 0, 0, 0,
                       CASE WHEN state = 'GRANTED' AND kind <> 'READING' THEN copies ELSE 0 END, 0
                FROM item WHERE decided_at >= :from AND decided_at < :until
                UNION ALL
                SELECT date_trunc('month', due_at AT TIME ZONE 'Asia/Ho_Chi_Minh'), fonds, purpose, category, kind, NULL, NULL,
                       0, 0, 1, 0, 0, 0, 0
                FROM item
                WHERE due_at >= :from AND due_at < :until
                  AND (decided_at > due_at OR (state = 'WAITING' AND due_at < :now))
                UNION ALL
                SELECT date_trunc('month', payment.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh'),
                       coalesce(substring(paid.code FROM '^(.+?)\\.[0-9]{4}\\.'), paid.code), request.purpose, request.fee_category,
                       paid.dip_kind, NULL, NULL, 0, 0, 0, 0, 0, 0, payment.dong
                FROM fee_payment payment JOIN dip ON dip.id = payment.dip JOIN request_item paid ON paid.id = dip.item
                     JOIN access_request request ON request.id = paid.request
                WHERE payment.received_at >= :from AND payment.received_at < :until
                UNION ALL
                SELECT month, fonds, purpose, category, kind, account, NULL, 0, 0, 0,
                       CASE WHEN action = 'PAGE_VIEWED' THEN times ELSE 0 END,
                       CASE WHEN action <> 'PAGE_VIEWED' THEN times ELSE 0 END, 0, 0
                FROM uses
            )
            SELECT * FROM (
              SELECT counted.*, row_number() OVER (
                  PARTITION BY dimension ORDER BY requests + granted + refused + late + pages + downloads DESC, member) AS place
              FROM (
                SELECT CASE grouping(month, fonds, purpose, category, kind)
                           WHEN 15 THEN 'MONTH' WHEN 23 THEN 'FONDS' WHEN 27 THEN 'PURPOSE' WHEN 29 THEN 'CATEGORY' WHEN 30 THEN 'KIND'
                       END AS dimension,
                       coalesce(to_char(month, 'YYYY-MM'), fonds, purpose, category, kind, '') AS member,
                       count(DISTINCT request) AS requests, coalesce(sum(granted), 0) AS granted, coalesce(sum(refused), 0) AS refused,
                       coalesce(sum(late), 0) AS late, count(DISTINCT reader) AS readers, coalesce(sum(pages), 0) AS pages,
                       coalesce(sum(downloads), 0) AS downloads, coalesce(sum(copies), 0) AS copies, coalesce(sum(dong), 0) AS dong
                FROM fact
                GROUP BY GROUPING SETS ((month), (fonds), (purpose), (category), (kind), ())
              ) counted
            ) placed
            WHERE place <= :most ORDER BY place""";

    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresReadingRoomStatistics(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public UseStatistics count(Instant from, Instant until, Instant now) {
        List<Row> rows = database.inTransaction(handle -> {
            handle.execute("SET LOCAL work_mem = '64MB'"); // so that a million lines are added up in memory
            return handle.createQuery(COUNT)
                    .bind("from", from)
                    .bind("until", until)
                    .bind("now", now)
                    .bind("most", MOST_MEMBERS)
                    .map(PostgresReadingRoomStatistics::row)
                    .list();
        });
        Map<UseDimension, List<Part>> parts = new EnumMap<>(UseDimension.class);
        UseFigures total = UseFigures.NONE;
        for (Row row : rows) {
            if (row.dimension().isEmpty()) {
                total = row.figures();
            } else {
                parts.computeIfAbsent(UseDimension.valueOf(row.dimension()), any -> new ArrayList<>())
                        .add(new Part(row.member(), row.figures()));
            }
        }
        parts.getOrDefault(UseDimension.MONTH, new ArrayList<>()).sort(Comparator.comparing(Part::member));
        return new UseStatistics(total, parts);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        String dimension = row.getString("dimension");
        return new Row(
                dimension == null ? "" : dimension,
                row.getString("member"),
                new UseFigures(
                        row.getLong("requests"),
                        row.getLong("granted"),
                        row.getLong("refused"),
                        row.getLong("late"),
                        row.getLong("readers"),
                        row.getLong("pages"),
                        row.getLong("downloads"),
                        row.getLong("copies"),
                        row.getLong("dong")));
    }

    /** @param dimension empty for the total */
    private record Row(String dimension, String member, UseFigures figures) {}
}
