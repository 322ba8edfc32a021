package vn.kholuutru.access.viewing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Waits for what others hold, but not for ever: whoever waits holds a thread that all need. */
public final class BoundedWait {
    /** Far longer than readers who turn pages ever wait. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private BoundedWait() {}

    /** @throws ProblemException DRAWING_BUSY */
    public static void acquire(Semaphore places, int count) {
        try {
            if (!places.tryAcquire(count, LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    /** @throws ProblemException DRAWING_BUSY */
    static void lock(ReentrantLock turn) {
        try {
            if (!turn.tryLock(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    static ProblemException busy() {
        return new ProblemException(new Problem.Unavailable("DRAWING_BUSY", List.of()));
    }
}
