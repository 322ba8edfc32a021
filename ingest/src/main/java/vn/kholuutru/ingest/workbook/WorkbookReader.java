package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.worker.WorkerAnswer;
import vn.kholuutru.core.worker.WorkerKind;
import vn.kholuutru.core.worker.WorkerPool;

/**
 * Turns workbooks into plain rows in a worker process of its own, started when first needed: no workbook can take the
 * archive down. This process only reads the rows, see {@link WorkbookRows}.
 */
public final class WorkbookReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbookReader.class);
    private static final int HEAP_MEBIBYTES = 384;
    private static final Duration WORK = Duration.ofSeconds(60);
    private static final long STEP = 10L << 20;
    private static final Duration MORE_PER_STEP = Duration.ofSeconds(20);

    private final WorkerPool workers;
    private final int heapMebibytes;
    private final Duration work;

    public WorkbookReader() {
        this(WorkbookWorker.class.getName(), HEAP_MEBIBYTES, WORK);
    }

    /**
     * @param heapMebibytes memory of the worker
     * @param work processor time for a workbook of usual size
     */
    WorkbookReader(String workerClass, int heapMebibytes, Duration work) {
        this.workers = new WorkerPool(new WorkerKind(workerClass, heapMebibytes, 1));
        this.heapMebibytes = heapMebibytes;
        this.work = work;
    }

    /**
     * @param into an empty folder that the caller removes when it needs the rows no more
     * @throws IOException when a disk or a permission is at fault, not the workbook
     */
    public WorkbookAnswer read(Path workbook, Path into) throws IOException {
        Duration allowed = work.plus(MORE_PER_STEP.multipliedBy(Files.size(workbook) / STEP));
        String request = workbook.toAbsolutePath() + WorkbookWorker.BETWEEN + into.toAbsolutePath();
        return switch (workers.ask(request, allowed)) {
            case WorkerAnswer.Done(byte[] body) -> RowExtraction.answer(body, into);
            case WorkerAnswer.CannotRead(String reason) -> throw new IOException(reason);
            case WorkerAnswer.TookTooLong() -> tooHeavy(workbook, allowed.toSeconds() + " s");
            case WorkerAnswer.RanOutOfMemory() -> tooHeavy(workbook, heapMebibytes + " MiB");
            case WorkerAnswer.Died(int exitCode) -> tooHeavy(workbook, "exit " + exitCode);
        };
    }

    private static WorkbookAnswer tooHeavy(Path workbook, String limit) {
        LOG.warn("{}: its reader was ended at {}", workbook, limit);
        return new WorkbookAnswer.TooHeavy(limit);
    }

    /** Ends the worker; rows already written stay. */
    @Override
    public void close() {
        workers.close();
    }
}
