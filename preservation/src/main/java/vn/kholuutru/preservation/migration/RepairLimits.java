package vn.kholuutru.preservation.migration;

import java.time.Duration;

/**
 * What one representation may cost.
 *
 * @param work processor time for a file of usual size; larger ones get more
 * @param recognition time the recognition of text may take for one file
 * @param heapMebibytes memory of the worker
 */
public record RepairLimits(Duration work, Duration recognition, int heapMebibytes) {
    private static final long STEP = 1L << 20;
    private static final Duration MORE_PER_STEP = Duration.ofSeconds(2);

    /** A minute and two seconds a MiB; ten minutes of recognition; 768 MiB. */
    public static RepairLimits standard() {
        return new RepairLimits(Duration.ofMinutes(1), Duration.ofMinutes(10), 768);
    }

    Duration workFor(long size) {
        return work.plus(MORE_PER_STEP.multipliedBy(size / STEP));
    }
}
