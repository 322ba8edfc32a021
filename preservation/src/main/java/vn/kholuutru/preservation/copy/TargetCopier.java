package vn.kholuutru.preservation.copy;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.ocfl.ObjectId;
import vn.kholuutru.core.model.storage.StorageTarget;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Keeps one target up to date. Looks for what is new every time it is asked, and for everything that is missing after a
 * start, after the target was away, and every hour. Trouble with the target ends a look; the next one comes after a pause
 * that grows to five minutes. Other targets do not wait for it.
 */
final class TargetCopier {
    private static final Logger LOG = LoggerFactory.getLogger(TargetCopier.class);
    private static final int AT_A_TIME = 200;
    private static final Duration LOOK_AT_ALL = Duration.ofHours(1);
    private static final Duration LOOK_BACK = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final StorageTarget target;
    private final ObjectStorage storage;
    private final CopyPlaces places;
    private final CopyRegister copies;
    private final CopyObject copy;
    private final AlarmRegister alarms;
    private final CopyConfiguration settings;
    private final Clock clock;

    private Instant allSince = Instant.EPOCH;
    private Instant newSince = Instant.EPOCH;
    private Instant awaySince = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    TargetCopier(
            StorageTarget target,
            ObjectStorage storage,
            CopyPlaces places,
            CopyRegister copies,
            CopyObject copy,
            AlarmRegister alarms,
            CopyConfiguration settings,
            Clock clock) {
        this.target = target;
        this.storage = storage;
        this.places = places;
        this.copies = copies;
        this.copy = copy;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    /** Copies what is missing; does nothing before the pause after the last trouble is over. */
    void look() {
        Instant now = clock.instant();
        if (now.isBefore(notBefore) && Duration.between(now, notBefore).compareTo(LONGEST_PAUSE) <= 0) {
            return;
        }
        try {
            if (!there()) {
                away("it is not there");
                return;
            }
            alarms.settle(AlarmKind.TARGET_AWAY, target.id().value(), "answers again");
            pause = FIRST_PAUSE;
            awaySince = Instant.EPOCH;
            if (roomIsLeft()) {
                copyMissing(now);
            }
        } catch (UncheckedIOException | ProblemException trouble) {
            if (!Thread.currentThread().isInterrupted()) {
                away(String.valueOf(trouble.getMessage()));
            }
        }
    }

    /** A target without a receipt is a new one, and is prepared; one that lost its root is a mount that is not there. */
    private boolean there() {
        if (!storage.ready() && copies.after(target.id(), Optional.empty(), 1).isEmpty()) {
            storage.prepare();
        }
        return storage.ready();
    }

    private boolean roomIsLeft() {
        long free = storage.freeBytes();
        if (free < settings.reserve()) {
            alarms.raise(AlarmKind.TARGET_FULL, target.id().value(), List.of(named(), free / (1 << 20) + " MiB"));
            return false;
        }
        alarms.settle(AlarmKind.TARGET_FULL, target.id().value(), "has room again");
        return true;
    }

    private void copyMissing(Instant now) {
        boolean all = Duration.between(allSince, now).abs().compareTo(LOOK_AT_ALL) >= 0;
        Instant since = all ? Instant.EPOCH : newSince;
        Optional<ObjectId> last = Optional.empty();
        while (!Thread.currentThread().isInterrupted()) {
            List<KeptObject> missing = copies.lacking(target.id(), since, last, AT_A_TIME);
            if (missing.isEmpty()) {
                newSince = now.minus(LOOK_BACK);
                allSince = all ? now : allSince;
                return;
            }
            copy(missing);
            if (!roomIsLeft()) {
                return;
            }
            last = Optional.of(missing.getLast().id());
        }
    }

    /** Several at a time; the first trouble with the target lets the others be. */
    private void copy(List<KeptObject> missing) {
        List<ObjectStorage> from = places.besides(target.id());
        AtomicBoolean trouble = new AtomicBoolean();
        List<Callable<Optional<CopyOutcome>>> work = new ArrayList<>();
        for (KeptObject object : missing) {
            work.add(() -> trouble.get() ? Optional.empty() : Optional.of(copy(object, from, trouble)));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(
                Math.max(1, settings.parallel()),
                Thread.ofPlatform().daemon().name("copy-" + target.id()).factory())) {
            for (Future<Optional<CopyOutcome>> done : workers.invokeAll(work)) {
                done.get().ifPresent(this::tell);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    private CopyOutcome copy(KeptObject object, List<ObjectStorage> from, AtomicBoolean trouble) {
        try {
            return copy.copy(object, target.id(), storage, from);
        } catch (RuntimeException e) {
            trouble.set(true);
            throw e;
        }
    }

    private void tell(CopyOutcome outcome) {
        switch (outcome) {
            case CopyOutcome.Copied(CopyReceipt receipt) -> {
                LOG.debug("{} lies on {}", receipt.object(), target.id());
                alarms.settle(AlarmKind.VERSION_UNKNOWN, subject(receipt.object()), "copied as the archive knows it");
            }
            case CopyOutcome.Outrun later ->
                LOG.debug("{} changed meanwhile", later.object().id());
            case CopyOutcome.NoGoodSource(KeptObject object, String path) -> {
                LOG.error(
                        "no place has {} of {} as it must be; it is not copied onto {}",
                        path,
                        object.id(),
                        target.id());
                places.suspect(object.id(), path);
            }
            case CopyOutcome.TargetSpoilt(KeptObject object, String path) -> {
                LOG.error(
                        "{} of {} on {} is not as it must be and cannot be put right", path, object.id(), target.id());
                alarms.raise(
                        AlarmKind.OBJECT_UNREPAIRABLE,
                        subject(object.id()),
                        List.of(object.id().value(), target.id().value(), path));
                copies.withdraw(object.id(), target.id());
            }
            case CopyOutcome.UnknownVersion(KeptObject object, int version) -> {
                LOG.error(
                        "{} v{} on {} is not known here, where it is v{}: nothing is written over it",
                        object.id(),
                        version,
                        target.id(),
                        object.head());
                alarms.raise(
                        AlarmKind.VERSION_UNKNOWN,
                        subject(object.id()),
                        List.of(object.id().value(), target.id().value(), "v" + version, "v" + object.head()));
            }
        }
    }

    private String subject(ObjectId object) {
        return object + " @ " + target.id();
    }

    private void away(String reason) {
        if (awaySince.equals(Instant.EPOCH)) {
            awaySince = clock.instant();
            LOG.warn("{} is away: {}", target.id(), reason);
        }
        notBefore = clock.instant().plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        allSince = Instant.EPOCH;
        alarms.raise(AlarmKind.TARGET_AWAY, target.id().value(), List.of(named(), awaySince.toString()));
    }

    private String named() {
        return target.id() + " (" + target.medium() + ", " + target.site() + ", " + target.responsible() + ")";
    }
}
