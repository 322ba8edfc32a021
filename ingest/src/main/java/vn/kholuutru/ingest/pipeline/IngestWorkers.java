package vn.kholuutru.ingest.pipeline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.DeliveryId;
import vn.kholuutru.core.port.SubmissionJournal;

/**
 * Takes submitted deliveries from the database and runs them; any number of processes may do so at once. A delivery
 * whose process died is taken up again: at once by the same process after its restart, by another one when the
 * heartbeat of the first has been missed.
 */
@ApplicationScoped
public class IngestWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(IngestWorkers.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration PAUSE_WHILE_WAITING = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final DataSource database;
    private final SubmissionJournal journal;
    private final DeliveryTurn turn;
    private final DeliveryRun deliveryRun;
    private final TakeUpSubmitted takeUp;
    private final IngestConfiguration configuration;
    private final String name;
    private final CustomTask<Void> task;
    private @Nullable Scheduler scheduler;

    @Inject
    public IngestWorkers(
            DataSource database,
            SubmissionJournal journal,
            DeliveryTurn turn,
            DeliveryRun deliveryRun,
            TakeUpSubmitted takeUp,
            IngestConfiguration configuration,
            @ConfigProperty(name = "kho.data") String dataFolder) {
        this.database = database;
        this.journal = journal;
        this.turn = turn;
        this.deliveryRun = deliveryRun;
        this.takeUp = takeUp;
        this.configuration = configuration;
        this.name = "ingest@" + dataFolder;
        this.task = Tasks.custom("ingest-delivery", Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(context.getExecution()));
    }

    /** {@code kho.roles} says what this process does; by default everything. */
    private static boolean worksHere() {
        return ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("ingest"))
                .orElse(true);
    }

    void start(@Observes StartupEvent event) {
        if (!worksHere()) {
            return;
        }
        giveBackWhatThisProcessHeld();
        Scheduler starting = Scheduler.create(database, task)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(configuration.parallelDeliveries())
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(HEARTBEAT)
                .pollUsingLockAndFetch(0.5, 1.0)
                .enableImmediateExecution()
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        starting.start();
        scheduler = starting;
        deliveryRun.discardWhatHasEnded();
        takeUp.takeUp();
        journal.unfinishedDeliveries().forEach(delivery -> submit(delivery.id()));
    }

    void stop(@Observes ShutdownEvent event) {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    /** Puts a delivery in line, for whichever process works; one already in line stays where it is. */
    public void submit(DeliveryId delivery) {
        SchedulerClient line = scheduler;
        if (line == null) {
            line = SchedulerClient.Builder.create(database, task).build();
        }
        line.scheduleIfNotExists(task.instance(delivery.toString()), inLine());
    }

    /** By the machine's clock, as the scheduler reads it: the archive's own time may be ahead when that was set back. */
    private static Instant inLine() {
        return Instant.now();
    }

    private CompletionHandler<Void> run(Execution execution) {
        DeliveryId delivery = DeliveryId.of(execution.getId());
        boolean lastAttempt = execution.consecutiveFailures + 1 >= configuration.attempts();
        DeliveryRun.Attempt attempt = lastAttempt ? DeliveryRun.Attempt.LAST : DeliveryRun.Attempt.ONE_OF_SEVERAL;
        try {
            turn.take(delivery, () -> deliveryRun.run(delivery, attempt));
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (MustWait e) {
            LOG.warn("delivery {} waits: {}", delivery, e.getMessage());
            return (complete, operations) -> operations.reschedule(complete, inLine().plus(PAUSE_WHILE_WAITING));
        }
    }

    private void giveBackWhatThisProcessHeld() {
        String sql = "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                + " version = version + 1 where picked and picked_by = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            int given = statement.executeUpdate();
            if (given > 0) {
                LOG.info("taking up {} deliveries that were interrupted", given);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the task table cannot be read", e);
        }
    }
}
