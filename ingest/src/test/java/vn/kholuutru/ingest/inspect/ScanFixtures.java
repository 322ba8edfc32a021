package vn.kholuutru.ingest.inspect;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Small scans, right and wrong: pages of 74 × 105 mm in two layers, valid PDF/A-2b unless a fault is asked for. A test
 * names only what matters to it.
 */
public final class ScanFixtures {
    private static final PDRectangle PAPER = new PDRectangle(210, 297);
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private int pages = 1;
    private int resolution = 200;
    private int picture = BufferedImage.TYPE_INT_RGB;
    private String text = "Quyết định về việc số hóa tài liệu lưu trữ";
    private int pagesWithText = Integer.MAX_VALUE;
    private boolean claimsPdfa = true;
    private boolean layered;
    private boolean striped;
    private final List<Printed> printed = new ArrayList<>();
    private Change change = document -> {};
    private Optional<Drawing> drawing = Optional.empty();
    private PDRectangle paper = PAPER;
    private RenderingMode textMode = RenderingMode.NEITHER;
    private boolean textFirst;

    /** Words at a place of a page, in points from the lower left. */
    private record Printed(int page, float x, float y, String words) {}

    /** Something done to the document before it is written. */
    @FunctionalInterface
    interface Change {
        void apply(PDDocument document) throws IOException;
    }

    /** Puts the picture of a page on it. */
    @FunctionalInterface
    interface Drawing {
        void draw(PDDocument document, PDPage page, PDPageContentStream content) throws IOException;
    }

    private ScanFixtures() {}

    public static ScanFixtures scan() {
        return new ScanFixtures();
    }

    public ScanFixtures pages(int count) {
        pages = count;
        return this;
    }

    public ScanFixtures resolution(int pixelsPerInch) {
        resolution = pixelsPerInch;
        return this;
    }

    public ScanFixtures grey() {
        picture = BufferedImage.TYPE_BYTE_GRAY;
        return this;
    }

    public ScanFixtures text(String words) {
        text = words;
        return this;
    }

    /** Words of their own, such as a stamp; the paper is 210 points wide and 297 high. */
    public ScanFixtures printed(int page, float x, float y, String words) {
        printed.add(new Printed(page, x, y, words));
        return this;
    }

    public ScanFixtures textOnTheFirst(int count) {
        pagesWithText = count;
        return this;
    }

    /** The text is printed in ink. */
    ScanFixtures textVisible() {
        textMode = RenderingMode.FILL;
        return this;
    }

    /** The text is written before the picture is laid over it. */
    ScanFixtures textFirst() {
        textFirst = true;
        return this;
    }

    /** The picture is laid on the page in another way. */
    ScanFixtures drawn(Drawing way) {
        drawing = Optional.of(way);
        return this;
    }

    /** In points. */
    ScanFixtures paper(float width, float height) {
        paper = new PDRectangle(width, height);
        return this;
    }

    /** Something done to the document at the end, before it is written. */
    ScanFixtures changed(Change other) {
        change = other;
        return this;
    }

    public ScanFixtures withoutPdfaClaim() {
        claimsPdfa = false;
        return this;
    }

    /** A 150 ppi coloured background and a 300 ppi mask inside a form, as many scanners write pages. */
    public ScanFixtures layered() {
        layered = true;
        return this;
    }

    /** The picture in four strips. */
    public ScanFixtures striped() {
        striped = true;
        return this;
    }

    ScanFixtures with(Change wanted) {
        change = wanted;
        return this;
    }

    public ScanFixtures withScript() {
        change = document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('1');"));
        return this;
    }

    public ScanFixtures withAttachment() {
        change = document -> {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3}));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("phu-luc.xls");
            specification.setEmbeddedFile(file);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("phu-luc.xls", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        };
        return this;
    }

    /** With an owner's password and an empty one for the reader. */
    public ScanFixtures encrypted() {
        change = document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        return this;
    }

    public ScanFixtures withFalseImageSize() {
        change = document -> {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                COSStream image = resources.getXObject(name).getCOSObject();
                image.setInt(COSName.WIDTH, image.getInt(COSName.WIDTH) * 2);
                image.setInt(COSName.HEIGHT, image.getInt(COSName.HEIGHT) * 2);
            }
        };
        return this;
    }

    /** A form that draws itself. */
    public ScanFixtures withFormInsideItself() {
        change = document -> {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(PAPER);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("Self"), form);
            form.setResources(resources);
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write("/Self Do /Self Do".getBytes(StandardCharsets.US_ASCII));
            }
            PDPage page = document.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawForm(form);
            }
        };
        return this;
    }

    /** A page whose content unpacks to so many MiB of blanks. */
    public ScanFixtures withContentOf(int mebibytes) {
        change = document -> {
            COSStream content = document.getDocument().createCOSStream();
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < mebibytes; i++) {
                    out.write(blanks);
                }
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
        };
        return this;
    }

    public byte[] toBytes() {
        try (PDDocument document = new PDDocument()) {
            build(document);
            change.apply(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path writeTo(Path file) {
        return write(file, toBytes());
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An object stream that unpacks to so many MiB: a parser would open it before anything else. */
    static byte[] objectStreamOf(int mebibytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < mebibytes; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/Fl#61teDecode/Length " + packed.size()
                        + ">>\nstream\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(
                "\nendstream\nendobj\ntrailer <</Size 2>>\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    /** The same under another version of the format, such as {@code 1.3}. */
    static byte[] asVersion(byte[] pdf, String version) {
        byte[] other = pdf.clone();
        byte[] header = ("%PDF-" + version).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, other, 0, header.length);
        return other;
    }

    /** Bytes of the first JPEG's coded data are inverted, as a failing disk would. */
    static byte[] withBitRot(byte[] pdf) {
        byte[] rotten = pdf.clone();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\u00ff\u00da", text.indexOf("\u00ff\u00d8\u00ff"));
        for (int i = start + 2000; i < start + 2064; i++) {
            rotten[i] ^= 0x5a;
        }
        return rotten;
    }

    static byte[] jpeg(boolean colour) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(
                picture(400, 300, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** A coloured picture of odd size with its colours sampled so, and a restart marker after so many units. */
    static byte[] jpeg(int horizontal, int vertical, int restartInterval, boolean progressive) throws IOException {
        BufferedImage image = picture(413, 309, BufferedImage.TYPE_INT_RGB);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (progressive) {
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
        Element tree = (Element) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        Element luminance = (Element) tree.getElementsByTagName("componentSpec").item(0);
        luminance.setAttribute("HsamplingFactor", Integer.toString(horizontal));
        luminance.setAttribute("VsamplingFactor", Integer.toString(vertical));
        if (restartInterval > 0) {
            IIOMetadataNode restart = new IIOMetadataNode("dri");
            restart.setAttribute("interval", Integer.toString(restartInterval));
            Node frame = tree.getElementsByTagName("sof").item(0);
            frame.getParentNode().insertBefore(restart, frame);
        }
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void build(PDDocument document) throws IOException {
        PDFont font;
        try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in, true);
        }
        for (int number = 1; number <= pages; number++) {
            PDPage page = new PDPage(paper);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                if (textFirst) {
                    write(font, number, content);
                }
                if (drawing.isPresent()) {
                    drawing.get().draw(document, page, content);
                } else {
                    draw(document, content);
                }
                if (!textFirst) {
                    write(font, number, content);
                }
                for (Printed words : printed) {
                    if (words.page() == number) {
                        content.beginText();
                        content.setFont(font, 8);
                        content.setRenderingMode(RenderingMode.NEITHER);
                        content.newLineAtOffset(words.x(), words.y());
                        content.showText(words.words());
                        content.endText();
                    }
                }
            }
        }
        if (claimsPdfa) {
            claimPdfa(document);
        }
    }

    private void write(PDFont font, int number, PDPageContentStream content) throws IOException {
        if (number > pagesWithText || text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(font, 8);
        content.setRenderingMode(textMode);
        content.newLineAtOffset(10, 200);
        content.showText(text);
        content.endText();
    }

    private void draw(PDDocument document, PDPageContentStream content) throws IOException {
        if (layered) {
            drawLayers(document, content);
        } else if (striped) {
            for (int strip = 0; strip < 4; strip++) {
                float height = paper.getHeight() / 4;
                PDImageXObject image = JPEGFactory.createFromImage(
                        document, picture(pixels(paper.getWidth(), resolution), pixels(height, resolution), picture));
                content.drawImage(image, 0, strip * height, paper.getWidth(), height);
            }
        } else {
            content.drawImage(fullPage(document, resolution), 0, 0, paper.getWidth(), paper.getHeight());
        }
    }

    private void drawLayers(PDDocument document, PDPageContentStream content) throws IOException {
        PDImageXObject background = fullPage(document, 150);
        PDImageXObject mask = CCITTFactory.createFromImage(
                document,
                picture(pixels(paper.getWidth(), 300), pixels(paper.getHeight(), 300), BufferedImage.TYPE_BYTE_BINARY));
        mask.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        mask.getCOSObject().removeItem(COSName.COLORSPACE);
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(paper);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Background"), background);
        resources.put(COSName.getPDFName("Mask"), mask);
        form.setResources(resources);
        String paint = "q " + paper.getWidth() + " 0 0 " + paper.getHeight() + " 0 0 cm ";
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write((paint + "/Background Do Q " + paint + "/Mask Do Q").getBytes(StandardCharsets.US_ASCII));
        }
        content.drawForm(form);
    }

    private PDImageXObject fullPage(PDDocument document, int pixelsPerInch) throws IOException {
        return JPEGFactory.createFromImage(
                document,
                picture(pixels(paper.getWidth(), pixelsPerInch), pixels(paper.getHeight(), pixelsPerInch), picture));
    }

    static int pixels(float points, int pixelsPerInch) {
        return Math.round(points / 72 * pixelsPerInch);
    }

    /** Dark strokes on paper, the same every time. */
    static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(250, 246, 235));
        pen.fillRect(0, 0, width, height);
        Random random = new Random(7);
        for (int stroke = 0; stroke < 2000; stroke++) {
            pen.setColor(new Color(random.nextInt(120), random.nextInt(80), random.nextInt(160)));
            pen.fillRect(random.nextInt(width), random.nextInt(height), 1 + random.nextInt(12), 1 + random.nextInt(4));
        }
        pen.dispose();
        return image;
    }

    private static void claimPdfa(PDDocument document) throws IOException {
        try {
            XMPMetadata metadata = XMPMetadata.createXMPMetadata();
            var identification = metadata.createAndAddPDFAIdentificationSchema();
            identification.setPart(2);
            identification.setConformance("B");
            ByteArrayOutputStream xmp = new ByteArrayOutputStream();
            new XmpSerializer().serialize(metadata, xmp, true);
            PDMetadata packet = new PDMetadata(document);
            packet.importXMPMetadata(xmp.toByteArray());
            document.getDocumentCatalog().setMetadata(packet);
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException(e);
        }
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }
}
