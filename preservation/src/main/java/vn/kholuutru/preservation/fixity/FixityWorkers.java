package vn.kholuutru.preservation.fixity;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.ObjectStorage;

/**
 * Checks what is due, in several lines spread over the processes that serve the archive. What is due is asked of the
 * register, so that nothing is forgotten by a restart.
 */
@ApplicationScoped
public class FixityWorkers {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration TELL_AGAIN = Duration.ofSeconds(20);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration CLAIM = Duration.ofHours(2);
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);
    /** Other workers share the table of tasks; theirs are not to be tidied away. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private static final int AT_A_TIME = 8;

    private final DataSource database;
    private final FixityRegister register;
    private final ObjectPlaces places;
    private final CareForObject care;
    private final TellIncidents tell;
    private final SweepPlaces sweep;
    private final WatchFixity watch;
    private final FixityLog log;
    private final FixityConfiguration settings;
    private final Clock clock;
    private final String name;
    private volatile Instant enlistedAll = Instant.EPOCH;
    private @Nullable Scheduler scheduler;

    @Inject
    public FixityWorkers(
            DataSource database,
            FixityRegister register,
            ObjectPlaces places,
            CareForObject care,
            TellIncidents tell,
            SweepPlaces sweep,
            WatchFixity watch,
            FixityLog log,
            FixityConfiguration settings,
            Clock clock,
            @ConfigProperty(name = "kho.data") String dataFolder) {
        this.database = database;
        this.register = register;
        this.places = places;
        this.care = care;
        this.tell = tell;
        this.sweep = sweep;
        this.watch = watch;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
        this.name = "fixity@" + dataFolder;
    }

    /** {@code kho.roles} says what this process does; by default everything. */
    private static boolean worksHere() {
        return ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("preservation"))
                .orElse(true);
    }

    void start(@Observes StartupEvent event) {
        if (!worksHere()) {
            return;
        }
        List<RecurringTask<?>> tasks = tasks();
        Scheduler starting = Scheduler.create(database)
                .startTasks(tasks)
                .tableName("preservation_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(tasks.size())
                .pollingInterval(LOOK_AGAIN)
                .heartbeatInterval(Duration.ofSeconds(10))
                .deleteUnresolvedAfter(FOREVER)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
        starting.start();
        scheduler = starting;
    }

    void stop(@Observes ShutdownEvent event) {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    private List<RecurringTask<?>> tasks() {
        List<RecurringTask<?>> tasks = new ArrayList<>();
        for (int worker = 1; worker <= settings.workers(); worker++) {
            tasks.add(task("check-fixity-" + worker, LOOK_AGAIN, this::checkDue));
        }
        tasks.add(task("enlist-fixity", LOOK_AGAIN, this::enlist));
        tasks.add(task("tell-fixity", TELL_AGAIN, tell::tell));
        tasks.add(task("watch-fixity", HOURLY, this::watch));
        tasks.add(task("sweep-places", settings.sweep(), this::sweep));
        return tasks;
    }

    private static RecurringTask<?> task(String name, Duration pause, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }

    private void checkDue() {
        while (!Thread.currentThread().isInterrupted()) {
            List<TargetId> reachable = List.copyOf(places.answering().keySet());
            Instant now = clock.instant();
            List<DueCheck> due = register.claim(reachable, now, now.plus(CLAIM), AT_A_TIME);
            if (due.isEmpty()) {
                return;
            }
            for (DueCheck one : due) {
                if (Thread.currentThread().isInterrupted()) {
                    register.postpone(one, one.due());
                } else {
                    care.care(one);
                }
            }
        }
    }

    private void enlist() {
        Instant now = clock.instant();
        boolean all = Duration.between(enlistedAll, now).abs().compareTo(HOURLY) >= 0;
        register.enlist(all ? Instant.EPOCH : now.minus(LOOK_BACK), settings.firstAgain());
        enlistedAll = all ? now : enlistedAll;
    }

    private void watch() {
        watch.look();
        log.sign();
    }

    private void sweep() {
        try {
            for (Map.Entry<TargetId, ObjectStorage> place : places.answering().entrySet()) {
                sweep.sweep(place.getKey(), place.getValue());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
