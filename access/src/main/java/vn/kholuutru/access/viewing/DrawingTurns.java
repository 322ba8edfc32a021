package vn.kholuutru.access.viewing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.kholuutru.access.security.AskedFrom;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.problem.ProblemException;

/**
 * How much is drawn for one visitor at once: {@value #AT_ONCE} pictures, while {@value #WAITING} more may wait, or
 * {@value #WAITING_AT_AN_ADDRESS} of those who are told apart by their network address alone, which a whole reading room may share. The
 * rest is asked to come again, so that no account and no address holds all threads of the archive. What lies drawn already needs no
 * turn.
 */
@Singleton
public class DrawingTurns {
    static final int AT_ONCE = 4;
    static final int WAITING = 28;
    static final int WAITING_AT_AN_ADDRESS = 96;

    private final Supplier<String> address;
    private final Map<String, Place> places = new HashMap<>();

    @Inject
    public DrawingTurns(AskedFrom from) {
        this(from::address);
    }

    DrawingTurns(Supplier<String> address) {
        this.address = address;
    }

    /** Waits for a turn; {@link Turn#close} ends it. Nobody takes a second one within the first. */
    public Turn of(Visitor visitor) {
        return visitor.name()
                .map(this::ofAccount)
                .orElseGet(() -> take("address " + address.get(), WAITING_AT_AN_ADDRESS));
    }

    /** @throws ProblemException DRAWING_BUSY */
    Turn ofAccount(String account) {
        return take("account " + account, WAITING);
    }

    private Turn take(String whose, int waiting) {
        Place place = enter(whose, AT_ONCE + waiting);
        try {
            BoundedWait.acquire(place.drawing, 1);
        } catch (ProblemException busy) {
            leave(whose, place);
            throw busy;
        }
        return () -> {
            place.drawing.release();
            leave(whose, place);
        };
    }

    /** Waits until nobody draws or waits to draw, but no longer than this: work for later goes on slowly when readers never rest. */
    public synchronized void awaitQuiet(Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        long left = longest.toMillis();
        while (!places.isEmpty() && left > 0) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        }
    }

    /** How many draw or wait for this account now. */
    synchronized int inside(String account) {
        Place place = places.get("account " + account);
        return place == null ? 0 : place.inside;
    }

    private synchronized Place enter(String whose, int most) {
        Place place = places.computeIfAbsent(whose, first -> new Place());
        if (place.inside >= most) {
            throw BoundedWait.busy();
        }
        place.inside++;
        return place;
    }

    private synchronized void leave(String whose, Place place) {
        place.inside--;
        if (place.inside == 0) {
            places.remove(whose);
        }
        if (places.isEmpty()) {
            notifyAll();
        }
    }

    /** A place among those who draw. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Place {
        private final Semaphore drawing = new Semaphore(AT_ONCE, true);
        private int inside;
    }
}
