package vn.kholuutru.access.viewing;

import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import vn.kholuutru.core.problem.ProblemException;

/**
 * How many pixels may be in memory at once, for all readers together. Whoever wants to decode waits for his share, so
 * that any number of readers needs no more than half of the memory.
 */
@Singleton
public class PixelBudget {
    private static final int BYTES_FOR_A_PIXEL = 8;
    private static final long MOST_OF_ONE = 40_000_000;
    private static final int GRAIN = 10_000;

    private final int grains;
    private final Semaphore free;

    public PixelBudget() {
        this(Runtime.getRuntime().maxMemory() / 2);
    }

    public PixelBudget(long bytes) {
        this.grains = Math.toIntExact(Math.clamp(bytes / BYTES_FOR_A_PIXEL / GRAIN, 1, 1_000_000));
        this.free = new Semaphore(grains, true);
    }

    /** The largest picture one reader may ask to be made. */
    public long mostPixels() {
        return Math.min(MOST_OF_ONE, (long) grains * GRAIN);
    }

    /**
     * Waits until so many pixels may be held; {@link Share#close} gives them back.
     *
     * @throws ProblemException DRAWING_BUSY
     */
    public Share take(long pixels) {
        int share = Math.toIntExact(Math.clamp(pixels / GRAIN + 1, 1, grains));
        BoundedWait.acquire(free, share);
        return () -> free.release(share);
    }

    /** Pixels that may be held until it is closed. */
    public interface Share extends AutoCloseable {
        @Override
        void close();
    }
}
