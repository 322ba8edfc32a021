package vn.kholuutru.access.server;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.adapter.postgres.PostgresSchema;
import vn.kholuutru.core.adapter.postgres.PostgresUserRegister;
import vn.kholuutru.core.engine.Engines;
import vn.kholuutru.core.port.UserRegister;

/**
 * Brings one archive up and takes it down: PostgreSQL, then Fedora and Solr while Quarkus boots; down in the opposite
 * order, within twenty seconds, whoever asks for it.
 */
final class ArchiveServer {
    static final Duration DATABASE_LIMIT = Duration.ofSeconds(90);
    private static final Duration ENGINES_LIMIT = Duration.ofMinutes(3);
    private static final Duration HTTP_AND_WORKERS_STOP = Duration.ofSeconds(7);
    static final Duration ENGINES_STOP = Duration.ofSeconds(11);

    private final DataFolder folder;
    private final ListeningPort port;
    private final Engines engines;
    private final CountDownLatch quarkusEnded = new CountDownLatch(1);
    private volatile boolean quarkusBegun;
    private Optional<String> administratorPassword = Optional.ofNullable(System.getenv("KHO_ADMIN_PASSWORD"));
    private Consumer<UserRegister> accounts = users -> {};

    ArchiveServer(DataFolder folder, ListeningPort port) {
        this.folder = folder;
        this.port = port;
        this.engines = new Engines(folder.part("logs"));
    }

    /** Instead of the one from the environment. */
    ArchiveServer withAdministratorPassword(String password) {
        administratorPassword = Optional.of(password);
        return this;
    }

    /** More accounts to make before the archive answers. */
    ArchiveServer withAccounts(Consumer<UserRegister> made) {
        accounts = made;
        return this;
    }

    /**
     * Blocks until the archive is told to stop.
     *
     * @param afterReady called with the address as soon as every engine answers
     * @return the exit code
     */
    int run(Consumer<URI> afterReady) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-archive"));
        try {
            EngineAddresses addresses = EngineAddresses.of(folder, StartConfiguration.of(folder));
            addresses.startDatabase(engines);
            DataSource database = addresses.database();
            PostgresSchema.migrate(database);
            UserRegister users = new PostgresUserRegister(database, Clock.systemUTC());
            new FirstAdministrator(users, System.err).keep(administratorPassword);
            accounts.accept(users);
            if (Files.exists(folder.part("work").resolve("index-rebuild"))) {
                System.err.println(Words.say("index-not-whole", folder.root()));
            }
            addresses.startStoreAndIndex(engines);
            addresses.publish();
            return runQuarkus(afterReady);
        } finally {
            engines.stop(ENGINES_STOP);
        }
    }

    private int runQuarkus(Consumer<URI> afterReady) {
        System.setProperty("quarkus.http.port", Integer.toString(port.number()));
        AtomicInteger exitCode = new AtomicInteger();
        AtomicReference<@Nullable Throwable> whatStoppedIt = new AtomicReference<>();
        ArchiveApplication.whenReady(() -> {
            engines.awaitReady(ENGINES_LIMIT);
            URI address = URI.create("http://127.0.0.1:" + port.number());
            System.out.println("READY " + address);
            System.out.flush();
            afterReady.accept(address);
        });
        quarkusBegun = true;
        try {
            Quarkus.run(ArchiveApplication.class, (code, failure) -> {
                exitCode.set(code);
                whatStoppedIt.set(failure);
            });
        } finally {
            quarkusEnded.countDown();
        }
        if (whatStoppedIt.get() != null) {
            throw new IllegalStateException("the archive did not start", whatStoppedIt.get());
        }
        return exitCode.get();
    }

    /** At a signal Quarkus stops by a hook of its own; the engines may go only after the workers that use them. */
    private void stop() {
        if (quarkusBegun) {
            awaitQuarkus();
        }
        engines.stop(ENGINES_STOP);
    }

    private void awaitQuarkus() {
        Application application = Application.currentApplication();
        Thread.ofPlatform().daemon().start(() -> {
            if (application != null) {
                application.awaitShutdown();
            }
            quarkusEnded.countDown();
        });
        try {
            if (!quarkusEnded.await(HTTP_AND_WORKERS_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println(Words.say("workers-did-not-end"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
