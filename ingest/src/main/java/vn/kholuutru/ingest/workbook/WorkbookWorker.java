package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;
import vn.kholuutru.core.worker.WorkerLoop;

/** The process in which delivered workbooks are opened: asked with a file and a folder, it fills the folder with rows. */
final class WorkbookWorker {
    /** Between the two paths of a request; no path has it. */
    static final String BETWEEN = "\0";

    private WorkbookWorker() {}

    public static void main(String[] arguments) throws IOException {
        WorkerLoop.serve(request -> {
            String[] paths = request.split(BETWEEN, 2);
            return RowExtraction.extract(Path.of(paths[0]), Path.of(paths[1]));
        });
    }
}
