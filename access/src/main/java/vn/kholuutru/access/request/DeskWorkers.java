package vn.kholuutru.access.request;

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
import vn.kholuutru.access.readers.ForgetRegistrations;

/** Looks after deadlines and forgotten registrations as long as the process runs. Several processes may. */
@ApplicationScoped
public class DeskWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(DeskWorkers.class);
    private static final long FIRST_MINUTES = 2;
    private static final long EVERY_MINUTES = 15;

    private final Instance<WatchDeadlines> deadlines;
    private final Instance<ForgetRegistrations> registrations;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reading-room-desk").factory());

    @Inject
    public DeskWorkers(Instance<WatchDeadlines> deadlines, Instance<ForgetRegistrations> registrations) {
        this.deadlines = deadlines;
        this.registrations = registrations;
    }

    void start(@Observes StartupEvent event) {
        boolean here = ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("access"))
                .orElse(true);
        if (here) {
            var unused = timer.scheduleWithFixedDelay(this::look, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        attempt(
                "forgotten registrations could not be removed",
                () -> registrations.get().forget());
        attempt(
                "the deadlines of the reading room could not be watched",
                () -> deadlines.get().look());
    }

    /** A fault must end neither the work nor the other part of it; the database may be away. */
    private static void attempt(String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException notNow) {
            LOG.error(failure, notNow);
        }
    }
}
