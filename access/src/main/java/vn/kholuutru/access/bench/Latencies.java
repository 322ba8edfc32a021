package vn.kholuutru.access.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long answers took; safe for use by many threads. */
public final class Latencies {
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    public void add(long tookNanos) {
        nanos.add(tookNanos);
    }

    /** What was measured so far, in milliseconds. */
    public Summary summary() {
        double[] sorted = nanos.stream()
                .mapToDouble(took -> took / NANOS_IN_A_MILLI)
                .sorted()
                .toArray();
        return new Summary(sorted.length, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    /** The smallest value that so large a share of all does not exceed. */
    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** Milliseconds. */
    public record Summary(int answers, double p50, double p95, double p99, double slowest) {}
}
