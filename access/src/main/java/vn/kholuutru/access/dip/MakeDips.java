package vn.kholuutru.access.dip;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.alarm.AlarmKind;
import vn.kholuutru.core.model.request.Dip;
import vn.kholuutru.core.model.request.DipState;
import vn.kholuutru.core.port.AlarmRegister;
import vn.kholuutru.core.port.DipRegister;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/**
 * Makes the files that are ordered, one after the other. What cannot be made is an alarm; what an engine or authority that is away
 * hinders stays ordered and is tried again. When only the reserve of the disk is left, everything stays ordered.
 */
@Singleton
public class MakeDips {
    private static final Logger LOG = LoggerFactory.getLogger(MakeDips.class);
    private static final int AT_ONCE = 50;
    private static final int LOOKED_AT = 2_000;
    private static final int MOST_ATTEMPTS = 5;

    private final DipRegister dips;
    private final MakeDip one;
    private final DipFolder folder;
    private final DipRoom room;
    private final AlarmRegister alarms;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Postponements postponed = new Postponements();

    public MakeDips(DipRegister dips, MakeDip one, DipFolder folder, DipRoom room, AlarmRegister alarms, Clock clock) {
        this.dips = dips;
        this.one = one;
        this.folder = folder;
        this.room = room;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Makes what is ordered; answers how many there were to make, at most {@value #AT_ONCE}. */
    public int makeOrdered() {
        turn.lock();
        try {
            Instant now = clock.instant();
            List<Dip> ordered = dips.inState(DipState.ORDERED, LOOKED_AT);
            postponed.keepOnly(ordered.stream().map(Dip::id).toList());
            List<Dip> due = ordered.stream()
                    .filter(dip -> !postponed.holdsBack(dip.id(), now))
                    .limit(AT_ONCE)
                    .toList();
            int made = 0;
            for (Dip dip : due) {
                if (!room.isLeft()) {
                    return made;
                }
                makeOrPostpone(dip);
                made++;
            }
            return made;
        } finally {
            turn.unlock();
        }
    }

    private void makeOrPostpone(Dip dip) {
        try {
            one.make(dip);
            alarms.settle(AlarmKind.DIP_NOT_MADE, dip.id().toString(), "");
        } catch (DipObstacle obstacle) {
            LOG.warn("dip not made id={} obstacle={}", dip.id(), obstacle.kind(), obstacle);
            fail(dip, obstacle.kind());
        } catch (IOException | RuntimeException unexpected) {
            int attempts = postponed.add(dip.id(), clock.instant());
            LOG.error("dip not made id={}, tried again, attempts={}", dip.id(), attempts, unexpected);
            if (attempts >= MOST_ATTEMPTS && !passes(unexpected)) {
                fail(dip, DipObstacle.Kind.UNEXPECTED);
            } else if (attempts == MOST_ATTEMPTS) {
                raise(dip);
            }
        }
    }

    /** Whether it is of the kind that goes away by itself: an engine or an authority that does not answer. */
    private static boolean passes(Exception trouble) {
        return trouble instanceof UncheckedIOException
                || trouble instanceof ProblemException known && known.problem() instanceof Problem.Unavailable;
    }

    private void fail(Dip dip, DipObstacle.Kind obstacle) {
        if (dips.failed(dip.id(), obstacle.name())) {
            raise(dip);
            try {
                folder.clear(dip.id(), Optional.empty());
            } catch (IOException unwritable) {
                LOG.error("what is left of a dip stays until it ends id={}", dip.id(), unwritable);
            }
        }
    }

    private void raise(Dip dip) {
        alarms.raise(
                AlarmKind.DIP_NOT_MADE,
                dip.id().toString(),
                List.of(dip.requestNumber(), dip.document().toString()));
    }
}
