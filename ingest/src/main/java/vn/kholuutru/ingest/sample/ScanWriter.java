package vn.kholuutru.ingest.sample;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import vn.kholuutru.ingest.sample.TypesetPage.Run;

/**
 * Writes a document as a two-layer scan: a JPEG of each page and, invisibly above it, the text at its places. The same
 * document gives the same bytes. For one thread.
 */
final class ScanWriter {
    private static final float JPEG_QUALITY = 0.62f;

    private final Typeface typeface;
    private final DocumentLayout layout;
    private final PageArtist artist;
    private final Map<Integer, Paper> papers;

    /** @param papers shared by all writers, by resolution; only read */
    ScanWriter(SampleTexts texts, Map<Integer, Paper> papers) throws IOException {
        this.typeface = new Typeface();
        this.layout = new DocumentLayout(typeface, texts);
        this.artist = new PageArtist(typeface);
        this.papers = new HashMap<>(papers);
    }

    byte[] write(SampleDocument document) throws IOException {
        return write(document, ScanStyle.GOOD, Defect.NONE);
    }

    byte[] write(SampleDocument document, ScanStyle style, Defect defect) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            List<TypesetPage> pages = layout.lay(document);
            PDFont font = PDType0Font.load(pdf, Typeface.stream(), true);
            Random random = new Random(~document.seed());
            for (TypesetPage page : pages) {
                addPage(pdf, page, font, style, random);
            }
            if (style.archival()) {
                ArchivalMarks.put(pdf, document);
            }
            pdf.setDocumentId(document.seed());
            defect.spoil(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** The pictures of the pages alone. */
    List<BufferedImage> draw(SampleDocument document) {
        Random random = new Random(~document.seed());
        List<BufferedImage> images = new ArrayList<>();
        for (TypesetPage page : layout.lay(document)) {
            images.add(artist.draw(page, Sheet.of(random), paper(ScanStyle.GOOD.dpi()), ScanStyle.GOOD.dpi(), random));
        }
        return images;
    }

    private void addPage(PDDocument pdf, TypesetPage page, PDFont font, ScanStyle style, Random random)
            throws IOException {
        Sheet sheet = Sheet.of(random);
        BufferedImage picture = artist.draw(page, sheet, paper(style.dpi()), style.dpi(), random);
        PDPage leaf = new PDPage(new PDRectangle((float) TypesetPage.WIDTH, (float) TypesetPage.HEIGHT));
        pdf.addPage(leaf);
        PDImageXObject image = JPEGFactory.createFromByteArray(pdf, jpeg(style.colour() ? picture : grey(picture)));
        try (PDPageContentStream content = new PDPageContentStream(pdf, leaf)) {
            content.drawImage(image, 0, 0, (float) TypesetPage.WIDTH, (float) TypesetPage.HEIGHT);
            if (style.textLayer()) {
                addText(content, page, sheet, font);
            }
        }
    }

    private static void addText(PDPageContentStream content, TypesetPage page, Sheet sheet, PDFont font)
            throws IOException {
        content.beginText();
        content.setRenderingMode(RenderingMode.NEITHER);
        for (Run run : page.runs()) {
            Point2D at = sheet.place(run.x(), run.baseline());
            content.setFont(font, (float) run.size());
            content.setTextMatrix(
                    Matrix.getTranslateInstance((float) at.getX(), (float) (TypesetPage.HEIGHT - at.getY())));
            content.showTextWithPositioning(pieces(run));
        }
        content.endText();
    }

    /** The words of a justified line with what lies between them, in thousandths of the font size. */
    private static Object[] pieces(Run run) {
        if (run.stretch() == 0) {
            return new Object[] {run.text()};
        }
        List<Object> pieces = new ArrayList<>();
        String[] words = run.text().split(" ");
        for (int i = 0; i < words.length; i++) {
            boolean last = i == words.length - 1;
            pieces.add(last ? words[i] : words[i] + " ");
            if (!last) {
                pieces.add((float) (-run.stretch() / run.size() * 1000));
            }
        }
        return pieces.toArray();
    }

    private Paper paper(int dpi) {
        return papers.computeIfAbsent(dpi, Paper::new);
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(JPEG_QUALITY);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(400_000);
            try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(picture, null, null), parameters);
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return grey;
    }
}
