package vn.kholuutru.ingest.sample;

/**
 * How a document is scanned.
 *
 * @param archival written as PDF/A-2b; a plain PDF when false
 */
record ScanStyle(int dpi, boolean colour, boolean textLayer, boolean archival) {
    /** What TT 05/2025, Điều 8 asks for: 200 dpi, 24-bit colour, PDF/A with a text layer. */
    static final ScanStyle GOOD = new ScanStyle(200, true, true, true);
}
