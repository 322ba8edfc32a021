package vn.kholuutru.core.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kholuutru.core.adapter.solr.SolrArchiveIndex;
import vn.kholuutru.core.adapter.solr.SolrEngine;

/**
 * One real Solr for all tests of a JVM, in a temporary folder, started on first use and stopped at the end of the JVM. The
 * tests share its collections, so each keeps to a phông of its own.
 */
public final class SharedSolr {
    private SharedSolr() {}

    public static SolrEngine engine() {
        return Running.ENGINE;
    }

    /** The prepared index. */
    public static SolrArchiveIndex index() {
        return Running.INDEX;
    }

    private static final class Running {
        private static final SolrEngine ENGINE = start();
        private static final SolrArchiveIndex INDEX = open();

        private static SolrEngine start() {
            try {
                Path folder = Files.createTempDirectory("kho-solr-");
                SolrEngine engine = new SolrEngine(
                        folder,
                        FreePort.find(),
                        FreePort.find(),
                        UUID.randomUUID().toString());
                SupervisedProcess process = SupervisedProcess.start(engine, folder.resolve("logs"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    process.close();
                    remove(folder);
                }));
                process.awaitReady(Duration.ofMinutes(4));
                return engine;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static SolrArchiveIndex open() {
            SolrArchiveIndex index = new SolrArchiveIndex(ENGINE.address(), Optional.of(ENGINE.login()));
            index.prepare();
            return index;
        }

        private static void remove(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
