package vn.kholuutru.core.adapter.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.kholuutru.core.port.TimeWitness;

/** The witness of time in PostgreSQL. */
public final class PostgresTimeWitness implements TimeWitness {
    private final Jdbi database;

    /** @param source a database brought up by {@link PostgresSchema#migrate} */
    public PostgresTimeWitness(DataSource source) {
        this.database = Jdbi.create(source).installPlugin(new PostgresPlugin());
    }

    @Override
    public Optional<Instant> latest() {
        return database.withHandle(handle -> handle.createQuery("SELECT latest FROM clock_mark")
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
    }

    @Override
    public void keep(Instant reached) {
        database.useHandle(
                handle -> handle.createUpdate("""
                        INSERT INTO clock_mark (latest) VALUES (:reached)
                        ON CONFLICT (one) DO UPDATE SET latest = greatest(clock_mark.latest, excluded.latest)""").bind("reached", reached).execute());
    }

    @Override
    public void startAgain(Instant reached) {
        database.useHandle(
                handle -> handle.createUpdate("""
                        INSERT INTO clock_mark (latest) VALUES (:reached)
                        ON CONFLICT (one) DO UPDATE SET latest = excluded.latest""").bind("reached", reached).execute());
    }

    @Override
    public Instant now() {
        return database.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant());
    }
}
