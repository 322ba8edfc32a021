package vn.kholuutru.core.adapter.fedora;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kholuutru.core.engine.EngineDefinition;
import vn.kholuutru.core.engine.EngineHome;
import vn.kholuutru.core.engine.FreePort;

/**
 * The Fedora node with its data in one folder; the OCFL storage root is {@code data/ocfl-root} inside it. The port is
 * chosen free when the object is made and kept over restarts. The database must answer before this is started.
 */
public final class FedoraEngine implements EngineDefinition {
    private static final String MAIN_CLASS = "vn.kholuutru.fedoranode.FedoraNode";
    private static final String DEFAULT_MAX_HEAP = "512m";

    private final Path folder;
    private final FedoraLogin login;
    private final FedoraDatabase database;
    private final String maxHeap;
    private final int port = FreePort.find();
    private final FedoraHttp http;

    /**
     * @param folder such as {@code DIR/fedora}
     * @param login its password in printable ASCII: in the C locale a JVM reads nothing else from the environment
     */
    public FedoraEngine(Path folder, FedoraLogin login, FedoraDatabase database) {
        this(folder, login, database, DEFAULT_MAX_HEAP);
    }

    /** @param maxHeap as the JVM takes it: {@code 512m} */
    public FedoraEngine(Path folder, FedoraLogin login, FedoraDatabase database, String maxHeap) {
        if (!login.password().matches("[!-~]+")) {
            throw new IllegalArgumentException("a password in the environment must be printable ASCII");
        }
        this.folder = folder.toAbsolutePath();
        this.login = login;
        this.database = database;
        this.maxHeap = maxHeap;
        this.http = new FedoraHttp(login);
    }

    @Override
    public String name() {
        return "fedora";
    }

    /** The root of the REST interface, ending in a slash: what {@link FedoraAipStore} wants. */
    public URI restRoot() {
        return URI.create("http://127.0.0.1:" + port + "/fcrepo/rest/");
    }

    public Path ocflRoot() {
        return folder.resolve("data/ocfl-root");
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder);
            writeNamespaces();
            clearStaging();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> command() {
        List<String> command = new ArrayList<>(EngineHome.javaCommand(
                EngineHome.fedora(),
                maxHeap,
                List.of("-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"),
                MAIN_CLASS));
        command.add(Integer.toString(port));
        command.add(folder.toString());
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "KHO_FEDORA_USER", login.user(),
                "KHO_FEDORA_PASSWORD", login.password(),
                "KHO_FEDORA_DB_URL", database.jdbcUrl(),
                "KHO_FEDORA_DB_USER", database.user(),
                "KHO_FEDORA_DB_PASSWORD", database.password());
    }

    @Override
    public Path workingFolder() {
        return folder;
    }

    /** The port opens before the index is ready; the root of the repository answers after that. */
    @Override
    public boolean answers() {
        return http.answers(restRoot());
    }

    /** Fedora takes the namespaces from a real file only, not from a jar. */
    private void writeNamespaces() throws IOException {
        try (InputStream namespaces =
                Objects.requireNonNull(FedoraEngine.class.getResourceAsStream("namespaces.yml"), "namespaces.yml")) {
            Files.copy(namespaces, folder.resolve("namespaces.yml"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Transactions live in Fedora's memory: what they staged before a crash belongs to nobody. */
    private void clearStaging() throws IOException {
        for (String name : List.of("data/staging", "data/ocfl-temp")) {
            Path staging = folder.resolve(name);
            if (Files.isDirectory(staging)) {
                try (Stream<Path> paths = Files.walk(staging)) {
                    for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
