package vn.kholuutru.preservation.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.TimeWitness;
import vn.kholuutru.core.time.SteadyClock;

/** Watches the clock of this machine as long as the process runs; every process watches its own. */
@ApplicationScoped
public class ClockWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(ClockWorkers.class);
    private static final long LOOK_AGAIN_SECONDS = 20;

    private final Instance<SteadyClock> clock;
    private final Instance<TimeWitness> witness;
    private final Instance<AlarmRegister> alarms;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch-clock").factory());

    @Inject
    public ClockWorkers(Instance<SteadyClock> clock, Instance<TimeWitness> witness, Instance<AlarmRegister> alarms) {
        this.clock = clock;
        this.witness = witness;
        this.alarms = alarms;
    }

    void start(@Observes StartupEvent event) {
        boolean here = ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("preservation"))
                .orElse(true);
        if (here) {
            WatchClock watch = new WatchClock(clock.get(), Clock.systemUTC(), witness.get(), alarms.get());
            timer.scheduleWithFixedDelay(() -> look(watch), 0, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** A fault must not end the watch; the database may be away. */
    private static void look(WatchClock watch) {
        try {
            watch.look();
        } catch (RuntimeException notNow) {
            LOG.warn("the clock could not be watched: {}", notNow.getMessage());
        }
    }
}
