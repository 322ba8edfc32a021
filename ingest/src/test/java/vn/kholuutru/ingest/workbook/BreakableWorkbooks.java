package vn.kholuutru.ingest.workbook;

import java.time.Duration;

/** A real worker process that some workbooks break. */
public final class BreakableWorkbooks {
    /** The name of a workbook that ends its worker at once. */
    public static final String CRASHES = "crashes.xlsx";

    private BreakableWorkbooks() {}

    public static WorkbookReader reader() {
        return new WorkbookReader(MisbehavingWorkbookWorker.class.getName(), 64, Duration.ofMinutes(1));
    }
}
