package vn.kholuutru.core.adapter.fedora;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.kholuutru.core.engine.SharedPostgres;
import vn.kholuutru.core.engine.SupervisedProcess;

/**
 * One real Fedora on the {@link SharedPostgres} for all tests of a JVM, in a temporary folder, started on first use and
 * stopped at the end of the JVM.
 */
public final class SharedFedora {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private SharedFedora() {}

    /** The running engine. */
    public static FedoraEngine engine() {
        return Running.ENGINE;
    }

    public static FedoraLogin login() {
        return Running.LOGIN;
    }

    /** The database behind Fedora. */
    static DataSource database() {
        return SharedPostgres.engine().dataSource(Running.DATABASE);
    }

    static ProcessHandle process() {
        return Running.PROCESS.handle();
    }

    /** Kills the process with SIGKILL and waits until the next one answers. */
    static void killAndAwaitNext() {
        ProcessHandle killed = Running.PROCESS.handle();
        killed.destroyForcibly();
        killed.onExit().join();
        Running.PROCESS.awaitReady(START_LIMIT);
    }

    private static final class Running {
        private static final FedoraLogin LOGIN =
                new FedoraLogin("kho", UUID.randomUUID().toString());
        private static final String DATABASE = SharedPostgres.newDatabase();
        private static final FedoraEngine ENGINE = define();
        private static final SupervisedProcess PROCESS = start();

        private static FedoraEngine define() {
            try {
                FedoraDatabase database = new FedoraDatabase(
                        SharedPostgres.engine().jdbcUrl(DATABASE),
                        SharedPostgres.engine().user(),
                        SharedPostgres.engine().password());
                return new FedoraEngine(Files.createTempDirectory("kho-fedora-"), LOGIN, database);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static SupervisedProcess start() {
            Path folder = ENGINE.workingFolder();
            SupervisedProcess process = SupervisedProcess.start(ENGINE, folder.resolve("logs"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.close();
                remove(folder);
            }));
            process.awaitReady(START_LIMIT);
            return process;
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
