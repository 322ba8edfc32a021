package vn.kholuutru.preservation.migration;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.kholuutru.preservation.migration.RepairOutcome.NotPossible;
import vn.kholuutru.preservation.migration.RepairOutcome.Obstacle;

/**
 * Holds a repaired scan against its original: valid PDF/A-2b by veraPDF, the same number of pages, every image the same
 * bit for bit, the same text, every page drawn the same. What is asked first costs least.
 */
final class RepairGuard {
    /** Enough to see a page that lost a layer or turned its colours; the images themselves are compared bit for bit. */
    private static final float DPI = 40;

    private static final COSName INTERPOLATE = COSName.getPDFName("Interpolate");
    private static final int MOST_DETAILS = 10;

    /** Where the text comes from. */
    enum Text {
        /** It has to be that of the original, which the archive has looked into. */
        SAME,
        /** It was recognised and was not there before. */
        ADDED,
        /** It is that of the view of an office file, which the archive may not have been able to look into. */
        VIEW;

        boolean mayBeNew() {
            return this != SAME;
        }
    }

    private final Text text;

    RepairGuard(Text text) {
        this.text = text;
    }

    /** Why the repaired file must not be kept; empty when it may. */
    Optional<NotPossible> objection(Path original, Path repaired) throws IOException {
        List<String> clauses = PdfaTwoB.failures(repaired);
        if (!clauses.isEmpty()) {
            return objection(Obstacle.STILL_NOT_PDFA, clauses);
        }
        try (PDDocument before = Loader.loadPDF(original.toFile());
                PDDocument after = Loader.loadPDF(repaired.toFile())) {
            if (before.getNumberOfPages() != after.getNumberOfPages()) {
                return objection(
                        Obstacle.PAGES_DIFFER, List.of(before.getNumberOfPages() + " ≠ " + after.getNumberOfPages()));
            }
            if (!images(before).equals(images(after))) {
                return objection(Obstacle.IMAGES_DIFFER, List.of());
            }
            Optional<NotPossible> aboutText = text == Text.ADDED ? someText(after) : sameText(before, after);
            return aboutText.isPresent() ? aboutText : sameLook(before, after);
        }
    }

    /** The digests of all images, in order of the digests: objects may have new numbers. */
    private static List<String> images(PDDocument document) throws IOException {
        List<String> digests = new ArrayList<>();
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                digests.add(digest(stream));
            }
        }
        return digests.stream().distinct().sorted().toList();
    }

    private static String digest(COSStream image) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(
                PermittedFilters.packOnly(image) ? image.createInputStream() : image.createRawInputStream(),
                MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return image.getInt(COSName.WIDTH) + "x" + image.getInt(COSName.HEIGHT) + " "
                    + HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Optional<NotPossible> sameText(PDDocument before, PDDocument after) throws IOException {
        List<String> different = new ArrayList<>();
        for (int page = 1; page <= before.getNumberOfPages(); page++) {
            if (!text(before, page).equals(text(after, page))) {
                different.add(String.valueOf(page));
            }
        }
        return different.isEmpty() ? Optional.empty() : objection(Obstacle.TEXT_DIFFERS, different);
    }

    private static Optional<NotPossible> someText(PDDocument after) throws IOException {
        for (int page = 1; page <= after.getNumberOfPages(); page++) {
            if (text(after, page).codePoints().anyMatch(Character::isLetterOrDigit)) {
                return Optional.empty();
            }
        }
        return objection(Obstacle.NO_TEXT_FOUND, List.of());
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static Optional<NotPossible> sameLook(PDDocument before, PDDocument after) throws IOException {
        withoutSmoothing(before);
        PDFRenderer first = renderer(before);
        PDFRenderer second = renderer(after);
        List<String> different = new ArrayList<>();
        for (int page = 0; page < before.getNumberOfPages(); page++) {
            if (!Arrays.equals(pixels(first, page), pixels(second, page))) {
                different.add(String.valueOf(page + 1));
            }
        }
        return different.isEmpty() ? Optional.empty() : objection(Obstacle.RENDERING_DIFFERS, different);
    }

    /** PDF/A leaves smoothing to the viewer; it is no part of what the page shows. */
    private static void withoutSmoothing(PDDocument document) {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && stream.getBoolean(INTERPOLATE, false)) {
                stream.setBoolean(INTERPOLATE, false);
            }
        }
    }

    private static PDFRenderer renderer(PDDocument document) {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer;
    }

    private static int[] pixels(PDFRenderer renderer, int page) throws IOException {
        BufferedImage drawn = renderer.renderImageWithDPI(page, DPI, ImageType.RGB);
        int[] size = {drawn.getWidth(), drawn.getHeight()};
        int[] pixels = drawn.getRGB(0, 0, size[0], size[1], null, 0, size[0]);
        return IntStream.concat(Arrays.stream(size), Arrays.stream(pixels)).toArray();
    }

    private static Optional<NotPossible> objection(Obstacle obstacle, List<String> details) {
        return Optional.of(
                new NotPossible(obstacle, details.stream().limit(MOST_DETAILS).toList()));
    }
}
