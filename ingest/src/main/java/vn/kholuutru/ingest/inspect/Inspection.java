package vn.kholuutru.ingest.inspect;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.model.integrity.Checksum;

/**
 * The facts of one delivered file. A file that cannot be parsed has no pages and says why in {@code obstacles}.
 *
 * @param size in bytes
 * @param mediaType by content, never by name
 * @param pdfVersion such as {@code 1.7}
 * @param pdfaFlavour the PDF/A part and level the file claims and veraPDF confirmed, such as {@code 2b}
 * @param puid the PRONOM identifier that follows from it
 * @param obstacles faults that stand in the way of a reading or make it unsafe, in the order found: EMPTY, EXE_RENAMED,
 *     WRONG_FORMAT, HEADER_NOT_AT_START, DATA_AFTER_EOF, TRUNCATED, ENCRYPTED, ACTIVE_CONTENT, ATTACHMENT, BOMB,
 *     FALSE_IMAGE_SIZE, UNREADABLE, TOO_SLOW
 * @param pdfaFailures when not PDF/A: the failed clauses, at most ten
 */
public record Inspection(
        long size,
        Checksum sha256,
        Checksum sha512,
        String mediaType,
        Optional<String> pdfVersion,
        Optional<String> pdfaFlavour,
        Optional<String> puid,
        List<Obstacle> obstacles,
        List<String> pdfaFailures,
        List<PageFacts> pages) {
    public Inspection {
        obstacles = List.copyOf(obstacles);
        pdfaFailures = List.copyOf(pdfaFailures);
        pages = List.copyOf(pages);
    }

    /**
     * @param fault a fault word
     * @param detail for the message: what exactly was found; may be empty
     */
    public record Obstacle(String fault, String detail) {}

    /**
     * The facts of one page.
     *
     * @param resolution effective pixels per inch of the sharpest full-page layer, 0 without one
     * @param backgroundResolution of the least sharp full-page layer
     * @param colour judged by the page: 24-bit colour in any full-page layer makes it COLOUR
     * @param text in reading order, NFC, whether visible or not
     * @param damagedImage true when an image decoder complains
     */
    public record PageFacts(
            int number,
            double widthPoints,
            double heightPoints,
            int resolution,
            int backgroundResolution,
            Colour colour,
            String text,
            boolean damagedImage) {}

    /** What the reader sees. */
    public enum Colour {
        COLOUR,
        GREY,
        BITONAL,
        NO_IMAGE
    }
}
