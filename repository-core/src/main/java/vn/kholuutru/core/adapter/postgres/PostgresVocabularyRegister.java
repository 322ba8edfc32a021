package vn.kholuutru.core.adapter.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.model.search.Abbreviation;
import vn.kholuutru.core.model.search.RenamedPlace;
import vn.kholuutru.core.port.VocabularyRegister;

/** Changes of the vocabulary, in PostgreSQL. */
public final class PostgresVocabularyRegister implements VocabularyRegister {
    private final Jdbi database;
    private final Clock clock;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresVocabularyRegister(DataSource source, Clock clock) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
        this.clock = clock;
    }

    @Override
    public List<Change<Abbreviation>> abbreviations() {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM abbreviation")
                .map((row, context) ->
                        change(row, new Abbreviation(row.getString("short_form"), row.getString("words"))))
                .list());
    }

    @Override
    public List<Change<RenamedPlace>> places() {
        return database.withHandle(handle -> handle.createQuery("SELECT * FROM renamed_place")
                .map((row, context) -> change(
                        row,
                        new RenamedPlace(
                                row.getString("before_name"),
                                row.getString("after_name"),
                                row.getObject("since", LocalDate.class),
                                row.getString("source"))))
                .list());
    }

    @Override
    public void decide(Abbreviation abbreviation, Decision decision, String by) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO abbreviation (short_form, words, used, changed_by, changed_at)
                        VALUES (:short, :words, :used, :by, :now)
                        ON CONFLICT (short_form, words)
                        DO UPDATE SET used = :used, changed_by = :by, changed_at = :now""")
                .bind("short", abbreviation.shortForm())
                .bind("words", abbreviation.words())
                .bind("used", decision == Decision.USED)
                .bind("by", by)
                .bind("now", now())
                .execute());
    }

    @Override
    public void decide(RenamedPlace place, Decision decision, String by) {
        database.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO renamed_place (before_name, after_name, since, source, used, changed_by, changed_at)
                        VALUES (:before, :after, :since, :source, :used, :by, :now)
                        ON CONFLICT (before_name, after_name, since)
                        DO UPDATE SET source = :source, used = :used, changed_by = :by, changed_at = :now""")
                .bind("before", place.before())
                .bind("after", place.after())
                .bind("since", place.since())
                .bind("source", place.source())
                .bind("used", decision == Decision.USED)
                .bind("by", by)
                .bind("now", now())
                .execute());
    }

    private static <T> Change<T> change(ResultSet row, T entry) throws SQLException {
        return new Change<>(
                entry,
                row.getBoolean("used") ? Decision.USED : Decision.WITHDRAWN,
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
