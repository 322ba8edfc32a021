package vn.kholuutru.core.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.kholuutru.core.adapter.postgres.PostgresEngine;

/**
 * One real PostgreSQL for all tests of a JVM, in a temporary folder, started on first use and stopped at the end of the
 * JVM. Every test class takes a database of its own from {@link #newDatabase()}.
 */
public final class SharedPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private SharedPostgres() {}

    /** The running engine. */
    public static PostgresEngine engine() {
        return Running.ENGINE;
    }

    /** The name of a new, empty database. */
    public static String newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        engine().createDatabase(name);
        return name;
    }

    /** Unpooled connections to a new, empty database. */
    public static DataSource newDataSource() {
        return engine().dataSource(newDatabase());
    }

    private static final class Running {
        private static final PostgresEngine ENGINE = start();

        private static PostgresEngine start() {
            try {
                Path folder = Files.createTempDirectory("kho-postgres-");
                Path binaries = Optional.ofNullable(System.getProperty("kho.home"))
                        .map(home -> Path.of(home, "repository-core/target/postgres"))
                        .orElse(folder);
                PostgresEngine engine =
                        new PostgresEngine(folder, binaries, UUID.randomUUID().toString());
                SupervisedProcess process = SupervisedProcess.start(engine, folder.resolve("logs"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    process.close();
                    remove(folder);
                }));
                process.awaitReady(Duration.ofMinutes(3));
                return engine;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void remove(Path folder) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
