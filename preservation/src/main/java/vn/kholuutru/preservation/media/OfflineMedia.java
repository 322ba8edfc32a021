package vn.kholuutru.preservation.media;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.copy.MediaDuty;
import vn.kholuutru.core.model.copy.MediaSet;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.model.time.Vietnam;
import vn.kholuutru.core.port.MediaDesk;
import vn.kholuutru.core.port.MediaDrives;
import vn.kholuutru.core.port.MediaSetRegister;
import vn.kholuutru.core.port.StorageTargets;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Works on one set at a time in the process that was asked. A set that was being written when the archive stopped goes on at
 * the next start when its medium is there. Raises the alarms of what is overdue.
 */
@ApplicationScoped
public class OfflineMedia implements MediaDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OfflineMedia.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Vietnam.ZONE);
    private static final String ABSENT = "MEDIUM_ABSENT";
    private static final long LOOK_AGAIN_MINUTES = 60;

    private final StorageTargets targets;
    private final MediaDrives drives;
    private final MediaSetRegister sets;
    private final WriteSet write;
    private final ReadBackSet readBack;
    private final MediaAlarms alarms;
    private final MediaCalendar calendar;
    private final SetMinutes minutes;
    private final Clock clock;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("offline-media").factory());

    @Inject
    public OfflineMedia(
            StorageTargets targets,
            MediaDrives drives,
            MediaSetRegister sets,
            WriteSet write,
            ReadBackSet readBack,
            MediaAlarms alarms,
            SetMinutes minutes,
            Clock clock) {
        this.targets = targets;
        this.drives = drives;
        this.sets = sets;
        this.write = write;
        this.readBack = readBack;
        this.alarms = alarms;
        this.calendar = new MediaCalendar(drives);
        this.minutes = minutes;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        boolean here = ConfigProvider.getConfig()
                .getOptionalValues("kho.roles", String.class)
                .map(roles -> roles.contains("preservation"))
                .orElse(true);
        if (here) {
            worker.execute(this::takeUpAgain);
            worker.scheduleWithFixedDelay(this::tellWhatIsDue, 1, LOOK_AGAIN_MINUTES, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    @Override
    public List<MediaDuty> duties() {
        return calendar.duties(targets.all(), sets.all(), clock.instant());
    }

    @Override
    public List<MediaSet> sets() {
        return sets.all();
    }

    @Override
    public synchronized MediaSet write(TargetId id, MediaSet.Kind kind, String medium, String user) {
        StorageTarget target = target(id);
        mounted(id);
        mustBeIdle();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MediaSet ordered = new MediaSet(
                id + "-" + STAMP.format(now),
                id,
                kind,
                MediaSet.State.WRITING,
                medium,
                user,
                now,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        sets.keep(ordered);
        worker.execute(() -> workOff(ordered, target));
        return ordered;
    }

    @Override
    public synchronized MediaSet readBack(String id, String user) {
        MediaSet set = sets.find(id).orElseThrow(() -> notFound(id));
        StorageTarget target = target(set.target());
        Path drive = mounted(set.target());
        if (!new SetFolder(drive.resolve(set.id())).isThere()) {
            throw absent(set.id());
        }
        mustBeIdle();
        sets.keep(set.in(MediaSet.State.CHECKING));
        worker.execute(() -> read(set, target, drive, user));
        return set.in(MediaSet.State.CHECKING);
    }

    @Override
    public Optional<Minutes> minutes(String id) {
        return sets.find(id).flatMap(set -> {
            try {
                return minutes.of(set);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void workOff(MediaSet ordered, StorageTarget target) {
        try {
            MediaSet done = write.write(ordered, target, mounted(target.id()));
            if (done.state() == MediaSet.State.WRITTEN) {
                sets.keep(readBack.read(done, target, mounted(target.id()), ordered.orderedBy()));
            }
        } catch (UncheckedIOException | ProblemException trouble) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("the set {} cannot be written", ordered.id(), trouble);
                sets.keep(ordered.failed(String.valueOf(trouble.getMessage())));
            }
        } catch (RuntimeException fault) {
            LOG.error("the set {} ended by a fault", ordered.id(), fault);
            sets.keep(ordered.failed(fault.getClass().getSimpleName()));
        }
        tellWhatIsDue();
    }

    private void read(MediaSet set, StorageTarget target, Path drive, String user) {
        try {
            sets.keep(readBack.read(set, target, drive, user));
        } catch (RuntimeException trouble) {
            LOG.warn("the set {} cannot be read", set.id(), trouble);
            sets.keep(
                    set.checked(clock.instant().truncatedTo(ChronoUnit.MILLIS), String.valueOf(trouble.getMessage())));
        }
        tellWhatIsDue();
    }

    /** A reading that was cut short is to be ordered again; what was found before it stands. */
    void takeUpAgain() {
        for (MediaSet set : sets.all()) {
            if (set.state() == MediaSet.State.CHECKING) {
                sets.keep(set.in(set.finding().isEmpty() ? MediaSet.State.WRITTEN : MediaSet.State.DAMAGED));
            } else if (set.state() == MediaSet.State.WRITING) {
                targets.all().stream()
                        .filter(target -> target.id().equals(set.target()))
                        .findFirst()
                        .ifPresentOrElse(target -> workOff(set, target), () -> sets.keep(set.failed(ABSENT)));
            }
        }
    }

    void tellWhatIsDue() {
        try {
            alarms.tell(duties(), MediaCalendar.day(clock.instant()));
        } catch (RuntimeException trouble) {
            LOG.warn("what is due with offline media cannot be told now", trouble);
        }
    }

    private void mustBeIdle() {
        sets.all().stream().filter(MediaSet::underWay).findFirst().ifPresent(busy -> {
            throw new ProblemException(new Problem.Conflict("MEDIA_BUSY", List.of(busy.id())));
        });
    }

    private StorageTarget target(TargetId id) {
        return targets.all().stream()
                .filter(target -> target.id().equals(id) && !target.online())
                .findFirst()
                .orElseThrow(() -> notFound(id.value()));
    }

    private Path mounted(TargetId target) {
        return drives.folder(target).orElseThrow(() -> absent(target.value()));
    }

    private static ProblemException absent(String what) {
        return new ProblemException(new Problem.Conflict(ABSENT, List.of(what)));
    }

    private static ProblemException notFound(String id) {
        return new ProblemException(new Problem.NotFound("set", id));
    }
}
