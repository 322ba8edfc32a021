package vn.kholuutru.core.adapter.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.engine.EngineDefinition;
import vn.kholuutru.core.engine.FreePort;

/**
 * PostgreSQL from the binaries of the build, in the foreground, on loopback only, with a password. The port is chosen
 * free when the object is made and kept over restarts. PostgreSQL refuses to run as root, so root runs it in a user
 * namespace of its own ({@code unshare -U}). Its data survive a kill at any moment; a server left behind by a killed
 * parent is stopped before the next one starts.
 */
public final class PostgresEngine implements EngineDefinition {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEngine.class);
    private static final String USER = "kho";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Runs the server and watches standard input beside it: when that closes, the parent is gone, and the server is asked
     * to stop. SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client.
     */
    private static final String GUARD = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            code=1
            trap 'kill -INT $server' TERM INT HUP
            (trap - TERM; read -r nothing <&3; kill -INT $server) &
            watcher=$!
            while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
            kill $watcher 2>/dev/null
            exit $code
            """;

    private final Path folder;
    private final Path binariesFolder;
    private final String password;
    private final int port;

    /**
     * @param folder holds the programs and {@code data}
     * @param password the database user's, set when the data folder is first made
     */
    public PostgresEngine(Path folder, String password) {
        this(folder, folder, password);
    }

    /** @param binariesFolder where the programs are unpacked; may be shared by several engines */
    public PostgresEngine(Path folder, Path binariesFolder, String password) {
        this.folder = folder.toAbsolutePath();
        this.binariesFolder = binariesFolder.toAbsolutePath();
        this.password = password;
        this.port = FreePort.find();
    }

    @Override
    public String name() {
        return "postgres";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Unpooled connections: for start-up work and tests. */
    public DataSource dataSource(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(USER);
        source.setPassword(password);
        source.setConnectTimeout(30);
        source.setSslMode("disable"); // over the loopback interface alone
        return source;
    }

    /** Makes the database when it is not there. The server must answer. */
    public void createDatabase(String database) {
        try (Connection connection = dataSource("postgres").getConnection()) {
            if (!exists(connection, database)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + database + " could not be made", e);
        }
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder);
            Path binaries = PostgresBinaries.unpackedIn(binariesFolder);
            if (!Files.isDirectory(data())) {
                initialise(binaries);
            }
            requireSameMajorVersion(binaries);
            stopLeftOverServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "postgres-guard"));
        command.addAll(asOrdinaryUser(binaries().resolve("bin/postgres").toString()));
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        Map<String, String> settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "60",
                "shared_buffers", "128MB",
                "fsync", "on",
                "synchronous_commit", "on",
                "max_wal_size", "1GB",
                "timezone", "UTC");
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LC_ALL", "C");
    }

    @Override
    public Path workingFolder() {
        return folder;
    }

    @Override
    public boolean answers() {
        try (Connection connection = dataSource("postgres").getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            LOG.trace("no answer from PostgreSQL", e);
            return false;
        }
    }

    /** The process number of the server that has the data folder open, by its own note there. */
    public Optional<Long> serverProcess() {
        Path note = data().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(note) ? Files.readAllLines(note) : List.of();
            return lines.size() > 1 && lines.get(1).equals(data().toString())
                    ? Optional.of(Long.valueOf(lines.get(0).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of the server that has the data below this folder open, by its own note there; for who comes later. */
    public static Optional<Integer> portOfRunning(Path folder) {
        Path note = folder.resolve("data").resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(note) ? Files.readAllLines(note) : List.of();
            return lines.size() > 3 ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path binaries() {
        try {
            return PostgresBinaries.unpackedIn(binariesFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise(Path binaries) throws IOException {
        Path unfinished = folder.resolve("data.unfinished");
        remove(unfinished);
        Path passwordFile = Files.createTempFile(
                folder,
                "password-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password + "\n");
            List<String> command = new ArrayList<>(
                    asOrdinaryUser(binaries.resolve("bin/initdb").toString()));
            command.addAll(List.of("-D", unfinished.toString(), "-U", USER, "-A", "scram-sha-256", "-E", "UTF8"));
            command.addAll(List.of("--pwfile=" + passwordFile, "--locale=C"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
            run(command);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command) throws IOException {
        Path output = folder.resolve("initdb.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " failed; see " + output + ": "
                        + Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void requireSameMajorVersion(Path binaries) throws IOException {
        String ofData = Files.readString(data().resolve("PG_VERSION")).strip();
        String ofPrograms = PostgresBinaries.majorVersion(binaries);
        if (!ofData.equals(ofPrograms)) {
            throw new IllegalStateException(data() + " was made by PostgreSQL " + ofData + ", this build brings "
                    + ofPrograms + "; move it over with pg_dump before starting");
        }
    }

    /** Only a process that names our data folder and runs a postgres program is ours to stop. */
    private void stopLeftOverServer() throws IOException {
        Optional<ProcessHandle> server = serverProcess()
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
        if (server.isEmpty()) {
            return;
        }
        LOG.warn("stopping PostgreSQL {} left behind on {}", server.get().pid(), data());
        run(List.of("sh", "-c", "kill -INT " + server.get().pid()));
        try {
            server.get().onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("PostgreSQL " + server.get().pid() + " on " + data() + " does not stop", e);
        }
    }

    private static List<String> asOrdinaryUser(String program) {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U", program) : List.of(program);
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void remove(Path unfinished) throws IOException {
        if (!Files.exists(unfinished)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(unfinished)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
