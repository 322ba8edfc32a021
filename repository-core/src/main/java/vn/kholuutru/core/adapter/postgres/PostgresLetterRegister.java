package vn.kholuutru.core.adapter.postgres;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.letter.LetterKind;
import vn.kholuutru.core.model.letter.LetterTemplate;
import vn.kholuutru.core.port.LetterRegister;

/** Texts of letters in PostgreSQL. */
public final class PostgresLetterRegister implements LetterRegister {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresLetterRegister(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public Optional<LetterTemplate> latest(LetterKind kind) {
        return history(kind, 1).stream().findFirst();
    }

    @Override
    public List<LetterTemplate> history(LetterKind kind, int limit) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM letter_template WHERE kind = :kind ORDER BY version DESC LIMIT :limit")
                .bind("kind", kind.name())
                .bind("limit", limit)
                .map((row, context) -> new LetterTemplate(
                        LetterKind.valueOf(row.getString("kind")),
                        row.getInt("version"),
                        row.getString("text"),
                        row.getString("saved_by"),
                        RequestRows.instant(row, "saved_at")))
                .list());
    }

    /** A lock on the table makes two who save at once save one after the other. */
    @Override
    public int save(LetterKind kind, String text, String by, Instant at) {
        return database.inTransaction(handle -> {
            handle.execute("LOCK TABLE letter_template IN SHARE ROW EXCLUSIVE MODE");
            return handle.createQuery("""
                            INSERT INTO letter_template (kind, version, text, saved_by, saved_at)
                            SELECT :kind, coalesce(max(version), 0) + 1, :text, :by, :at FROM letter_template WHERE kind = :kind
                            RETURNING version""")
                    .bind("kind", kind.name())
                    .bind("text", text)
                    .bind("by", by)
                    .bind("at", at)
                    .mapTo(Integer.class)
                    .one();
        });
    }
}
