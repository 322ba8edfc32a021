package vn.kholuutru.core.worker;

import java.util.List;

/**
 * A kind of worker.
 *
 * @param mainClass calls {@link WorkerLoop#serve}; found on the class path of this process
 * @param heapMebibytes memory of one worker
 * @param atOnce processes at the same time
 * @param arguments of its main class
 */
public record WorkerKind(String mainClass, int heapMebibytes, int atOnce, List<String> arguments) {
    public WorkerKind {
        arguments = List.copyOf(arguments);
        if (heapMebibytes < 64 || atOnce < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    public WorkerKind(String mainClass, int heapMebibytes, int atOnce) {
        this(mainClass, heapMebibytes, atOnce, List.of());
    }
}
