package vn.kholuutru.preservation.copy;

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
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.ocfl.StoreObjects;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.StorageTargets;

/**
 * Copies onto all targets, each in its own line, in one process of all that serve the archive. What is to be done is asked
 * of the registers, so that nothing is forgotten by a restart.
 */
@ApplicationScoped
public class CopyingWorkers {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration JUDGE_AGAIN = Duration.ofMinutes(5);
    /** Other workers share the table of tasks; theirs are not to be tidied away. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final StoreObjects store;
    private final StorageTargets targets;
    private final CopyRegister copies;
    private final CopyPlaces places;
    private final CopyObject copy;
    private final WatchCopies watch;
    private final AlarmRegister alarms;
    private final CopyConfiguration settings;
    private final Clock clock;
    private final String name;
    private @Nullable Scheduler scheduler;

    @Inject
    public CopyingWorkers(
            DataSource database,
            StoreObjects store,
            StorageTargets targets,
            CopyRegister copies,
            CopyPlaces places,
            CopyObject copy,
            WatchCopies watch,
            AlarmRegister alarms,
            CopyConfiguration settings,
            Clock clock,
            @ConfigProperty(name = "kho.data") String dataFolder) {
        this.database = database;
        this.store = store;
        this.targets = targets;
        this.copies = copies;
        this.places = places;
        this.copy = copy;
        this.watch = watch;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
        this.name = "copies@" + dataFolder;
    }

    /** {@code kho.roles} says what this process does; by default everything. */
    private static boolean worksHere() {
        return ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("preservation"))
                .orElse(true);
    }

    void start(@Observes StartupEvent event) {
        if (!worksHere() || store.storage().isEmpty()) {
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
        tasks.add(Tasks.recurring("watch-copies", FixedDelay.of(JUDGE_AGAIN))
                .execute((instance, context) -> watch.look()));
        for (StorageTarget target : targets.all()) {
            targets.open(target.id()).ifPresent(storage -> {
                TargetCopier copier = new TargetCopier(target, storage, places, copies, copy, alarms, settings, clock);
                tasks.add(Tasks.recurring("copy-to-" + target.id(), FixedDelay.of(LOOK_AGAIN))
                        .execute((instance, context) -> copier.look()));
            });
        }
        return tasks;
    }
}
