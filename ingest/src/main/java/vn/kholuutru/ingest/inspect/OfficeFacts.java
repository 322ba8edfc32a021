package vn.kholuutru.ingest.inspect;

/**
 * The facts of a file of an office program. What makes one unsafe (macros, embedded programs, a password) is an obstacle.
 *
 * @param version of the format where its bytes tell one, such as {@code 1.2} of OpenDocument; else empty
 * @param linksOutside true when parts of it (pictures, cells of other workbooks) lie outside the file
 * @param text in reading order, NFC; empty where this build cannot read it cheaply
 */
public record OfficeFacts(String version, boolean linksOutside, String text) implements MediaFacts {}
