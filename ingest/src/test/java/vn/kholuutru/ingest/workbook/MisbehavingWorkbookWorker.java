package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kholuutru.core.worker.WorkerLoop;

/** A worker to which some file names do what a hostile workbook does to a real one. */
final class MisbehavingWorkbookWorker {
    private MisbehavingWorkbookWorker() {}

    public static void main(String[] arguments) throws IOException {
        WorkerLoop.serve(request -> {
            String[] paths = request.split(WorkbookWorker.BETWEEN, 2);
            switch (Path.of(paths[0]).getFileName().toString()) {
                case "spins.xlsx" -> spinForEver();
                case "crashes.xlsx" -> Runtime.getRuntime().halt(134);
                case "fills-memory.xlsx" -> fillMemory();
                default -> {}
            }
            return RowExtraction.extract(Path.of(paths[0]), Path.of(paths[1]));
        });
    }

    private static void spinForEver() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void fillMemory() {
        List<long[]> kept = new ArrayList<>();
        while (kept.size() < Integer.MAX_VALUE) {
            kept.add(new long[1 << 20]);
        }
    }
}
