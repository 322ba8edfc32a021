package vn.kholuutru.preservation.evidence;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.evidence.BatchStamp;
import vn.kholuutru.core.model.evidence.EvidenceBatch;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.EvidenceRegister;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Sees to it that every stored version gets a time stamp, and keeps it alive. What cannot be done now waits for the next look;
 * when it waits too long, an alarm is raised. One process at a time.
 */
final class KeepEvidence {
    private static final Logger LOG = LoggerFactory.getLogger(KeepEvidence.class);
    private static final String SUBJECT = "evidence";
    private static final String SETTLED = "all versions are time-stamped, or wait no longer than they may";
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final String CLOCK_SUBJECT = "time-stamping authority";
    private static final Duration MOST_APART = Duration.ofMinutes(5);
    private static final int RENEWED_AT_A_LOOK = 20;

    private final GatherBatch gather;
    private final StampBatch stamp;
    private final ReadBatches read;
    private final EvidenceRegister register;
    private final AlarmRegister alarms;
    private final BatchConfiguration settings;
    private final Clock clock;
    /** Authorities whose time stamps were taken since the start. */
    private final Set<String> trusted = new HashSet<>();

    private Instant sweptAt = Instant.EPOCH;
    private boolean failed;

    KeepEvidence(
            GatherBatch gather,
            StampBatch stamp,
            ReadBatches read,
            EvidenceRegister register,
            AlarmRegister alarms,
            BatchConfiguration settings,
            Clock clock) {
        this.gather = gather;
        this.stamp = stamp;
        this.read = read;
        this.register = register;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what can be done now. */
    synchronized void look() {
        try {
            boolean sweep = sweptAt.plus(SWEEP).isBefore(clock.instant());
            if (sweep) {
                read.read();
            }
            stampAll(sweep ? Instant.EPOCH : recently());
            renewDue();
            if (sweep || failed) {
                judge();
            }
            failed = false;
            sweptAt = sweep ? clock.instant() : sweptAt;
        } catch (UncheckedIOException | ProblemException notNow) {
            LOG.warn("time stamps wait: {}", notNow.getMessage());
            failed = true;
            judge();
        }
    }

    private void stampAll(Instant since) {
        Optional<EvidenceBatch> batch = next(since);
        while (batch.isPresent() && !Thread.currentThread().isInterrupted()) {
            BatchStamp given = stamp.first(batch.get());
            trusted.add(given.authority());
            LOG.info("{} versions are time-stamped at {} by {}", batch.get().leaves(), given.time(), given.authority());
            compareClocks(given);
            batch = next(since);
        }
    }

    /** The authority is a witness of the time too. */
    private void compareClocks(BatchStamp given) {
        Duration apart = Duration.between(given.time(), clock.instant()).abs();
        if (apart.compareTo(MOST_APART) > 0) {
            alarms.raise(AlarmKind.CLOCK_WRONG, CLOCK_SUBJECT, List.of(given.authority(), apart.toSeconds() + " s"));
        } else {
            alarms.settle(AlarmKind.CLOCK_WRONG, CLOCK_SUBJECT, "the clocks agree");
        }
    }

    private Optional<EvidenceBatch> next(Instant since) {
        return register.waiting().or(() -> gather.gather(since));
    }

    /** Every row is looked at in a sweep; between sweeps those that can be new. */
    private Instant recently() {
        return clock.instant().minus(settings.patience()).minus(SWEEP);
    }

    private void renewDue() {
        Instant due = clock.instant().plus(settings.renewBefore());
        register.expiringBefore(due, RENEWED_AT_A_LOOK).forEach(this::renew);
        if (!trusted.isEmpty()) {
            renewOfOthers();
        }
    }

    /** The trial authority's, when a real one has taken its place: they prove something from now on. */
    private void renewOfOthers() {
        for (EvidenceBatch batch : register.notOf(trusted, RENEWED_AT_A_LOOK)) {
            if (stamp.isTrusted(batch)) {
                trusted.add(batch.stamp().orElseThrow().authority());
                return;
            }
            renew(batch);
        }
    }

    private void renew(EvidenceBatch batch) {
        if (!Thread.currentThread().isInterrupted()) {
            trusted.add(stamp.renew(batch).authority());
            LOG.info("the time stamp of {} is renewed", batch.id());
        }
    }

    private void judge() {
        EvidenceRegister.Backlog backlog = register.backlog();
        Instant late = clock.instant().minus(settings.lateAfter());
        if (backlog.oldest().filter(late::isAfter).isPresent()) {
            alarms.raise(
                    AlarmKind.TIMESTAMP_LATE,
                    SUBJECT,
                    List.of(
                            Long.toString(backlog.versions()),
                            backlog.oldest().get().toString()));
        } else {
            alarms.settle(AlarmKind.TIMESTAMP_LATE, SUBJECT, SETTLED);
        }
    }
}
