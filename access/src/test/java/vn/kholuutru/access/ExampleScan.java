package vn.kholuutru.access;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes small scans: pages that are one JPEG, or pages composed of text and lines. */
public final class ExampleScan {
    private ExampleScan() {}

    /** Each page one JPEG that fills it, as a scanner writes it. */
    public static byte[] ofImages(List<String> pages) {
        try (PDDocument drawn = Loader.loadPDF(composed(pages));
                PDDocument scan = new PDDocument()) {
            for (int at = 0; at < pages.size(); at++) {
                BufferedImage image = new PDFRenderer(drawn).renderImageWithDPI(at, 110, ImageType.RGB);
                ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
                ImageIO.write(image, "jpeg", jpeg);
                PDPage page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                PDImageXObject stored = PDImageXObject.createFromByteArray(scan, jpeg.toByteArray(), "page.jpg");
                try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
                    content.drawImage(
                            stored,
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            return saved(scan);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Each page one JPEG that fills it, with its words invisibly over it where they are seen. */
    public static byte[] withTextLayer(List<String> pages) {
        try (PDDocument scan = Loader.loadPDF(ofImages(pages))) {
            PDType0Font font = font(scan);
            for (int at = 0; at < pages.size(); at++) {
                try (PDPageContentStream content =
                        new PDPageContentStream(scan, scan.getPage(at), AppendMode.APPEND, true, true)) {
                    content.setRenderingMode(RenderingMode.NEITHER);
                    write(content, font, pages.get(at));
                }
            }
            return saved(scan);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Pages that must be drawn. */
    public static byte[] composed(List<String> pages) {
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = font(document);
            for (String text : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    write(content, font, text);
                }
            }
            return saved(document);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PDType0Font font(PDDocument document) throws IOException {
        try (InputStream outlines = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            return PDType0Font.load(document, outlines);
        }
    }

    private static void write(PDPageContentStream content, PDType0Font font, String text) throws IOException {
        content.beginText();
        content.setFont(font, 13);
        content.setLeading(22);
        content.newLineAtOffset(70, 760);
        for (String line : text.split("\n")) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
