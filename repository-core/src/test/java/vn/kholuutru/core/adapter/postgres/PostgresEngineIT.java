package vn.kholuutru.core.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.engine.SupervisedProcess;

class PostgresEngineIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Path BINARIES = Path.of(System.getProperty("kho.home"), "repository-core/target/postgres");

    @TempDir
    Path folder;

    @Test
    void comesBackWithItsDataAfterTheServerWasKilled() throws Exception {
        PostgresEngine engine = new PostgresEngine(folder, BINARIES, "first-secret");
        try (SupervisedProcess process = SupervisedProcess.start(engine, folder.resolve("logs"))) {
            process.awaitReady(LIMIT);
            engine.createDatabase("kho");
            engine.createDatabase("kho");
            execute(engine, "CREATE TABLE note (text text)");
            execute(engine, "INSERT INTO note VALUES ('còn đây')");

            ProcessHandle server =
                    ProcessHandle.of(engine.serverProcess().orElseThrow()).orElseThrow();
            server.destroyForcibly();
            server.onExit().get();
            process.awaitReady(LIMIT);

            assertThat(note(engine)).isEqualTo("còn đây");
        }
        assertThat(engine.answers()).isFalse();
    }

    @Test
    void stopsTheServerThatAKilledParentLeftBehindAndStartsOnTheSameData() throws Exception {
        PostgresEngine before = new PostgresEngine(folder, BINARIES, "second-secret");
        before.prepare();
        List<String> guarded = before.command();
        Process orphan = new ProcessBuilder(guarded.subList(4, guarded.size()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orphan.log").toFile())
                .start();
        while (!before.answers()) {
            Thread.sleep(50);
        }

        PostgresEngine after = new PostgresEngine(folder, BINARIES, "second-secret");
        try (SupervisedProcess process = SupervisedProcess.start(after, folder.resolve("logs"))) {
            process.awaitReady(LIMIT);

            assertThat(orphan.isAlive()).isFalse();
            assertThat(after.serverProcess()).isPresent();
        }
    }

    @Test
    void letsNobodyInWithAnotherPasswordAndKeepsThePasswordOffTheCommandLine() throws Exception {
        PostgresEngine engine = new PostgresEngine(folder, BINARIES, "third-secret");
        try (SupervisedProcess process = SupervisedProcess.start(engine, folder.resolve("logs"))) {
            process.awaitReady(LIMIT);

            PostgresEngine stranger = new PostgresEngine(folder, BINARIES, "guess");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            engine.jdbcUrl("postgres"), stranger.user(), stranger.password()))
                    .isInstanceOf(SQLException.class);
            assertThat(engine.command()).noneMatch(word -> word.contains("third-secret"));
            try (var files = Files.list(folder)) {
                assertThat(files)
                        .noneMatch(file -> file.getFileName().toString().startsWith("password"));
            }
        }
    }

    private static void execute(PostgresEngine engine, String sql) throws SQLException {
        try (Connection connection = engine.dataSource("kho").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String note(PostgresEngine engine) throws SQLException {
        try (Connection connection = engine.dataSource("kho").getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT text FROM note")) {
            found.next();
            return found.getString(1);
        }
    }
}
