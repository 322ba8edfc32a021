package vn.kholuutru.access.dip.copy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.kholuutru.access.viewing.JpegHeader;
import vn.kholuutru.access.viewing.PixelBudget;
import vn.kholuutru.core.model.oais.FileFormat;

/**
 * A photograph on a sheet of A4, as a PDF/A-2b: the marks of a copy stand on white beside it. A JPEG goes in byte for byte, turned by
 * the page and not by its pixels; the other formats keep every pixel. A TIFF of several pictures has several pages.
 */
public final class PictureAsPdf {
    private static final float MARGIN = 40;
    private static final int MOST_PICTURES = 500;

    private final PixelBudget pixels;

    public PictureAsPdf(PixelBudget pixels) {
        this.pixels = pixels;
    }

    /** The caller closes it. */
    PDDocument of(Path picture, String mediaType) throws IOException {
        PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        try {
            if (mediaType.equals(FileFormat.JPEG.mediaType())) {
                addJpeg(document, picture);
            } else {
                addOthers(document, picture);
            }
            PdfaMarks.put(document);
            return document;
        } catch (IOException | RuntimeException unreadable) {
            document.close();
            throw unreadable;
        }
    }

    private static void addJpeg(PDDocument document, Path picture) throws IOException {
        int orientation = JpegHeader.of(picture).orientation();
        try (InputStream bytes = Files.newInputStream(picture)) {
            add(document, JPEGFactory.createFromStream(document, bytes), orientation);
        }
    }

    private void addOthers(PDDocument document, Path picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                int count = Math.min(reader.getNumImages(true), MOST_PICTURES);
                for (int at = 0; at < count; at++) {
                    long size = (long) reader.getWidth(at) * reader.getHeight(at);
                    if (size > pixels.mostPixels()) {
                        throw new IOException("a picture of " + size + " pixels");
                    }
                    try (PixelBudget.Share share = pixels.take(2 * size)) {
                        add(document, LosslessFactory.createFromImage(document, plain(reader.read(at))), 1);
                    }
                }
            } finally {
                reader.dispose();
            }
        }
    }

    /** In the colours of the screen, on white, as PDF/A-2b can say them without further profiles. */
    private static BufferedImage plain(BufferedImage picture) {
        int type = picture.getType();
        if (type == BufferedImage.TYPE_INT_RGB
                || type == BufferedImage.TYPE_3BYTE_BGR
                || type == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return plain;
    }

    private static void add(PDDocument document, PDImageXObject image, int orientation) throws IOException {
        boolean turned = orientation >= 5;
        float width = turned ? image.getHeight() : image.getWidth();
        float height = turned ? image.getWidth() : image.getHeight();
        PDRectangle sheet = width > height
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        PDPage page = new PDPage(sheet);
        document.addPage(page);
        float scale = Math.min((sheet.getWidth() - 2 * MARGIN) / width, (sheet.getHeight() - 2 * MARGIN) / height);
        Matrix place = new Matrix(
                width * scale,
                0,
                0,
                height * scale,
                (sheet.getWidth() - width * scale) / 2,
                (sheet.getHeight() - height * scale) / 2);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, upright(orientation).multiply(place));
        }
    }

    /** From the picture's unit square to the one it is seen in (Exif 2.3, tag Orientation). */
    private static Matrix upright(int orientation) {
        return switch (orientation) {
            case 2 -> new Matrix(-1, 0, 0, 1, 1, 0);
            case 3 -> new Matrix(-1, 0, 0, -1, 1, 1);
            case 4 -> new Matrix(1, 0, 0, -1, 0, 1);
            case 5 -> new Matrix(0, -1, -1, 0, 1, 1);
            case 6 -> new Matrix(0, -1, 1, 0, 0, 1);
            case 7 -> new Matrix(0, 1, 1, 0, 0, 0);
            case 8 -> new Matrix(0, 1, -1, 0, 1, 0);
            default -> new Matrix(1, 0, 0, 1, 0, 0);
        };
    }
}
