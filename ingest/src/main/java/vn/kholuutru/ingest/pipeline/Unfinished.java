package vn.kholuutru.ingest.pipeline;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Counts the documents of a run that are on their way, and remembers the first trouble among them. */
final class Unfinished {
    private long open;
    private @Nullable RuntimeException trouble;

    synchronized void begin() {
        open++;
    }

    synchronized void end() {
        open--;
        notifyAll();
    }

    synchronized void record(RuntimeException first) {
        if (trouble == null) {
            trouble = first;
        }
    }

    synchronized boolean troubled() {
        return trouble != null;
    }

    /** Waits until nothing is on its way; throws what went wrong. */
    synchronized void await() {
        try {
            while (open > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryInterrupted(e);
        }
        if (trouble != null) {
            throw new DeliveryInterrupted(trouble);
        }
    }

    <T> T resultOf(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryInterrupted(e);
        } catch (ExecutionException e) {
            throw new DeliveryInterrupted(e.getCause() == null ? e : e.getCause());
        }
    }
}
