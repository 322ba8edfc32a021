package vn.kholuutru.ingest.workbook;

import java.io.IOException;
import java.nio.file.Path;

/** Turns a workbook into plain rows, in this process. */
public final class WorkbookReader {
    /**
     * @param into an empty folder that the caller removes when it needs the rows no more
     * @throws IOException when the workbook cannot be read; the message says why
     */
    public WorkbookRows read(Path workbook, Path into) throws IOException {
        try (RowWriter rows = new RowWriter(into)) {
            XlsxRows.write(workbook, rows);
            rows.finish();
        }
        return WorkbookRows.in(into);
    }
}
