package vn.kholuutru.core.adapter.postgres;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables of the archive's database and how they came to be: {@code db/migration}, one file per step. */
public final class PostgresSchema {
    private PostgresSchema() {}

    /** Brings the database to the form this build expects; does nothing when it has it. */
    public static void migrate(DataSource source) {
        Flyway.configure(PostgresSchema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
