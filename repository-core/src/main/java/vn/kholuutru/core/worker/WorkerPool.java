package vn.kholuutru.core.worker;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Workers of one kind: started when first needed, used again for the next request, replaced when one is gone. A worker
 * also ends by itself when this process does. Safe for use by many threads; more of them than workers wait in line.
 */
public final class WorkerPool implements AutoCloseable {
    private final WorkerKind kind;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public WorkerPool(WorkerKind kind) {
        this.kind = kind;
        this.free = new Semaphore(kind.atOnce(), true);
    }

    /**
     * Asks a worker. A request whose worker dies without a reason is tried once more: the reason may have been another
     * process.
     *
     * @param work processor time the answer may cost; a worker that has just started gets ten seconds more
     * @throws IllegalStateException when the pool is closed meanwhile
     */
    public WorkerAnswer ask(String request, Duration work) {
        free.acquireUninterruptibly();
        try {
            WorkerAnswer answer = askOne(request, work);
            return answer instanceof WorkerAnswer.Died ? askOne(request, work) : answer;
        } finally {
            free.release();
        }
    }

    /** Ends every worker; a request that is being worked on is given up. */
    @Override
    public void close() {
        closed = true;
        running.forEach(WorkerProcess::close);
        running.clear();
        idle.clear();
    }

    private WorkerAnswer askOne(String request, Duration work) {
        WorkerProcess worker = worker();
        WorkerAnswer answer = worker.ask(request, work);
        if (worker.alive() && !closed) {
            idle.push(worker);
        } else {
            worker.close();
            running.remove(worker);
        }
        requireOpen();
        return answer;
    }

    private WorkerProcess worker() {
        requireOpen();
        for (WorkerProcess worker = idle.poll(); worker != null; worker = idle.poll()) {
            if (worker.alive()) {
                return worker;
            }
            running.remove(worker);
        }
        WorkerProcess started = WorkerProcess.start(kind);
        running.add(started);
        if (closed) {
            started.close();
        }
        return started;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the pool of workers is closed");
        }
    }
}
