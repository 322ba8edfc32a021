package vn.kholuutru.access.dip;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and deletes the files of readers as long as the process runs, by one thread, and draws pages ahead by another, in processes that
 * serve readers.
 */
@ApplicationScoped
public class DipWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(DipWorkers.class);

    private final Instance<MakeDips> make;
    private final Instance<EndDips> end;
    private final Instance<DrawAhead> ahead;
    private final DipConfiguration configuration;
    private final ScheduledExecutorService timer = thread("make-copies");
    private final ScheduledExecutorService drawing = thread("draw-ahead");
    private boolean tidied;

    @Inject
    public DipWorkers(
            Instance<MakeDips> make, Instance<EndDips> end, Instance<DrawAhead> ahead, DipConfiguration configuration) {
        this.make = make;
        this.end = end;
        this.ahead = ahead;
        this.configuration = configuration;
    }

    void start(@Observes StartupEvent event) {
        boolean here = ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("access"))
                .orElse(true);
        long pause = configuration.lookEvery().toMillis();
        if (here && pause > 0) {
            timer.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
            drawing.scheduleWithFixedDelay(this::drawAhead, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        drawing.shutdownNow();
    }

    private void drawAhead() {
        attempt("pages could not be drawn ahead", () -> {
            try {
                while (ahead.get().drawBegun() > 0) {
                    LOG.debug("drawn ahead, and looking for more");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Deleting goes first, and neither keeps the other from being done. */
    private void look() {
        attempt("what a stop left of copies could not be tidied", () -> {
            if (!tidied) {
                end.get().tidy();
                tidied = true;
            }
        });
        attempt("copies could not be deleted", () -> end.get().endDue());
        attempt("copies could not be made", () -> make.get().makeOrdered());
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Whatever is thrown must not end the work: a task that throws is never run again. The database may be away. */
    private static void attempt(String failure, Runnable work) {
        try {
            work.run();
        } catch (Throwable notNow) {
            LOG.error(failure, notNow);
        }
    }
}
