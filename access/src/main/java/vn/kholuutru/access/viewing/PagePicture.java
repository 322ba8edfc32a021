package vn.kholuutru.access.viewing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes the JPEG of one page, or a smaller one of it. */
final class PagePicture {
    private static final float DRAWN_DPI = 150;
    private static final double MOST_PIXELS = 12_000_000;
    private static final double POINTS_PER_INCH = 72;

    private PagePicture() {}

    /** @param number from 1 */
    static void write(PDDocument scan, int number, OutputStream out) throws IOException {
        PDPage page = scan.getPage(number - 1);
        Optional<OnlyImage.Placed> only = OnlyImage.of(page);
        if (only.isPresent()) {
            try (InputStream jpeg = only.get().image().getCOSObject().createRawInputStream()) {
                jpeg.transferTo(out);
            }
            return;
        }
        DrawablePage.require(page);
        PDFRenderer renderer = new PDFRenderer(scan);
        renderer.setSubsamplingAllowed(true);
        writeJpeg(renderer.renderImageWithDPI(number - 1, drawnDpi(page.getCropBox()), ImageType.RGB), 0.85f, out);
    }

    /** Lower for drawings and maps, so that a sheet of any size fits the memory of one page. */
    static float drawnDpi(PDRectangle box) {
        double pixels = box.getWidth() * box.getHeight() * Math.pow(DRAWN_DPI / POINTS_PER_INCH, 2);
        return pixels <= MOST_PIXELS ? DRAWN_DPI : (float) (DRAWN_DPI * Math.sqrt(MOST_PIXELS / pixels));
    }

    /** Writes the picture with this width; one that is narrower already keeps its own. */
    static void writeSmaller(Path whole, int width, OutputStream out) throws IOException {
        BufferedImage read = read(whole, width);
        int target = Math.min(width, read.getWidth());
        int height = Math.max(1, Math.round((float) read.getHeight() * target / read.getWidth()));
        BufferedImage smaller = new BufferedImage(target, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(read, 0, 0, target, height, null);
        graphics.dispose();
        writeJpeg(smaller, 0.78f, out);
    }

    /** Decodes only every n-th pixel, leaving at least twice the width wanted. */
    private static BufferedImage read(Path whole, int width) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(whole.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam every = reader.getDefaultReadParam();
                int step = Math.max(1, reader.getWidth(0) / (width * 2));
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    static void writeJpeg(BufferedImage image, float quality, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
