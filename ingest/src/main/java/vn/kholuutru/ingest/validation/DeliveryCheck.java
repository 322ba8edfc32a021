package vn.kholuutru.ingest.validation;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.kholuutru.core.model.report.ValidationReport;
import vn.kholuutru.ingest.agreement.Agreement;
import vn.kholuutru.ingest.delivery.DeliveredDocument;
import vn.kholuutru.ingest.delivery.DuplicateBytes;
import vn.kholuutru.ingest.delivery.UnderstoodDelivery;
import vn.kholuutru.ingest.inspect.FileInspector;
import vn.kholuutru.ingest.inspect.Inspection;

/**
 * Checks the documents of an understood delivery: opens each file, and asks every rule.
 * Used by the check command for a whole delivery, and by the pipeline for each of its documents.
 */
public final class DeliveryCheck {
    private static final int LOOK_AHEAD = 4;

    private final FileInspector inspector;
    private final DocumentValidator validator;

    public DeliveryCheck(FileInspector inspector, DocumentValidator validator) {
        this.inspector = inspector;
        this.validator = validator;
    }

    /** Checks one document; a file whose record is secret stays closed. */
    public CheckedDocument check(DeliveredDocument document, Agreement agreement) {
        if (!document.worthOpening()) {
            return new CheckedDocument(
                    document,
                    Optional.empty(),
                    DocumentValidator.agreed(new ValidationReport(document.findings()), agreement));
        }
        Inspection inspection = inspector.inspect(document.file().orElseThrow());
        ValidationReport report = validator.validate(document, inspection, agreement);
        return new CheckedDocument(document, Optional.of(inspection), report);
    }

    /**
     * Checks all documents of a delivery that was not refused, some at a time, and hands them over one by one in the
     * order of the delivery, on the calling thread. Equal bytes are found here. Memory does not grow with the delivery:
     * only a few inspections are alive at once.
     */
    public void checkAll(UnderstoodDelivery delivery, int atOnce, Consumer<CheckedDocument> each) {
        DuplicateBytes duplicates = new DuplicateBytes(delivery.agreement());
        Queue<Future<CheckedDocument>> underway = new ArrayDeque<>();
        Iterator<DeliveredDocument> waiting = delivery.documents().iterator();
        ExecutorService workers = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("check-", 0).factory());
        try {
            while (waiting.hasNext() || !underway.isEmpty()) {
                while (waiting.hasNext() && underway.size() < atOnce * LOOK_AHEAD) {
                    DeliveredDocument document = waiting.next();
                    underway.add(workers.submit(() -> check(document, delivery.agreement())));
                }
                each.accept(withoutDuplicate(finished(underway.remove()), duplicates));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Held against the bytes of the delivery's earlier files, unless it is refused anyway. */
    public static CheckedDocument withoutDuplicate(CheckedDocument checked, DuplicateBytes duplicates) {
        if (!checked.accepted() || checked.inspection().isEmpty()) {
            return checked;
        }
        return duplicates
                .check(checked.document().path(), checked.inspection().get().sha256())
                .map(checked::with)
                .orElse(checked);
    }

    private static CheckedDocument finished(Future<CheckedDocument> check) {
        try {
            return check.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the check was interrupted", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
