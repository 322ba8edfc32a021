package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The database of the archive: deliveries, accounts, jobs. */
@ConfigMapping(prefix = "kho.postgres")
public interface PostgresConfiguration {
    /**
     * JDBC address of a PostgreSQL 15 or later that runs elsewhere, such as {@code jdbc:postgresql://db.tinh.vn/kho}. When
     * absent, which is the default, the archive starts its own. The database must exist, in UTF-8; the user must own it.
     */
    Optional<String> url();

    /** Name of the database user. Default {@code kho}. */
    @WithDefault("kho")
    String user();

    /** Password of the database user; needed with {@link #url}. Give it as KHO_POSTGRES_PASSWORD, not in a file. */
    Optional<String> password();

    /** Set by {@code kho serve} when it started this engine itself; not for operators. Default false. */
    @WithDefault("false")
    boolean startedHere();
}
