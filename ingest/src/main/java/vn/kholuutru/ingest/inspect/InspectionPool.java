package vn.kholuutru.ingest.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.worker.WorkerAnswer;
import vn.kholuutru.core.worker.WorkerKind;
import vn.kholuutru.core.worker.WorkerPool;
import vn.kholuutru.ingest.inspect.Inspection.Obstacle;
import vn.kholuutru.ingest.signature.TrustFolder;

/** Looks into files in warm worker processes, so that no file can harm the archive itself. */
public final class InspectionPool implements FileInspector {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionPool.class);

    private final InspectionLimits limits;
    private final WorkerPool workers;

    public InspectionPool(InspectionLimits limits) {
        this(limits, Optional.empty());
    }

    /**
     * @param trustAnchors the folder of the certificates signers' chains end at; without one no signer's trust is judged
     * @throws UncheckedIOException when a certificate in it cannot be read
     */
    public InspectionPool(InspectionLimits limits, Optional<Path> trustAnchors) {
        this(
                limits,
                InspectionWorker.class.getName(),
                trustAnchors.map(folder -> folder.toAbsolutePath().toString()).stream()
                        .toList());
        trustAnchors.ifPresent(TrustFolder::read);
    }

    InspectionPool(InspectionLimits limits, String workerClass) {
        this(limits, workerClass, List.of());
    }

    private InspectionPool(InspectionLimits limits, String workerClass, List<String> arguments) {
        this.limits = limits;
        this.workers = new WorkerPool(new WorkerKind(workerClass, limits.heapMebibytes(), limits.workers(), arguments));
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
