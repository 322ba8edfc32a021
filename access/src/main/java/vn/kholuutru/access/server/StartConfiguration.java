package vn.kholuutru.access.server;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What must be known before Quarkus reads its own configuration: which engines run elsewhere. Same sources in the same
 * order: system properties, environment, {@code kho.properties} in the data folder.
 */
record StartConfiguration(
        PostgresConfiguration postgres,
        FedoraConfiguration fedora,
        SolrConfiguration solr,
        SigningConfiguration signing,
        SmallRyeConfig all) {
    private static final int BELOW_ENVIRONMENT = 260;

    /** The defaults, whatever anybody set: every engine is started in the data folder. */
    static StartConfiguration ofItsOwn() {
        return read(mapped());
    }

    static StartConfiguration of(DataFolder folder) {
        SmallRyeConfigBuilder builder = mapped().addDefaultSources();
        folder.settings().ifPresent(file -> builder.withSources(source(file)));
        return read(builder);
    }

    private static SmallRyeConfigBuilder mapped() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(PostgresConfiguration.class)
                .withMapping(FedoraConfiguration.class)
                .withMapping(SolrConfiguration.class)
                .withMapping(SigningConfiguration.class);
    }

    private static StartConfiguration read(SmallRyeConfigBuilder builder) {
        SmallRyeConfig config = builder.build();
        return new StartConfiguration(
                config.getConfigMapping(PostgresConfiguration.class),
                config.getConfigMapping(FedoraConfiguration.class),
                config.getConfigMapping(SolrConfiguration.class),
                config.getConfigMapping(SigningConfiguration.class),
                config);
    }

    private static PropertiesConfigSource source(Path file) {
        try {
            return new PropertiesConfigSource(file.toUri().toURL(), BELOW_ENVIRONMENT);
        } catch (IOException e) {
            throw new CannotServe("settings-unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
