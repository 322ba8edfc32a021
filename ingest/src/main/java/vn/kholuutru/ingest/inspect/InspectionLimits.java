package vn.kholuutru.ingest.inspect;

import java.time.Duration;

/**
 * What looking into files may cost.
 *
 * @param workers processes at the same time
 * @param work processor time for one file of usual size; larger files get two seconds more for every 10 MiB
 * @param heapMebibytes memory of one worker
 */
public record InspectionLimits(int workers, Duration work, int heapMebibytes) {
    private static final long STEP = 10L << 20;
    private static final Duration MORE_PER_STEP = Duration.ofSeconds(2);

    public InspectionLimits {
        if (workers < 1 || heapMebibytes < 64 || work.isNegative() || work.isZero()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** One worker a core, ten seconds a file, 512 MiB each. */
    public static InspectionLimits standard() {
        return new InspectionLimits(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(10), 512);
    }

    Duration workFor(long size) {
        return work.plus(MORE_PER_STEP.multipliedBy(size / STEP));
    }
}
