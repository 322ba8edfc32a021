package vn.kholuutru.ingest.workbook;

/** What came of asking for the rows of a workbook. */
public sealed interface WorkbookAnswer {
    /** @param rows good until their folder is removed */
    record Rows(WorkbookRows rows) implements WorkbookAnswer {}

    /** It holds a macro, under whatever name. */
    record Macro() implements WorkbookAnswer {}

    /** It is locked by a password. */
    record Encrypted() implements WorkbookAnswer {}

    /** @param detail why, for whoever looks after the archive */
    record Unreadable(String detail) implements WorkbookAnswer {}

    /** @param limit what its reader was allowed, in words of numbers and units */
    record TooHeavy(String limit) implements WorkbookAnswer {}

    /** Nothing speaks against reading it; never answered outside this package. */
    record Allowed(WorkbookKind kind) implements WorkbookAnswer {}
}
