package vn.kholuutru.preservation.recovery;

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
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks every hour, in one process of all that serve the archive. */
@ApplicationScoped
public class RecoveryWatchers {
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);
    private static final Duration POLL = Duration.ofMinutes(1);
    /** Other workers share the table of tasks; theirs are not to be tidied away. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final WatchRecovery watch;
    private final String name;
    private @Nullable Scheduler scheduler;

    @Inject
    public RecoveryWatchers(
            DataSource database, WatchRecovery watch, @ConfigProperty(name = "kho.data") String dataFolder) {
        this.database = database;
        this.watch = watch;
        this.name = "recovery@" + dataFolder;
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
        RecurringTask<Void> task = Tasks.recurring("watch-recovery", FixedDelay.of(LOOK_AGAIN))
                .execute((instance, context) -> watch.look());
        Scheduler starting = Scheduler.create(database)
                .startTasks(task)
                .tableName("preservation_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(1)
                .pollingInterval(POLL)
                .heartbeatInterval(Duration.ofMinutes(1))
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
}
