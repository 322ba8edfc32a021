package vn.kholuutru.ingest.workbook;

/** The forms in which a mục lục comes. */
enum WorkbookKind {
    /** Office Open XML. */
    XLSX,
    /** The binary form of Excel 97 to 2003. */
    XLS,
    /** Text with separators. */
    SEPARATED
}
