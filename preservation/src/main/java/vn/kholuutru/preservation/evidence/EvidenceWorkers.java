package vn.kholuutru.preservation.evidence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.ocfl.StoreObjects;

/**
 * Looks again and again for versions without a time stamp, in one process of all that serve the archive. A store whose disk is
 * not seen from here gets none: its inventories cannot be read.
 */
@ApplicationScoped
public class EvidenceWorkers {
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final StoreObjects objects;
    private final Instance<KeepEvidence> keep;
    private final BatchConfiguration batches;
    private final String name;
    private @Nullable Scheduler scheduler;

    @Inject
    public EvidenceWorkers(
            DataSource database,
            StoreObjects objects,
            Instance<KeepEvidence> keep,
            BatchConfiguration batches,
            @ConfigProperty(name = "kho.data") String dataFolder) {
        this.database = database;
        this.objects = objects;
        this.keep = keep;
        this.batches = batches;
        this.name = "evidence@" + dataFolder;
    }

    /** {@code kho.roles} says what this process does; by default everything. */
    private static boolean worksHere() {
        return ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("preservation"))
                .orElse(true);
    }

    void start(@Observes StartupEvent event) {
        if (!worksHere() || objects.storage().isEmpty()) {
            return;
        }
        RecurringTask<Void> task = Tasks.recurring("keep-evidence", FixedDelay.of(batches.lookAgain()))
                .execute((instance, context) -> keep.get().look());
        Scheduler starting = Scheduler.create(database)
                .startTasks(task)
                .tableName("preservation_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(1)
                .pollingInterval(batches.lookAgain())
                .heartbeatInterval(Duration.ofSeconds(10))
                // the others in the table are other workers', known to them
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
