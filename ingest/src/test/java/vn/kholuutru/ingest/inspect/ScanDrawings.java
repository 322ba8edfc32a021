package vn.kholuutru.ingest.inspect;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import vn.kholuutru.ingest.inspect.ScanFixtures.Drawing;

/** The ways in which machines lay the picture of a page; all of 200 pixels per inch unless asked otherwise. */
final class ScanDrawings {
    private static final COSName IMAGE = COSName.getPDFName("Image");
    private static final COSName FORM = COSName.getPDFName("Form");

    private ScanDrawings() {}

    /** Strips of so many rows, placed as programs place them: rounded to a point. */
    static Drawing strips(int rows, int resolution) {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            int left = ScanFixtures.pixels(paper.getHeight(), resolution);
            float top = paper.getHeight();
            while (left > 0) {
                int height = Math.min(rows, left);
                float end = left <= rows ? 0 : Math.round((left - height) * 72f / resolution);
                PDImageXObject strip = jpeg(
                        document,
                        ScanFixtures.pixels(paper.getWidth(), resolution),
                        height,
                        BufferedImage.TYPE_INT_RGB);
                content.drawImage(strip, 0, end, paper.getWidth(), top - end);
                top = end;
                left -= height;
            }
        };
    }

    /** Tiles, of which only some are coloured. */
    static Drawing tiles(int columns, int rows, int coloured) {
        return (document, page, content) -> {
            float width = page.getMediaBox().getWidth() / columns;
            float height = page.getMediaBox().getHeight() / rows;
            for (int tile = 0; tile < columns * rows; tile++) {
                int type = tile < coloured ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
                PDImageXObject image =
                        jpeg(document, ScanFixtures.pixels(width, 200), ScanFixtures.pixels(height, 200), type);
                content.drawImage(image, tile % columns * width, tile / columns * height, width, height);
            }
        };
    }

    /** One coarse picture, and many small sharp ones heaped up in a corner. */
    static Drawing heapOfSharpPictures() {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            content.drawImage(picture(document, paper, 100), 0, 0, paper.getWidth(), paper.getHeight());
            PDImageXObject small = jpeg(document, 200, 200, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < 60; i++) {
                content.drawImage(small, 10, 10, 24, 24);
            }
        };
    }

    /** The picture inside forms inside forms. */
    static Drawing nested(int depth) {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            PDResources resources = new PDResources();
            resources.put(IMAGE, picture(document, paper, 200));
            PDFormXObject form = form(document, paper, resources, paint(paper));
            for (int level = 1; level < depth; level++) {
                PDResources outer = new PDResources();
                outer.put(FORM, form);
                form = form(document, paper, outer, "/Form Do");
            }
            content.drawForm(form);
        };
    }

    /** The picture is the cell of a pattern the page is filled with. */
    static Drawing pattern(int resolution) {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            PDResources resources = new PDResources();
            resources.put(IMAGE, picture(document, paper, resolution));
            COSStream pattern = stream(document, paint(paper));
            pattern.setItem(COSName.TYPE, COSName.PATTERN);
            pattern.setInt(COSName.PATTERN_TYPE, 1);
            pattern.setInt(COSName.PAINT_TYPE, 1);
            pattern.setInt(COSName.TILING_TYPE, 1);
            pattern.setItem(COSName.BBOX, paper);
            pattern.setFloat(COSName.X_STEP, paper.getWidth());
            pattern.setFloat(COSName.Y_STEP, paper.getHeight());
            pattern.setItem(COSName.RESOURCES, resources);
            COSDictionary patterns = new COSDictionary();
            patterns.setItem(COSName.getPDFName("P0"), pattern);
            resources(page).setItem(COSName.PATTERN, patterns);
            raw(content, "/Pattern cs /P0 scn 0 0 " + paper.getWidth() + " " + paper.getHeight() + " re f");
        };
    }

    /** A pattern that paints itself. */
    static Drawing patternOfItself() {
        return (document, page, content) -> {
            COSStream pattern = stream(document, "/Pattern cs /P0 scn 0 0 9 9 re f");
            pattern.setInt(COSName.PATTERN_TYPE, 1);
            pattern.setInt(COSName.PAINT_TYPE, 1);
            pattern.setInt(COSName.TILING_TYPE, 1);
            pattern.setItem(COSName.BBOX, new PDRectangle(9, 9));
            pattern.setInt(COSName.X_STEP, 9);
            pattern.setInt(COSName.Y_STEP, 9);
            COSDictionary patterns = new COSDictionary();
            patterns.setItem(COSName.getPDFName("P0"), pattern);
            COSDictionary own = new COSDictionary();
            own.setItem(COSName.PATTERN, patterns);
            pattern.setItem(COSName.RESOURCES, own);
            resources(page).setItem(COSName.PATTERN, patterns);
            raw(content, "/Pattern cs /P0 scn 0 0 100 100 re f");
        };
    }

    /** A coarse ground, and the writing as the soft mask of a fill: a 300 ppi picture within a group. */
    static Drawing softMask() {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            content.drawImage(picture(document, paper, 100), 0, 0, paper.getWidth(), paper.getHeight());
            PDResources resources = new PDResources();
            resources.put(
                    IMAGE,
                    jpeg(
                            document,
                            ScanFixtures.pixels(paper.getWidth(), 300),
                            ScanFixtures.pixels(paper.getHeight(), 300),
                            BufferedImage.TYPE_BYTE_GRAY));
            PDFormXObject form = form(document, paper, resources, paint(paper));
            COSDictionary group = new COSDictionary();
            group.setItem(COSName.S, COSName.TRANSPARENCY);
            group.setItem(COSName.CS, COSName.DEVICEGRAY);
            form.getCOSObject().setItem(COSName.GROUP, group);
            COSDictionary mask = new COSDictionary();
            mask.setItem(COSName.S, COSName.getPDFName("Luminosity"));
            mask.setItem(COSName.G, form);
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.SMASK, mask);
            COSDictionary states = new COSDictionary();
            states.setItem(COSName.getPDFName("G0"), state);
            resources(page).setItem(COSName.EXT_G_STATE, states);
            raw(content, "/G0 gs 0 0 0 rg 0 0 " + paper.getWidth() + " " + paper.getHeight() + " re f");
        };
    }

    /** Raw pixels within the content itself, as so many rows as stated or fewer. */
    static Drawing inline(int resolution, int missingRows) {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            int width = ScanFixtures.pixels(paper.getWidth(), resolution);
            int height = ScanFixtures.pixels(paper.getHeight(), resolution);
            ByteArrayOutputStream hex = new ByteArrayOutputStream();
            for (int pixel = 0; pixel < width * (height - missingRows); pixel++) {
                hex.writeBytes(String.format(Locale.ROOT, "%02X%02X80", pixel % 251, pixel % 13 * 19)
                        .getBytes(US_ASCII));
            }
            raw(
                    content,
                    paintMatrix(paper) + "BI /W " + width + " /H " + height + " /BPC 8 /CS /RGB /F /AHx ID " + hex
                            + "> EI Q");
        };
    }

    /** The picture lies turned by a few degrees, as a crooked sheet is straightened. */
    static Drawing askew(double degrees) {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            Matrix matrix = Matrix.getRotateInstance(Math.toRadians(degrees), 0, 0);
            matrix.concatenate(Matrix.getScaleInstance(paper.getWidth(), paper.getHeight()));
            content.drawImage(picture(document, paper, 200), matrix);
        };
    }

    /** A sheet of paper smaller than the page, in its middle. */
    static Drawing inTheMiddle(float share, int resolution) {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            PDRectangle sheet = new PDRectangle(paper.getWidth() * share, paper.getHeight() * share);
            content.drawImage(
                    picture(document, sheet, resolution),
                    (paper.getWidth() - sheet.getWidth()) / 2,
                    (paper.getHeight() - sheet.getHeight()) / 2,
                    sheet.getWidth(),
                    sheet.getHeight());
        };
    }

    /** A bitonal picture that covers the page. */
    static Drawing bitonal(int resolution) {
        return (document, page, content) -> {
            PDRectangle paper = page.getMediaBox();
            PDImageXObject image = CCITTFactory.createFromImage(
                    document,
                    ScanFixtures.picture(
                            ScanFixtures.pixels(paper.getWidth(), resolution),
                            ScanFixtures.pixels(paper.getHeight(), resolution),
                            BufferedImage.TYPE_BYTE_BINARY));
            content.drawImage(image, 0, 0, paper.getWidth(), paper.getHeight());
        };
    }

    private static PDImageXObject picture(PDDocument document, PDRectangle paper, int resolution) throws IOException {
        return jpeg(
                document,
                ScanFixtures.pixels(paper.getWidth(), resolution),
                ScanFixtures.pixels(paper.getHeight(), resolution),
                BufferedImage.TYPE_INT_RGB);
    }

    private static PDImageXObject jpeg(PDDocument document, int width, int height, int type) throws IOException {
        return JPEGFactory.createFromImage(document, ScanFixtures.picture(width, height, type));
    }

    private static String paint(PDRectangle paper) {
        return paintMatrix(paper) + "/Image Do Q";
    }

    private static String paintMatrix(PDRectangle paper) {
        return "q " + paper.getWidth() + " 0 0 " + paper.getHeight() + " 0 0 cm ";
    }

    private static PDFormXObject form(PDDocument document, PDRectangle paper, PDResources resources, String content)
            throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(paper);
        form.setResources(resources);
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(US_ASCII));
        }
        return form;
    }

    private static COSStream stream(PDDocument document, String content) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(US_ASCII));
        }
        return stream;
    }

    private static COSDictionary resources(PDPage page) {
        if (page.getResources() == null) {
            page.setResources(new PDResources());
        }
        return page.getResources().getCOSObject();
    }

    @SuppressWarnings("deprecation") // the only way to write an operator PDFBox has no method for
    private static void raw(PDPageContentStream content, String operators) throws IOException {
        content.appendRawCommands(operators + "\n");
    }
}
