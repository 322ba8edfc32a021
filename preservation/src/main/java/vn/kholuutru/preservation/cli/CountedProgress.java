package vn.kholuutru.preservation.cli;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** A line on standard error every few seconds while something is counted. */
final class CountedProgress implements LongConsumer {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final LongFunction<String> line;
    private long spokenAt = System.nanoTime();

    CountedProgress(LongFunction<String> line) {
        this.line = line;
    }

    @Override
    public synchronized void accept(long count) {
        long now = System.nanoTime();
        if (now - spokenAt > EVERY_NANOS) {
            spokenAt = now;
            System.err.println(line.apply(count));
        }
    }
}
