package vn.kholuutru.preservation.migration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.kholuutru.core.worker.WorkerLoop;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

/**
 * The process in which scans are repaired: asked with the paths of an original and of the file to write, it answers with
 * the outcome. A file that must not be kept is removed again.
 */
final class RepairWorker {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RepairWorker() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        WorkerLoop.serve(request -> {
            RepairRequest asked = RepairRequest.parse(request);
            try {
                return JSON.writeValueAsBytes(repair(asked));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static RepairOutcome repair(RepairRequest asked) throws IOException {
        if (!Files.isReadable(asked.original())) {
            throw new IOException(asked.original() + " is not there");
        }
        RepairOutcome outcome;
        try {
            outcome = repairAndCompare(asked);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            outcome = new NotPossible(Obstacle.UNREADABLE, List.of(e.getClass().getSimpleName()));
        }
        if (outcome instanceof NotPossible) {
            Files.deleteIfExists(asked.repaired());
        }
        return outcome;
    }

    private static RepairOutcome repairAndCompare(RepairRequest asked) throws IOException {
        List<String> changes = PdfaRepair.repair(asked.source(), asked.repaired());
        Optional<NotPossible> objection = new RepairGuard(asked.text()).objection(asked.original(), asked.repaired());
        if (objection.isPresent()) {
            return objection.get();
        }
        try (PDDocument made = Loader.loadPDF(asked.repaired().toFile())) {
            PageTexts texts = asked.text().mayBeNew() ? PageTexts.of(made) : new PageTexts(List.of());
            List<Integer> stamped = texts.stamped();
            return stamped.isEmpty()
                    ? new RepairOutcome.Made(made.getNumberOfPages(), changes, texts.pages())
                    : new NotPossible(
                            Obstacle.SECRET_STAMP,
                            stamped.stream().map(String::valueOf).toList());
        }
    }
}
