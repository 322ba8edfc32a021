package vn.kholuutru.core.adapter.postgres;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipKind;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.model.request.FeeCategory;
import vn.kholuutru.core.port.FeeRegister;

/** Fees in PostgreSQL. */
public final class PostgresFeeRegister implements FeeRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresFeeRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public List<Fee> all() {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM fee ORDER BY kind, category")
                .map((row, context) -> new Fee(
                        DipKind.valueOf(row.getString("kind")),
                        FeeCategory.valueOf(row.getString("category")),
                        row.getLong("dong_document"),
                        row.getLong("dong_page")))
                .list());
    }

    @Override
    public void set(Fee fee) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO fee (kind, category, dong_document, dong_page) VALUES (:kind, :category, :document, :page)
                        ON CONFLICT (kind, category) DO UPDATE
                            SET dong_document = excluded.dong_document, dong_page = excluded.dong_page""")
                .bind("kind", fee.kind().name())
                .bind("category", fee.category().name())
                .bind("document", fee.dongADocument())
                .bind("page", fee.dongAPage())
                .execute());
    }

    @Override
    public Payment receive(UUID dip, Receipt receipt) {
        return database.inTransaction(handle -> {
            Optional<Dip> awaited = handle.createQuery(
                            "SELECT * FROM dip WHERE id = :dip AND state = 'AWAITING_PAYMENT' FOR UPDATE")
                    .bind("dip", dip)
                    .map(RequestRows::dip)
                    .findOne();
            if (awaited.isEmpty()) {
                return Payment.NOT_AWAITED;
            }
            Dip owed = awaited.orElseThrow();
            if (!receipt.at().isBefore(owed.deleteAt())) {
                return Payment.LAPSED;
            }
            if (!requestOf(handle, receipt, owed.requestNumber()).equals(owed.requestNumber())) {
                return Payment.RECEIPT_OF_ANOTHER_REQUEST;
            }
            note(handle, owed, receipt);
            return Payment.RECEIVED;
        });
    }

    /** The request this receipt is for: the one given, unless its number was used before. */
    private static String requestOf(Handle handle, Receipt receipt, String request) {
        handle.createUpdate("""
                        INSERT INTO fee_receipt (number, request_number, received_by, received_at)
                        VALUES (:number, :request, :by, :at) ON CONFLICT (number) DO NOTHING""")
                .bind("number", receipt.number())
                .bind("request", request)
                .bind("by", receipt.by())
                .bind("at", receipt.at())
                .execute();
        return handle.createQuery("SELECT request_number FROM fee_receipt WHERE number = :number")
                .bind("number", receipt.number())
                .mapTo(String.class)
                .one();
    }

    private static void note(Handle handle, Dip owed, Receipt receipt) {
        handle.createUpdate("""
                        INSERT INTO fee_payment (dip, receipt, dong, received_at)
                        VALUES (:dip, :receipt, :dong, :at)""")
                .bind("receipt", receipt.number())
                .bind("dong", owed.feeDong())
                .bind("at", receipt.at())
                .bind("dip", owed.id())
                .execute();
        handle.createUpdate("UPDATE dip SET receipt = :receipt WHERE id = :dip")
                .bind("receipt", receipt.number())
                .bind("dip", owed.id())
                .execute();
        DipState next = owed.kind().downloadable() ? DipState.ORDERED : DipState.READY;
        RequestRows.move(handle, owed.arrivedAt(receipt.at(), next));
    }
}
