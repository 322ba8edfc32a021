package vn.kholuutru.core.worker;

/** What came of asking a worker. */
public sealed interface WorkerAnswer {
    /** @param body what the worker's own kind of message holds */
    record Done(byte[] body) implements WorkerAnswer {}

    /** The bytes could not be read: a disk or a permission, not a fault of the file. */
    record CannotRead(String reason) implements WorkerAnswer {}

    /** More processor time than allowed, or a wait without end; the worker is gone. */
    record TookTooLong() implements WorkerAnswer {}

    /** More memory than a worker has; it is gone. */
    record RanOutOfMemory() implements WorkerAnswer {}

    /** The worker ended without a reason of its own. */
    record Died(int exitCode) implements WorkerAnswer {}
}
