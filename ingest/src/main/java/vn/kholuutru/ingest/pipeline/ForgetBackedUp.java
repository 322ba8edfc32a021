package vn.kholuutru.ingest.pipeline;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.recovery.BackupNote;
import vn.kholuutru.core.port.RecoveryRegister;
import vn.kholuutru.core.port.SubmissionJournal;

/**
 * Lets go of what the second journal holds, once a whole backup was taken a day or more after it had ended that would survive the
 * loss of the first disk.
 */
@ApplicationScoped
public class ForgetBackedUp {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetBackedUp.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int BACKUPS_LOOKED_AT = 50;
    /** A clock set back by less makes nothing look older than the backup that does not hold it. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final SecondJournal second;
    private final SubmissionJournal journal;
    private final RecoveryRegister recovery;
    private final StandingBackups standing;
    private final Thread worker;

    @Inject
    public ForgetBackedUp(
            SecondJournal second, SubmissionJournal journal, RecoveryRegister recovery, StandingBackups standing) {
        this.second = second;
        this.journal = journal;
        this.recovery = recovery;
        this.standing = standing;
        this.worker = Thread.ofPlatform().daemon().name("forget-backed-up").unstarted(this::work);
    }

    void start(@Observes StartupEvent event) {
        if (second.isKept()) {
            worker.start();
        }
    }

    @PreDestroy
    void stop() {
        worker.interrupt();
    }

    /** Looks once. */
    void forget() {
        Optional<Instant> held = recovery.backups(BACKUPS_LOOKED_AT).stream()
                .filter(standing::hold)
                .map(BackupNote::takenAt)
                .max(Comparator.naturalOrder());
        if (held.isEmpty()) {
            return;
        }
        journal.endedBefore(held.get().minus(MARGIN), second.submitted()).forEach(second::forget);
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                forgetIfPossible();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is kept too long does no harm. */
    private void forgetIfPossible() {
        try {
            forget();
        } catch (RuntimeException e) {
            LOG.warn("the second journal could not be cleared of what a backup holds", e);
        }
    }
}
