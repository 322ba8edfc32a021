package vn.kholuutru.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.adapter.postgres.PostgresEngine;
import vn.kholuutru.core.engine.SharedPostgres;

/** The archive on a PostgreSQL that it did not start. */
class ExternalPostgresIT {
    private static final int DOCUMENTS = 2;

    @TempDir
    private static Path folder;

    @Test
    void servesFromADatabaseThatRunsElsewhere() throws Exception {
        Path delivery = folder.resolve("delivery");
        Path data = RunningArchive.temporaryFolder();
        RunningArchive.run(
                "sample", delivery.toString(), "--documents", "" + DOCUMENTS, "--pages", "1", "--seed", "13");
        PostgresEngine elsewhere = SharedPostgres.engine();

        try (RunningArchive archive = RunningArchive.start(
                data,
                "-Dkho.postgres.url=" + elsewhere.jdbcUrl(SharedPostgres.newDatabase()),
                "-Dkho.postgres.user=" + elsewhere.user(),
                "-Dkho.postgres.password=" + elsewhere.password(),
                "-Dkho.fedora.database-url=" + elsewhere.jdbcUrl(SharedPostgres.newDatabase()))) {
            String id = DeliveryOverRest.submit(archive, delivery);
            DeliveryOverRest.awaitEnd(archive, id);

            IntakeOutcome.of(archive, id).isWholeWith(DOCUMENTS);
            assertThat(data.resolve("logs/postgres.pid")).doesNotExist();
            assertThat(data.resolve("postgres")).isEmptyDirectory();
        }
    }
}
