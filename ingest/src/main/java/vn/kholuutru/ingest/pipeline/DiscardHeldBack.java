package vn.kholuutru.ingest.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the files of deliveries that ended while a backup read them, soon after it has. */
@ApplicationScoped
public class DiscardHeldBack {
    private static final Logger LOG = LoggerFactory.getLogger(DiscardHeldBack.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final DeliveryFolders folders;
    private final Thread worker;

    @Inject
    public DiscardHeldBack(DeliveryFolders folders) {
        this.folders = folders;
        this.worker = Thread.ofPlatform().daemon().name("discard-held-back").unstarted(this::work);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    @PreDestroy
    void stop() {
        worker.interrupt();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                discardIfPossible();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stays is tried again, and again when the archive starts. */
    private void discardIfPossible() {
        try {
            folders.discardHeldBack();
        } catch (RuntimeException e) {
            LOG.warn("files of deliveries that have ended could not be removed", e);
        }
    }
}
