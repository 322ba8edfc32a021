package vn.kholuutru.preservation.copy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Keeps one target up to date. Looks for what is new every time it is asked, and for everything that is missing after a
 * start, after trouble, and every hour. Trouble of any kind is told as the target's, and the next look comes after a pause that
 * grows to five minutes; objects that gave trouble while the target answered come last then. Other targets do not wait.
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
    private final CopySome copy;
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
        this.copy = new CopySome(target.id(), storage, copy, settings.parallel());
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
            copy.beginLook();
            if (roomIsLeft()) {
                copyMissing(now);
            }
            copy.trouble().ifPresent(TargetCopier::rethrow);
            if (!Thread.currentThread().isInterrupted()) {
                answers();
            }
        } catch (RuntimeException trouble) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("no more copies onto {} for now", target.id(), trouble);
                away(trouble.toString());
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
        List<KeptObject> later = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            List<KeptObject> missing = copies.lacking(target.id(), since, last, AT_A_TIME);
            if (missing.isEmpty()) {
                copy(copy.troubledOf(later));
                newSince = now.minus(LOOK_BACK);
                allSince = all ? now : allSince;
                return;
            }
            missing.stream().filter(copy::isTroubled).forEach(later::add);
            copy(missing.stream().filter(object -> !copy.isTroubled(object)).toList());
            if (!roomIsLeft()) {
                return;
            }
            last = Optional.of(missing.getLast().id());
        }
    }

    private void copy(List<KeptObject> some) {
        copy.copy(some, places.besides(target.id())).forEach(this::tell);
        copy.trouble().filter(trouble -> copy.givenUp()).ifPresent(TargetCopier::rethrow);
        if (copy.meetsNoTrouble() && !Thread.currentThread().isInterrupted()) {
            answers();
        }
    }

    private static void rethrow(RuntimeException trouble) {
        throw trouble;
    }

    /** Not while an object gives trouble, which would open and close the alarm again and again. */
    private void answers() {
        alarms.settle(AlarmKind.TARGET_AWAY, target.id().value(), "answers again");
        pause = FIRST_PAUSE;
        awaySince = Instant.EPOCH;
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
