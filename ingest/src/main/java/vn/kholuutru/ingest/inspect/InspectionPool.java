package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.worker.WorkerAnswer;
import vn.kholuutru.core.worker.WorkerKind;
import vn.kholuutru.core.worker.WorkerPool;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;

/** Looks into files in warm worker processes, so that no file can harm the archive itself. */
public final class InspectionPool implements FileInspector {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionPool.class);

    private final InspectionLimits limits;
    private final WorkerPool workers;

    public InspectionPool(InspectionLimits limits) {
        this(limits, InspectionWorker.class.getName());
    }

    InspectionPool(InspectionLimits limits, String workerClass) {
        this.limits = limits;
        this.workers = new WorkerPool(new WorkerKind(workerClass, limits.heapMebibytes(), limits.workers()));
    }

    @Override
    public Inspection inspect(Path file) {
        return inspection(file, workers.ask(file.toAbsolutePath().toString(), limits.workFor(size(file))));
    }

    /** Ends every worker; a file that is being looked into is given up. */
    @Override
    public void close() {
        workers.close();
    }

    private Inspection inspection(Path file, WorkerAnswer answer) {
        return switch (answer) {
            case WorkerAnswer.Done(byte[] body) -> InspectionAnswer.read(body);
            case WorkerAnswer.CannotRead(String reason) ->
                throw new UncheckedIOException(new IOException(file + ": " + reason));
            case WorkerAnswer.TookTooLong() -> {
                LOG.warn("{}: not read in time; its worker was replaced", file);
                yield ScanInspector.unopened(
                        file,
                        new Obstacle(
                                "TOO_SLOW",
                                Long.toString(limits.workFor(size(file)).toSeconds())));
            }
            case WorkerAnswer.RanOutOfMemory() -> {
                LOG.warn("{}: needs more than {} MiB; its worker was replaced", file, limits.heapMebibytes());
                yield ScanInspector.unopened(file, new Obstacle("BOMB", Integer.toString(limits.heapMebibytes())));
            }
            case WorkerAnswer.Died(int exitCode) -> {
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
