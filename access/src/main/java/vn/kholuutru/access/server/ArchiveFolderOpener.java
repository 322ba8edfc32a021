package vn.kholuutru.access.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.adapter.postgres.PostgresSchema;
import vn.kholuutru.core.adapter.solr.SolrArchiveIndex;
import vn.kholuutru.core.command.ArchiveAtHand;
import vn.kholuutru.core.engine.Engines;

/** Starts of an archive what a command needs, as {@code kho serve} would start it. */
public final class ArchiveFolderOpener implements ArchiveAtHand.Opener {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveFolderOpener.class);
    private static final Duration INDEX_LIMIT = Duration.ofMinutes(3);

    @Override
    public ArchiveAtHand alone(Path data, ArchiveAtHand.Index index) {
        return started(data, StartConfiguration::of, index);
    }

    @Override
    public ArchiveAtHand apart(Path data, ArchiveAtHand.Index index) {
        return started(data, folder -> StartConfiguration.ofItsOwn(), index);
    }

    @Override
    public ArchiveAtHand beside(Path data) {
        DataFolder folder = DataFolder.look(data);
        StartConfiguration configuration = StartConfiguration.of(folder);
        EngineAddresses addresses = EngineAddresses.of(folder, configuration);
        Optional<DataSource> running = addresses.runningDatabase().filter(ArchiveFolderOpener::answers);
        return running.<ArchiveAtHand>map(
                        database -> new OpenedArchive(folder, configuration, database, Optional.empty(), () -> {}))
                .orElseGet(() -> started(data, StartConfiguration::of, ArchiveAtHand.Index.NOT_NEEDED));
    }

    private static ArchiveAtHand started(
            Path data, Function<DataFolder, StartConfiguration> settings, ArchiveAtHand.Index wanted) {
        DataFolder folder = DataFolder.hold(data);
        Engines engines = new Engines(folder.part("logs"));
        Thread stop = new Thread(() -> engines.stop(ArchiveServer.ENGINES_STOP), "stop-engines");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            StartConfiguration configuration = settings.apply(folder);
            EngineAddresses addresses = EngineAddresses.of(folder, configuration);
            addresses.startDatabase(engines);
            PostgresSchema.migrate(addresses.database());
            Optional<SolrArchiveIndex> index = index(folder, addresses, engines, wanted);
            return new OpenedArchive(folder, configuration, addresses.database(), index, () -> {
                index.ifPresent(SolrArchiveIndex::close);
                engines.stop(ArchiveServer.ENGINES_STOP);
                folder.close();
            });
        } catch (RuntimeException e) {
            engines.stop(ArchiveServer.ENGINES_STOP);
            folder.close();
            throw e;
        }
    }

    private static Optional<SolrArchiveIndex> index(
            DataFolder folder, EngineAddresses addresses, Engines engines, ArchiveAtHand.Index wanted) {
        if (wanted == ArchiveAtHand.Index.NOT_NEEDED) {
            return Optional.empty();
        }
        boolean empty = wanted == ArchiveAtHand.Index.EMPTY;
        if (empty) {
            remove(folder.part("solr").resolve("home"));
        }
        SolrArchiveIndex index = addresses.startIndex(engines);
        engines.awaitReady(INDEX_LIMIT);
        index.prepare();
        if (empty) {
            index.clear();
        }
        return Optional.of(index);
    }

    private static boolean answers(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            LOG.debug("no database runs in this folder", e);
            return false;
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
