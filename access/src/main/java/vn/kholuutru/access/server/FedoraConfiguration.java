package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The store of AIPs. */
@ConfigMapping(prefix = "kho.fedora")
public interface FedoraConfiguration {
    /**
     * Root of the REST interface of a Fedora 6.5 that runs elsewhere, ending in {@code /rest/}. When absent, which is the
     * default, the archive starts its own.
     */
    Optional<URI> url();

    /** Account Fedora is asked with. Default {@code kho}. */
    @WithDefault("kho")
    String user();

    /** Password of that account; needed with {@link #url}. Give it as KHO_FEDORA_PASSWORD, not in a file. */
    Optional<String> password();

    /**
     * JDBC address of the database in which Fedora keeps its index, when not the archive's own PostgreSQL: needed when
     * {@code kho.postgres.url} is given and {@link #url} is not. User and password are those of {@code kho.postgres}.
     */
    Optional<String> databaseUrl();

    /** Largest heap of the store the archive starts itself. Default 1g; more than 2g is seldom of use. */
    @WithDefault("1g")
    String maxHeap();

    /**
     * The OCFL storage root of the store, as this machine sees it. Default: that of the store the archive starts itself. With
     * a Fedora that runs elsewhere, give the folder where its root is mounted; without it the archive can neither check, copy
     * nor repair what is stored.
     */
    Optional<Path> ocflRoot();

    /** Set by {@code kho serve} when it started this engine itself; not for operators. Default false. */
    @WithDefault("false")
    boolean startedHere();
}
