package vn.kholuutru.core.adapter.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.request.Decision;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.RequestItem;
import vn.kholuutru.core.model.request.Wanted;

/** Rows of requests and DIPs as the model has them. */
final class RequestRows {
    private RequestRows() {}

    static RequestItem item(ResultSet row, StatementContext context) throws SQLException {
        return new RequestItem(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                new Wanted(
                        Wanted.Kind.valueOf(row.getString("wanted_kind")),
                        row.getString("wanted"),
                        row.getString("code"),
                        row.getString("title")),
                DipKind.valueOf(row.getString("dip_kind")),
                row.getInt("copies"),
                RequestItem.ItemState.valueOf(row.getString("state")),
                decision(row));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        if (row.getObject("decided_at") == null) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                RequestItem.ItemState.valueOf(row.getString("state")) == RequestItem.ItemState.GRANTED,
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getString("note"),
                row.getObject("period_from") == null ? Optional.empty() : Optional.of(period(row))));
    }

    static Dip dip(ResultSet row, StatementContext context) throws SQLException {
        return new Dip(
                row.getObject("id", UUID.class),
                row.getObject("item", UUID.class),
                row.getString("request_number"),
                row.getString("reader"),
                DipKind.valueOf(row.getString("kind")),
                AipId.of(row.getString("document")),
                row.getInt("copies"),
                period(row),
                instant(row, "delete_at"),
                row.getLong("fee_dong"),
                Optional.ofNullable(row.getString("receipt")),
                DipState.valueOf(row.getString("state")),
                file(row));
    }

    private static Optional<Dip.DipFile> file(ResultSet row) throws SQLException {
        if (row.getString("file_name") == null) {
            return Optional.empty();
        }
        return Optional.of(new Dip.DipFile(
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("file_bytes"),
                row.getString("file_sha256"),
                Optional.ofNullable(row.getString("code")),
                row.getInt("pages"),
                instant(row, "made_at"),
                numbers(row.getArray("without_pages"))));
    }

    private static Set<Integer> numbers(Array column) throws SQLException {
        return Set.copyOf(Arrays.asList((Integer[]) column.getArray()));
    }

    static void open(Handle handle, Dip dip) {
        handle.createUpdate("""
                        INSERT INTO dip (id, item, request_number, reader, kind, document, copies, period_from, period_until,
                                         reading_room, delete_at, fee_dong, receipt, state)
                        VALUES (:id, :item, :number, :reader, :kind, :document, :copies, :from, :until,
                                :readingRoom, :deleteAt, :fee, :receipt, :state)""")
                .bind("id", dip.id())
                .bind("item", dip.item())
                .bind("number", dip.requestNumber())
                .bind("reader", dip.reader())
                .bind("kind", dip.kind().name())
                .bind("document", UUID.fromString(dip.document().toString()))
                .bind("copies", dip.copies())
                .bind("from", dip.period().from())
                .bind("until", dip.period().until())
                .bind("readingRoom", dip.period().inReadingRoomOnly())
                .bind("deleteAt", dip.deleteAt())
                .bind("fee", dip.feeDong())
                .bind("receipt", dip.receipt().orElse(null))
                .bind("state", dip.state().name())
                .execute();
    }

    /** Its state, its period and its end, as the model has them now; the item it comes from says the same period. */
    static void move(Handle handle, Dip dip) {
        handle.createUpdate(
                        "UPDATE dip SET state = :state, period_from = :from, period_until = :until, delete_at = :deleteAt"
                                + " WHERE id = :id")
                .bind("state", dip.state().name())
                .bind("from", dip.period().from())
                .bind("until", dip.period().until())
                .bind("deleteAt", dip.deleteAt())
                .bind("id", dip.id())
                .execute();
        handle.createUpdate("UPDATE request_item SET period_from = :from, period_until = :until WHERE id = :item")
                .bind("from", dip.period().from())
                .bind("until", dip.period().until())
                .bind("item", dip.item())
                .execute();
    }

    private static Decision.Period period(ResultSet row) throws SQLException {
        return new Decision.Period(
                instant(row, "period_from"), instant(row, "period_until"), row.getBoolean("reading_room"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
