package vn.kholuutru.access.server;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.command.ExitCode;
import vn.kholuutru.core.port.AipStore;
import vn.kholuutru.core.port.ArchiveIndex;

/** What Quarkus runs: says that the archive is ready when its store and its index are, then waits for the end. */
public final class ArchiveApplication implements QuarkusApplication {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveApplication.class);

    /** Quarkus makes this class itself, so what to do is left for it here. */
    private static volatile Runnable whenReady = () -> {};

    private final AipStore store;
    private final ArchiveIndex index;

    public ArchiveApplication(AipStore store, ArchiveIndex index) {
        this.store = store;
        this.index = index;
    }

    static void whenReady(Runnable action) {
        whenReady = action;
    }

    @Override
    public int run(String... arguments) {
        if (!store.ready() || !index.ready()) {
            LOG.error("store or index answered while starting and does not now");
            return ExitCode.INTERNAL_FAILURE;
        }
        whenReady.run();
        Quarkus.waitForExit();
        return ExitCode.ALL_WELL;
    }
}
