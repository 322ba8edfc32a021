package vn.kholuutru.preservation.migration;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A small two-layer scan of two pages that claims nothing, and what can be wrong with it besides. */
final class FaultyScan {
    static final String SENTENCE = "Ủy ban nhân dân tỉnh phê duyệt kế hoạch số hóa";
    private static final PDRectangle PAPER = new PDRectangle(200, 280);

    private FaultyScan() {}

    /** Changes the finished document before it is saved. */
    interface Fault {
        void put(PDDocument scan) throws IOException;
    }

    static Path write(Path file, Fault... faults) {
        try (PDDocument scan = new PDDocument()) {
            PDFont font = embedded(scan);
            for (int page = 1; page <= 2; page++) {
                addPage(scan, font, SENTENCE + ", trang " + page, RenderingMode.NEITHER, page);
            }
            for (Fault fault : faults) {
                fault.put(scan);
            }
            scan.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path writeWithoutText(Path file, BufferedImage page) {
        try (PDDocument scan = new PDDocument()) {
            PDRectangle paper = new PDRectangle(page.getWidth() * 72f / 200, page.getHeight() * 72f / 200);
            PDPage only = new PDPage(paper);
            scan.addPage(only);
            try (PDPageContentStream content = new PDPageContentStream(scan, only)) {
                content.drawImage(
                        JPEGFactory.createFromImage(scan, page, 0.9f), 0, 0, paper.getWidth(), paper.getHeight());
            }
            scan.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fault forbiddenEntries() {
        return scan -> {
            PDPage page = scan.getPage(0);
            page.getCOSObject().setItem(COSName.getPDFName("AA"), new COSDictionary());
            PDImageXObject image = image(page);
            image.getCOSObject().setBoolean(COSName.getPDFName("Interpolate"), true);
            image.getCOSObject().setItem(COSName.getPDFName("Alternates"), new COSArray());
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.TYPE, COSName.getPDFName("ExtGState"));
            state.setItem(COSName.TR, COSName.IDENTITY);
            page.getResources().getCOSObject().setItem(COSName.EXT_G_STATE, dictionary("GS0", state));
            COSDictionary hidden = new COSDictionary();
            hidden.setItem(COSName.TYPE, COSName.ANNOT);
            hidden.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
            hidden.setItem(COSName.RECT, PAPER.getCOSArray());
            hidden.setInt(COSName.F, 2);
            COSArray annotations = new COSArray();
            annotations.add(hidden);
            page.getCOSObject().setItem(COSName.ANNOTS, annotations);
        };
    }

    static Fault colourNobodyExplains() {
        return scan -> {
            PDPage page = scan.getPage(1);
            try (PDPageContentStream content =
                    new PDPageContentStream(scan, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.setNonStrokingColor(0.1f, 0.2f, 0.3f, 0.4f);
                content.addRect(10, 10, 30, 30);
                content.fill();
            }
        };
    }

    static Fault visibleTextWithoutItsFont() {
        return scan ->
                addPage(scan, new PDType1Font(Standard14Fonts.FontName.HELVETICA), "Trang bia", RenderingMode.FILL, 9);
    }

    static Fault locked() {
        return scan -> scan.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
    }

    static Fault title(String title) {
        return scan -> scan.getDocumentInformation().setTitle(title);
    }

    /** One stream that unpacks to more than a worker may hold. */
    static Fault bomb(int mebibytes) {
        return scan -> {
            COSStream stream = new COSStream();
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream())) {
                for (int i = 0; i < mebibytes; i++) {
                    out.write(spaces);
                }
            }
            scan.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        };
    }

    private static void addPage(PDDocument scan, PDFont font, String text, RenderingMode mode, int seed)
            throws IOException {
        PDPage page = new PDPage(PAPER);
        scan.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(scan, strokes(seed)), 0, 0, PAPER.getWidth(), PAPER.getHeight());
            content.beginText();
            content.setRenderingMode(mode);
            content.setFont(font, 8);
            content.newLineAtOffset(10, 200);
            content.showText(text);
            content.endText();
        }
    }

    private static PDFont embedded(PDDocument scan) throws IOException {
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(scan, Objects.requireNonNull(font), true);
        }
    }

    static PDImageXObject image(PDPage page) throws IOException {
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                return image;
            }
        }
        throw new IllegalStateException("a page without an image");
    }

    private static COSDictionary dictionary(String key, COSDictionary value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(key), value);
        return dictionary;
    }

    private static BufferedImage strokes(int seed) {
        BufferedImage image = new BufferedImage(300, 420, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(250, 246, 235));
        pen.fillRect(0, 0, 300, 420);
        Random random = new Random(seed);
        for (int stroke = 0; stroke < 200; stroke++) {
            pen.setColor(new Color(random.nextInt(120), random.nextInt(80), random.nextInt(160)));
            pen.fillRect(random.nextInt(300), random.nextInt(420), 1 + random.nextInt(12), 1 + random.nextInt(4));
        }
        pen.dispose();
        return image;
    }
}
