package vn.kholuutru.preservation.migration;

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
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.Representation;
import vn.kholuutru.core.port.RepresentationRegister;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

/**
 * Makes the representations that wait, one after the other, in one process of all that serve the archive; trouble with an
 * engine leaves the rest for the next look. What is made survives a kill before it is written down: doing it again adds
 * nothing.
 */
@ApplicationScoped
public class RepresentationWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(RepresentationWorkers.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    /** Other workers share the table of tasks; theirs are not to be tidied away. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private static final int AT_A_LOOK = 50;

    private final DataSource database;
    private final RepresentationRegister register;
    private final MakeRepresentation maker;
    private final String name;
    private @Nullable Scheduler scheduler;

    @Inject
    public RepresentationWorkers(
            DataSource database,
            RepresentationRegister register,
            MakeRepresentation maker,
            @ConfigProperty(name = "kho.data") String dataFolder) {
        this.database = database;
        this.register = register;
        this.maker = maker;
        this.name = "preservation@" + dataFolder;
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
        RecurringTask<Void> task = Tasks.recurring("make-representations", FixedDelay.of(LOOK_AGAIN))
                .execute((instance, context) -> makeWaiting());
        Scheduler starting = Scheduler.create(database)
                .startTasks(task)
                .tableName("preservation_tasks")
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(1)
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

    /** Works off what waits now; what cannot be decided stays in line. */
    void makeWaiting() {
        List<Representation> waiting = register.waiting(AT_A_LOOK);
        for (Representation wanted : waiting) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            make(wanted);
        }
    }

    private void make(Representation wanted) {
        switch (outcome(wanted)) {
            case RepairOutcome.Made made -> register.made(wanted);
            case NotPossible not -> {
                if (not.obstacle() == Obstacle.SECRET_STAMP) {
                    LOG.error(
                            "ALARM: {} bears a stamp of secrecy on page {}; its text was not kept",
                            wanted.aip().aip(),
                            String.join(", ", not.details()));
                }
                register.notPossible(wanted, not.obstacle().name(), not.details());
            }
        }
    }

    /** An engine that is away ends this look; a fault of ours over one document must not hold up the others. */
    private RepairOutcome outcome(Representation wanted) {
        try {
            return maker.make(wanted);
        } catch (UncheckedIOException | ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error(
                    "no {} of {} could be made",
                    wanted.kind().word(),
                    wanted.aip().aip(),
                    e);
            return new NotPossible(Obstacle.FAILED, List.of());
        }
    }
}
