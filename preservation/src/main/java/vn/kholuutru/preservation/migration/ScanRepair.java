package vn.kholuutru.preservation.migration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.core.model.oais.Representation.Kind;
import vn.kholuutru.core.worker.WorkerAnswer;
import vn.kholuutru.core.worker.WorkerKind;
import vn.kholuutru.core.worker.WorkerPool;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

/**
 * Makes representations of scans in a worker process, one at a time: this is work for the hours when nobody delivers. The
 * original is read, never written.
 */
public final class ScanRepair implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScanRepair.class);

    private final RepairLimits limits;
    private final WorkerPool worker;
    private final ObjectMapper json = new ObjectMapper();

    public ScanRepair(RepairLimits limits) {
        this.limits = limits;
        this.worker = new WorkerPool(new WorkerKind(RepairWorker.class.getName(), limits.heapMebibytes(), 1));
    }

    /**
     * @param folder for what is on its way; the caller removes it
     * @param made the file to write; not there when the outcome is {@link NotPossible}
     */
    public RepairOutcome make(Kind kind, Path original, Path folder, Path made) throws IOException {
        return switch (kind) {
            case PDFA -> repaired(new RepairRequest(original, original, made, RepairGuard.Text.SAME));
            case TEXT_LAYER -> recognised(original, folder.resolve("recognised.pdf"), made);
            case VIEW -> viewed(original, folder, made);
        };
    }

    @Override
    public void close() {
        worker.close();
    }

    private RepairOutcome recognised(Path original, Path recognised, Path made) throws IOException {
        if (!RecogniseText.installed()) {
            return new NotPossible(Obstacle.TOOL_MISSING, List.of("ocrmypdf"));
        }
        if (!new RecogniseText(limits.recognition()).recognise(original, recognised)) {
            return new NotPossible(Obstacle.NO_TEXT_FOUND, List.of("ocrmypdf"));
        }
        return repaired(new RepairRequest(original, recognised, made, RepairGuard.Text.ADDED));
    }

    /** What the office program made is held against PDF/A-2b, and mended where it is not yet, like any scan. */
    private RepairOutcome viewed(Path original, Path folder, Path made) throws IOException {
        Optional<ConvertOffice> converter = ConvertOffice.installed();
        if (converter.isEmpty()) {
            return new NotPossible(Obstacle.TOOL_MISSING, List.of(ConvertOffice.PROGRAM));
        }
        Optional<Path> view = converter.get().convert(original, folder);
        return view.isEmpty()
                ? new NotPossible(Obstacle.UNREADABLE, List.of(ConvertOffice.PROGRAM))
                : repaired(new RepairRequest(view.get(), view.get(), made, RepairGuard.Text.VIEW));
    }

    private RepairOutcome repaired(RepairRequest request) throws IOException {
        WorkerAnswer answer = worker.ask(request.message(), limits.workFor(Files.size(request.original())));
        if (answer instanceof WorkerAnswer.Done(byte[] body)) {
            return json.readValue(body, RepairOutcome.class);
        }
        Files.deleteIfExists(request.repaired());
        return switch (answer) {
            case WorkerAnswer.Done done -> throw new IllegalStateException("answered above");
            case WorkerAnswer.CannotRead(String reason) -> throw new UncheckedIOException(new IOException(reason));
            case WorkerAnswer.TookTooLong() -> new NotPossible(Obstacle.TOO_COSTLY, List.of("time"));
            case WorkerAnswer.RanOutOfMemory() -> new NotPossible(Obstacle.TOO_COSTLY, List.of("memory"));
            case WorkerAnswer.Died(int exitCode) -> {
                LOG.warn("two workers ended over the repair of a scan, the last with {}", exitCode);
                yield new NotPossible(Obstacle.UNREADABLE, List.of(String.valueOf(exitCode)));
            }
        };
    }
}
