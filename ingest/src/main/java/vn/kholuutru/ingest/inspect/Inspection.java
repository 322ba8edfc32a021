package vn.kholuutru.ingest.inspect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kholuutru.core.model.integrity.Checksum;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.rights.SecrecyStamp;
import vn.kholuutru.ingest.legacy.LegacyEncoding;
import vn.kholuutru.ingest.signature.EmbeddedSignature;

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
 *     FALSE_IMAGE_SIZE, UNREADABLE, TOO_SLOW, PICTURE_DAMAGED, MACRO, NOT_EXAMINED
 * @param pdfaFailures when not PDF/A: the failed clauses, at most ten
 * @param media what is known of a file that is no PDF; absent for PDF and for what could not be opened
 * @param marks stamps of secrecy; a file that bears one tells no text of any page
 * @param signatures those inside a PDF, in the order they were made
 * @param virusCheck what became of the scan for viruses; absent where nobody asked for one
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
        List<PageFacts> pages,
        Optional<MediaFacts> media,
        List<Mark> marks,
        List<EmbeddedSignature> signatures,
        Optional<VirusCheck> virusCheck) {
    public Inspection {
        obstacles = List.copyOf(obstacles);
        pdfaFailures = List.copyOf(pdfaFailures);
        pages = List.copyOf(pages);
        marks = List.copyOf(marks);
        signatures = List.copyOf(signatures);
    }

    /** Of a PDF, or of a file that could not be opened. */
    public Inspection(
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
        this(
                size,
                sha256,
                sha512,
                mediaType,
                pdfVersion,
                pdfaFlavour,
                puid,
                obstacles,
                pdfaFailures,
                pages,
                Optional.empty());
    }

    /** Of a file that bears no mark and no signature. */
    public Inspection(
            long size,
            Checksum sha256,
            Checksum sha512,
            String mediaType,
            Optional<String> pdfVersion,
            Optional<String> pdfaFlavour,
            Optional<String> puid,
            List<Obstacle> obstacles,
            List<String> pdfaFailures,
            List<PageFacts> pages,
            Optional<MediaFacts> media) {
        this(
                size,
                sha256,
                sha512,
                mediaType,
                pdfVersion,
                pdfaFlavour,
                puid,
                obstacles,
                pdfaFailures,
                pages,
                media,
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The format by content; empty when the archive does not take it. */
    public Optional<FileFormat> format() {
        return FileFormat.of(mediaType);
    }

    /** Rules about pages, text layers and PDF/A speak of nothing else. */
    public boolean isPdf() {
        return mediaType.equals(FileFormat.PDF.mediaType());
    }

    /** The text by which the file is found: of each page, or of an office file as one. */
    public List<String> texts() {
        if (media.isPresent()
                && media.get() instanceof OfficeFacts office
                && !office.text().isBlank()) {
            return List.of(office.text());
        }
        return pages.stream().map(PageFacts::text).toList();
    }

    /** The same, once the scanner has seen the file. */
    Inspection after(VirusCheck check) {
        return new Inspection(
                size,
                sha256,
                sha512,
                mediaType,
                pdfVersion,
                pdfaFlavour,
                puid,
                obstacles,
                pdfaFailures,
                pages,
                media,
                marks,
                signatures,
                Optional.of(check));
    }

    /**
     * A scan for viruses that found nothing, or that could not be done and was let pass.
     *
     * @param detail the scanner, or why it did not scan
     */
    public record VirusCheck(boolean done, String detail) {}

    /**
     * A stamp of secrecy, or of its end, as found on a page; what stands beside it is not kept.
     *
     * @param page counted from 1
     */
    public record Mark(SecrecyStamp stamp, int page) {}

    /**
     * @param fault a fault word
     * @param detail for the message: what exactly was found; may be empty
     */
    public record Obstacle(String fault, String detail) {}

    /**
     * The facts of one page.
     *
     * @param resolution effective pixels per inch of the sharpest layer of the page, 0 when the page is no picture
     * @param backgroundResolution of the least sharp layer
     * @param colour judged by the page: 24-bit colour in any layer makes it COLOUR
     * @param text in reading order, NFC, whether visible or not
     * @param damagedImage true when an image decoder complains
     * @param hiddenLetters letters and digits of the text that the reader does not see: a scan's text layer
     * @param visibleLetters those he sees
     * @param convertedFrom encodings of before Unicode in which text of the page was written
     */
    public record PageFacts(
            int number,
            double widthPoints,
            double heightPoints,
            int resolution,
            int backgroundResolution,
            Colour colour,
            String text,
            boolean damagedImage,
            int hiddenLetters,
            int visibleLetters,
            Set<LegacyEncoding> convertedFrom) {
        public PageFacts {
            convertedFrom = Set.copyOf(convertedFrom);
        }

        /** A page all of whose text is hidden. */
        public PageFacts(
                int number,
                double widthPoints,
                double heightPoints,
                int resolution,
                int backgroundResolution,
                Colour colour,
                String text,
                boolean damagedImage) {
            this(
                    number,
                    widthPoints,
                    heightPoints,
                    resolution,
                    backgroundResolution,
                    colour,
                    text,
                    damagedImage,
                    (int) text.codePoints().filter(Character::isLetterOrDigit).count(),
                    0,
                    Set.of());
        }

        /** The same page without what it says. */
        PageFacts silent() {
            return new PageFacts(
                    number,
                    widthPoints,
                    heightPoints,
                    resolution,
                    backgroundResolution,
                    colour,
                    "",
                    damagedImage,
                    hiddenLetters,
                    visibleLetters,
                    convertedFrom);
        }
    }

    /** What the reader sees. */
    public enum Colour {
        COLOUR,
        GREY,
        BITONAL,
        NO_IMAGE
    }
}
