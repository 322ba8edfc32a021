package vn.kholuutru.access.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.kholuutru.core.adapter.fedora.FedoraDatabase;
import vn.kholuutru.core.adapter.fedora.FedoraEngine;
import vn.kholuutru.core.adapter.fedora.FedoraLogin;
import vn.kholuutru.core.adapter.postgres.PostgresEngine;
import vn.kholuutru.core.adapter.solr.SolrArchiveIndex;
import vn.kholuutru.core.adapter.solr.SolrEngine;
import vn.kholuutru.core.adapter.solr.SolrLogin;
import vn.kholuutru.core.engine.Engines;
import vn.kholuutru.core.engine.FreePort;
import vn.kholuutru.core.engine.SupervisedProcess;

/**
 * Where each engine answers: the operator's, or one started here. Both end as the same properties, so that nothing
 * beyond this class knows the difference.
 */
final class EngineAddresses {
    private static final String USER = "kho";
    private static final String DATABASE = "kho";
    private static final String FEDORA_DATABASE = "fedora";

    private final DataFolder folder;
    private final StartConfiguration configuration;
    private final Map<String, String> properties = new LinkedHashMap<>();

    private @Nullable PostgresEngine postgres;

    private EngineAddresses(DataFolder folder, StartConfiguration configuration) {
        this.folder = folder;
        this.configuration = configuration;
    }

    /** Starts nothing yet, but refuses settings that cannot work. */
    static EngineAddresses of(DataFolder folder, StartConfiguration configuration) {
        if (configuration.postgres().url().isPresent()
                && configuration.fedora().url().isEmpty()
                && configuration.fedora().databaseUrl().isEmpty()) {
            throw new CannotServe("fedora-database-missing");
        }
        return new EngineAddresses(folder, configuration);
    }

    /** PostgreSQL and its databases, or the settings of the one that runs elsewhere. */
    void startDatabase(Engines engines) {
        properties.put("kho.data", folder.root().toString());
        properties.put("kho.log.file", "true");
        properties.put("kho.secrets.session-key", folder.secret("session-key"));
        Optional<String> url = configuration.postgres().url();
        if (url.isPresent()) {
            keep(
                    "kho.postgres",
                    url.get(),
                    configuration.postgres().user(),
                    configuration.postgres().password());
            return;
        }
        PostgresEngine own = new PostgresEngine(folder.part("postgres"), folder.secret("postgres"));
        SupervisedProcess process = engines.start(own);
        process.awaitReady(ArchiveServer.DATABASE_LIMIT);
        own.createDatabase(DATABASE);
        own.createDatabase(FEDORA_DATABASE);
        postgres = own;
        properties.put("kho.postgres.started-here", "true");
        keep("kho.postgres", own.jdbcUrl(DATABASE), own.user(), Optional.of(own.password()));
    }

    /** Fedora and Solr, each unless it runs elsewhere; does not wait for them. */
    void startStoreAndIndex(Engines engines) {
        startFedora(engines);
        startSolr(engines);
    }

    /** Solr alone, or the one that runs elsewhere. */
    SolrArchiveIndex startIndex(Engines engines) {
        startSolr(engines);
        return new SolrArchiveIndex(
                URI.create(property("kho.solr.url")),
                Optional.ofNullable(properties.get("kho.solr.password"))
                        .map(password -> new SolrLogin(property("kho.solr.user"), password)));
    }

    /** The database of an archive that runs, or the one that runs elsewhere; empty when there is none to be asked. */
    Optional<DataSource> runningDatabase() {
        Optional<String> url = configuration.postgres().url();
        if (url.isEmpty()) {
            url = PostgresEngine.portOfRunning(folder.part("postgres"))
                    .map(port -> "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE);
        }
        url.ifPresent(known -> keep(
                "kho.postgres",
                known,
                configuration.postgres().url().isPresent()
                        ? configuration.postgres().user()
                        : USER,
                configuration.postgres().url().isPresent()
                        ? configuration.postgres().password()
                        : Optional.of(folder.secret("postgres"))));
        return url.map(known -> database());
    }

    /** The storage root of the store, as this machine sees it. */
    Optional<Path> ocflRoot() {
        return configuration
                .fedora()
                .ocflRoot()
                .or(() -> configuration.fedora().url().isPresent()
                        ? Optional.empty()
                        : Optional.of(folder.part("fedora").resolve("data/ocfl-root")));
    }

    /** Unpooled, for the work before Quarkus has its pool. */
    DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(property("kho.postgres.url"));
        source.setUser(property("kho.postgres.user"));
        source.setPassword(property("kho.postgres.password"));
        return source;
    }

    /** Tells Quarkus. */
    void publish() {
        properties.forEach(System::setProperty);
        folder.settings()
                .ifPresent(file -> System.setProperty(
                        "quarkus.config.locations", file.toUri().toString()));
    }

    private void startFedora(Engines engines) {
        FedoraConfiguration fedora = configuration.fedora();
        if (fedora.url().isPresent()) {
            keep("kho.fedora", fedora.url().get().toString(), fedora.user(), fedora.password());
            return;
        }
        FedoraLogin login = new FedoraLogin(USER, folder.secret("fedora"));
        FedoraEngine engine = new FedoraEngine(folder.part("fedora"), login, fedoraDatabase(), fedora.maxHeap());
        engines.start(engine);
        properties.put("kho.fedora.started-here", "true");
        properties.put(
                "kho.fedora.ocfl-root",
                folder.part("fedora").resolve("data/ocfl-root").toString());
        keep("kho.fedora", engine.restRoot().toString(), login.user(), Optional.of(login.password()));
    }

    private void startSolr(Engines engines) {
        SolrConfiguration solr = configuration.solr();
        if (solr.url().isPresent()) {
            keep("kho.solr", solr.url().get().toString(), solr.user(), solr.password());
            return;
        }
        SolrEngine engine =
                new SolrEngine(folder.part("solr"), FreePort.find(), FreePort.find(), folder.secret("solr"));
        engines.start(engine);
        properties.put("kho.solr.started-here", "true");
        keep("kho.solr", engine.address().toString(), USER, Optional.of(folder.secret("solr")));
    }

    private FedoraDatabase fedoraDatabase() {
        PostgresEngine own = postgres;
        String url = configuration
                .fedora()
                .databaseUrl()
                .orElseGet(() -> own == null ? property("kho.postgres.url") : own.jdbcUrl(FEDORA_DATABASE));
        return new FedoraDatabase(url, property("kho.postgres.user"), property("kho.postgres.password"));
    }

    private void keep(String prefix, String url, String user, Optional<String> password) {
        properties.put(prefix + ".url", url);
        properties.put(prefix + ".user", user);
        password.ifPresent(secret -> properties.put(prefix + ".password", secret));
    }

    private String property(String name) {
        return properties.getOrDefault(name, "");
    }
}
