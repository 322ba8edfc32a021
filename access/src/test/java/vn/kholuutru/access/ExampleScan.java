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
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
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

    /** Pages that must be drawn. */
    public static byte[] composed(List<String> pages) {
        try (PDDocument document = new PDDocument();
                InputStream outlines = Objects.requireNonNull(PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            PDType0Font font = PDType0Font.load(document, outlines);
            for (String text : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
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
            }
            return saved(document);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
