package vn.kholuutru.preservation.fixity;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.copy.CopyReceipt;
import vn.kholuutru.core.model.fixity.DueCheck;
import vn.kholuutru.core.model.fixity.FixityIncident;
import vn.kholuutru.core.model.fixity.Verdict;
import vn.kholuutru.core.model.ocfl.KeptObject;
import vn.kholuutru.core.model.storage.TargetId;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.CopyRegister;
import vn.kholuutru.core.port.FixityRegister;
import vn.kholuutru.core.port.ObjectRegister;
import vn.kholuutru.core.port.ObjectStorage;
import vn.kholuutru.preservation.copy.ObjectFiles;

/**
 * One check from beginning to end: look, tell, put right, look again, write down. Killed anywhere, it is done again.
 */
public final class CareForObject {
    private static final Logger LOG = LoggerFactory.getLogger(CareForObject.class);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration TRY_REPAIR_AGAIN = Duration.ofHours(1);
    private static final int TOLD_FINDINGS = 20;
    private static final ObjectState.Intact NOTHING_RIGHT = new ObjectState.Intact(0, 0, List.of());

    private final ObjectRegister objects;
    private final CopyRegister copies;
    private final FixityRegister register;
    private final FixityAlarms alarms;
    private final ObjectPlaces places;
    private final CheckObject check;
    private final RepairObject repair;
    private final FixityLog log;
    private final Rhythm rhythm;
    private final Clock clock;

    /** When objects are checked again, and how fast they are read. */
    public record Rhythm(Duration firstAgain, Duration cycle, ReadingBudget budget) {}

    public CareForObject(
            ObjectRegister objects,
            CopyRegister copies,
            FixityRegister register,
            AlarmRegister alarms,
            ObjectPlaces places,
            CheckObject check,
            RepairObject repair,
            FixityLog log,
            Rhythm rhythm,
            Clock clock) {
        this.objects = objects;
        this.copies = copies;
        this.register = register;
        this.alarms = new FixityAlarms(alarms);
        this.places = places;
        this.check = check;
        this.repair = repair;
        this.log = log;
        this.rhythm = rhythm;
        this.clock = clock;
    }

    /**
     * Trouble with a place, or a new version meanwhile, puts the check off. So does a check that fails for a reason of its own;
     * that it fails again is told, for it may be the only sign of damage. Only trouble with the registers comes out of here.
     */
    public void care(DueCheck due) {
        Optional<KeptObject> expected = expected(due);
        Optional<ObjectStorage> place = places.find(due.place());
        if (expected.isEmpty() || place.isEmpty()) {
            register.postpone(due, clock.instant().plus(SOON));
            return;
        }
        try {
            care(due, expected.get(), new MeteredStorage(place.get(), rhythm.budget()));
        } catch (RuntimeException trouble) {
            if (Thread.currentThread().isInterrupted()) {
                register.postpone(due, clock.instant().plus(SOON));
            } else {
                LOG.warn("{} on {} is not checked for now", due.object(), due.place(), trouble);
                failed(due, place.get(), trouble);
            }
        }
    }

    private void failed(DueCheck due, ObjectStorage place, RuntimeException trouble) {
        Instant now = now();
        if (trouble instanceof UncheckedIOException && !place.ready()) {
            register.postpone(due, now.plus(SOON));
            return;
        }
        register.failed(due, now, now.plus(SOON));
        due.failedSince().ifPresent(since -> alarms.unchecked(due, since));
    }

    private void care(DueCheck due, KeptObject object, ObjectStorage place) {
        List<ObjectStorage> others = places.besides(due.place());
        switch (check.check(object, place, others)) {
            case ObjectState.Intact intact -> intact(due, intact);
            case ObjectState.Ahead(int head) -> ahead(due, object, head, place, others);
            case ObjectState.Damaged damaged -> {
                if (isStill(object, due)) {
                    damaged(due, object, damaged, place, others, () -> check.check(object, place, others));
                } else {
                    register.postpone(due, clock.instant().plus(SOON));
                }
            }
        }
    }

    private void intact(DueCheck due, ObjectState.Intact intact) {
        alarms.unexpected(due, intact.unexpected());
        boolean first = due.round() == 0 && due.place().equals(TargetId.STORE);
        whole(due, intact, first ? rhythm.firstAgain() : rhythm.cycle());
    }

    private void whole(DueCheck due, ObjectState.Intact intact, Duration again) {
        Instant now = now();
        alarms.whole(due);
        register.findOpen(due.object(), due.place()).ifPresent(incident -> register.keep(incident.repaired(now)));
        checked(due, now, Verdict.INTACT, intact, now.plus(again));
    }

    /**
     * Being written now, as a rule; then it is noted by the next look. What is still not noted then was never acknowledged:
     * the archive's own is noted now, anything else is told, and does not keep the acknowledged version from being checked.
     */
    private void ahead(DueCheck due, KeptObject object, int head, ObjectStorage place, List<ObjectStorage> others) {
        Instant now = now();
        if (!isStill(object, due)) {
            register.postpone(due, now.plus(SOON));
            return;
        }
        if (due.aheadSince().filter(since -> !now.isBefore(since.plus(SOON))).isEmpty()) {
            register.ahead(due, now, now.plus(SOON));
            return;
        }
        Optional<KeptObject> own =
                due.place().equals(TargetId.STORE) ? check.signedLater(object, place, now) : Optional.empty();
        if (own.isPresent()) {
            LOG.warn(
                    "{} v{} is whole and signed, and was never noted; noted now",
                    due.object(),
                    own.get().head());
            objects.note(own.get());
            register.postpone(due, now);
            return;
        }
        LOG.error("{} v{} on {} was never acknowledged", due.object(), head, due.place());
        alarms.unexpectedVersion(due, head);
        switch (check.checkBeneath(object, place, others)) {
            case ObjectState.Intact intact -> whole(due, intact, rhythm.firstAgain());
            case ObjectState.Ahead later -> register.postpone(due, now.plus(SOON));
            case ObjectState.Damaged damaged ->
                damaged(due, object, damaged, place, others, () -> check.checkBeneath(object, place, others));
        }
    }

    /** @param look looks at it again in the same way */
    private void damaged(
            DueCheck due,
            KeptObject object,
            ObjectState.Damaged damaged,
            ObjectStorage place,
            List<ObjectStorage> others,
            Supplier<ObjectState> look) {
        FixityIncident incident = incident(due, damaged.found());
        LOG.error("{} is damaged on {}: {}", due.object(), due.place(), incident.findings());
        alarms.damaged(due, damaged.found());
        register.keep(incident);
        Optional<ObjectFiles> proven = damaged.expected();
        if (proven.isPresent()) {
            repair.repair(
                    object.id().folder(),
                    due.place(),
                    place,
                    damaged.found(),
                    proven.get(),
                    others,
                    incident.foundAt(),
                    () -> isStill(object, due));
        }
        Instant now = now();
        if (look.get() instanceof ObjectState.Intact intact) {
            register.keep(incident.repaired(now));
            alarms.repaired(due);
            alarms.unexpected(due, intact.unexpected());
            checked(due, now, Verdict.REPAIRED, intact, now.plus(rhythm.firstAgain()));
            return;
        }
        alarms.unrepairable(due, damaged.found());
        if (!due.place().equals(TargetId.STORE)) {
            copies.withdraw(due.object(), due.place());
        }
        checked(due, now, Verdict.DAMAGED, NOTHING_RIGHT, now.plus(TRY_REPAIR_AGAIN));
    }

    private void checked(DueCheck due, Instant at, Verdict verdict, ObjectState.Intact right, Instant next) {
        log.write(due, at, verdict, right.files(), right.bytes());
        register.checked(due, at, verdict, next);
        alarms.checked(due);
    }

    private boolean isStill(KeptObject object, DueCheck due) {
        return expected(due).equals(Optional.of(object));
    }

    /** The object as it must be on the place; empty when nothing can be said of it now. */
    private Optional<KeptObject> expected(DueCheck due) {
        Optional<KeptObject> kept = objects.find(due.object());
        if (due.place().equals(TargetId.STORE)) {
            return kept.filter(object -> object.head() == due.head());
        }
        Optional<CopyReceipt> receipt = copies.find(due.object(), due.place());
        return kept.filter(object -> object.head() == due.head()
                && receipt.map(copy -> copy.head() == object.head()).orElse(isDamaged(due)));
    }

    /** A withdrawn receipt of a copy that could not be repaired: it must be as the register says. */
    private boolean isDamaged(DueCheck due) {
        return register.findOpen(due.object(), due.place()).isPresent();
    }

    private FixityIncident incident(DueCheck due, List<Discrepancy> found) {
        List<String> findings = found.stream()
                .limit(TOLD_FINDINGS)
                .map(discrepancy -> discrepancy.kind() + " " + discrepancy.path())
                .toList();
        Optional<FixityIncident> open = register.findOpen(due.object(), due.place());
        return new FixityIncident(
                open.map(FixityIncident::id).orElseGet(UUID::randomUUID),
                due.object(),
                due.place(),
                open.map(FixityIncident::foundAt).orElseGet(this::now),
                findings,
                Optional.empty(),
                // who asks now is told of what was found before and is still so
                due.order().or(() -> open.flatMap(FixityIncident::order)));
    }

    /** As exact as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
