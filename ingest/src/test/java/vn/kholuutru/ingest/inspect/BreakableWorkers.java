package vn.kholuutru.ingest.inspect;

import java.time.Duration;

/** Real worker processes that some files break. */
public final class BreakableWorkers {
    /** Begins a file that makes its worker work without end. */
    public static final String SPINS = MisbehavingWorker.MISBEHAVE + "spins.pdf\n";
    /** Begins a file that makes its worker end at once. */
    public static final String CRASHES = MisbehavingWorker.MISBEHAVE + "crashes.pdf\n";
    /** Begins a file that makes its worker take all the memory there is. */
    public static final String FILLS_MEMORY = MisbehavingWorker.MISBEHAVE + "fills-memory.pdf\n";

    private BreakableWorkers() {}

    /** One at a time, so that every file meets the worker its forerunner left behind. */
    public static FileInspector one() {
        return new InspectionPool(
                new InspectionLimits(1, Duration.ofSeconds(6), 160), MisbehavingWorker.class.getName());
    }
}
