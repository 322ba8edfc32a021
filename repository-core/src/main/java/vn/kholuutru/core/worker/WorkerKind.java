package vn.kholuutru.core.worker;

/**
 * A kind of worker.
 *
 * @param mainClass calls {@link WorkerLoop#serve}; found on the class path of this process
 * @param heapMebibytes memory of one worker
 * @param atOnce processes at the same time
 */
public record WorkerKind(String mainClass, int heapMebibytes, int atOnce) {
    public WorkerKind {
        if (heapMebibytes < 64 || atOnce < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
