package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/**
 * Looks into files in warm worker processes, so that no file can harm the archive itself. Workers are started when first
 * needed, used again for the next file, and replaced when a file made one hang, run out of memory or crash. A worker also
 * ends by itself when this process does.
 */
public final class InspectionPool implements FileInspector {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionPool.class);

    private final InspectionLimits limits;
    private final String workerClass;
    private final WorkerMessages messages = new WorkerMessages();
    private final Semaphore free;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public InspectionPool(InspectionLimits limits) {
        this(limits, InspectionWorker.class.getName());
    }

    InspectionPool(InspectionLimits limits, String workerClass) {
        this.limits = limits;
        this.workerClass = workerClass;
        this.free = new Semaphore(limits.workers(), true);
    }

    /** A file whose worker dies without a reason is tried once more: the reason may have been another process. */
    @Override
    public Inspection inspect(Path file) {
        free.acquireUninterruptibly();
        try {
            Duration work = limits.workFor(size(file));
            WorkerProcess.Answer answer = ask(file, work);
            if (answer instanceof WorkerProcess.Answer.Died) {
                answer = ask(file, work);
            }
            return inspection(file, answer);
        } finally {
            free.release();
        }
    }

    /** Ends every worker; a file that is being looked into is given up. */
    @Override
    public void close() {
        closed = true;
        running.forEach(WorkerProcess::close);
        running.clear();
        idle.clear();
    }

    private WorkerProcess.Answer ask(Path file, Duration work) {
        WorkerProcess worker = worker();
        WorkerProcess.Answer answer = worker.ask(file, work);
        if (worker.alive() && !closed) {
            idle.push(worker);
        } else {
            worker.close();
            running.remove(worker);
        }
        if (closed) {
            throw new IllegalStateException("the inspection pool is closed");
        }
        return answer;
    }

    private WorkerProcess worker() {
        if (closed) {
            throw new IllegalStateException("the inspection pool is closed");
        }
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.alive()) {
                return worker;
            }
            running.remove(worker);
        }
        WorkerProcess started = WorkerProcess.start(messages, workerClass, limits.heapMebibytes());
        running.add(started);
        if (closed) {
            started.close();
        }
        return started;
    }

    private Inspection inspection(Path file, WorkerProcess.Answer answer) {
        return switch (answer) {
            case WorkerProcess.Answer.Inspected(Inspection inspection) -> inspection;
            case WorkerProcess.Answer.CannotRead(String reason) ->
                throw new UncheckedIOException(new IOException(file + ": " + reason));
            case WorkerProcess.Answer.TookTooLong() -> {
                LOG.warn("{}: not read in time; its worker was replaced", file);
                yield ScanInspector.unopened(
                        file,
                        new Obstacle(
                                "TOO_SLOW",
                                Long.toString(limits.workFor(size(file)).toSeconds())));
            }
            case WorkerProcess.Answer.RanOutOfMemory() -> {
                LOG.warn("{}: needs more than {} MiB; its worker was replaced", file, limits.heapMebibytes());
                yield ScanInspector.unopened(file, new Obstacle("BOMB", Integer.toString(limits.heapMebibytes())));
            }
            case WorkerProcess.Answer.Died(int exitCode) -> {
                LOG.warn("{}: two workers ended over it, the last with {}", file, exitCode);
                yield ScanInspector.unopened(file, new Obstacle("UNREADABLE", Integer.toString(exitCode)));
            }
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
