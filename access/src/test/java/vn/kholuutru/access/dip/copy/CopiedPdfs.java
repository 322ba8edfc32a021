package vn.kholuutru.access.dip.copy;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Small scans with a text layer, of each level of PDF/A and each odd page a scanner may deliver. */
public enum CopiedPdfs {
    PDFA_2B(2, "B", PDRectangle.A4, 0),
    PDFA_2B_SHARED(2, "B", PDRectangle.A4, 0),
    PDFA_1B(1, "B", PDRectangle.A4, 0),
    PDFA_2A(2, "A", PDRectangle.A4, 0),
    /** Colour below, letters above as CCITT Group 4, both within a form: what scanning software writes. */
    LAYERED(2, "B", PDRectangle.A4, 0),
    LANDSCAPE(2, "B", new PDRectangle(842, 595), 0),
    TURNED_RIGHT(2, "B", PDRectangle.A4, 90),
    UPSIDE_DOWN(2, "B", PDRectangle.A4, 180),
    TURNED_LEFT(2, "B", PDRectangle.A4, 270),
    AWAY_FROM_THE_ORIGIN(2, "B", new PDRectangle(-300, 120, 595, 842), 90),
    NARROW(2, "B", new PDRectangle(40, 60), 0),
    HUGE(2, "B", new PDRectangle(7_000, 5_000), 0);

    private final int part;
    private final String level;
    private final PDRectangle box;
    private final int rotation;

    CopiedPdfs(int part, String level, PDRectangle box, int rotation) {
        this.part = part;
        this.level = level;
        this.box = box;
        this.rotation = rotation;
    }

    String flavour() {
        return part + level.toLowerCase(java.util.Locale.ROOT);
    }

    /** So many pages into a file of this folder. */
    public Path write(Path folder, int pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDType0Font font = TimesFace.embed(pdf);
            PDResources shared = new PDResources();
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(box);
                if (this == AWAY_FROM_THE_ORIGIN) {
                    page.setMediaBox(new PDRectangle(-400, 20, 900, 1_000));
                    page.setCropBox(box);
                }
                page.setRotation(rotation);
                if (this == PDFA_2B_SHARED) {
                    page.setResources(shared);
                }
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    if (this == LAYERED) {
                        content.drawForm(layers(pdf, number));
                    } else {
                        content.drawImage(
                                JPEGFactory.createFromImage(pdf, picture(number)),
                                box.getLowerLeftX(),
                                box.getLowerLeftY(),
                                box.getWidth(),
                                box.getHeight());
                    }
                    content.beginText();
                    content.setRenderingMode(RenderingMode.NEITHER);
                    content.setFont(font, 5);
                    content.newLineAtOffset(box.getLowerLeftX() + 5, box.getLowerLeftY() + 30);
                    content.showText("Tờ số " + number);
                    content.endText();
                }
            }
            mark(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes, CompressParameters.NO_COMPRESSION);
            return Files.write(folder.resolve(name() + "-" + pages + ".pdf"), bytes.toByteArray());
        }
    }

    private void mark(PDDocument pdf) throws IOException {
        pdf.setVersion(part == 1 ? 1.4f : 1.7f);
        String xmp = """
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="%d"
                 pdfaid:conformance="%s"/></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(part, level);
        pdf.getDocumentCatalog()
                .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        PDOutputIntent intent = new PDOutputIntent(
                pdf,
                new ByteArrayInputStream(
                        ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        intent.setInfo("sRGB");
        intent.setOutputConditionIdentifier("sRGB");
        pdf.getDocumentCatalog().addOutputIntent(intent);
        if (level.equals("A")) {
            PDMarkInfo marked = new PDMarkInfo(new COSDictionary());
            marked.setMarked(true);
            pdf.getDocumentCatalog().setMarkInfo(marked);
            pdf.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot());
            pdf.getDocumentCatalog().setLanguage("vi");
            pdf.getDocumentCatalog().getCOSObject().setItem(COSName.LANG, new org.apache.pdfbox.cos.COSString("vi"));
        }
    }

    private PDFormXObject layers(PDDocument pdf, int number) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setBBox(box);
        form.setResources(new PDResources());
        BufferedImage letters = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_BINARY);
        for (int at = 0; at < 64; at++) {
            letters.setRGB(at, (at * number) % 64, Color.WHITE.getRGB());
        }
        PDImageXObject above = CCITTFactory.createFromImage(pdf, letters);
        above.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        above.getCOSObject().removeItem(COSName.COLORSPACE);
        PDImageXObject below = JPEGFactory.createFromImage(pdf, picture(number));
        try (OutputStream bytes = form.getContentStream().createOutputStream()) {
            String drawing = "q 595 0 0 842 0 0 cm /%s Do 0 g /%s Do Q"
                    .formatted(
                            form.getResources().add(below).getName(),
                            form.getResources().add(above).getName());
            bytes.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private static BufferedImage picture(int number) {
        BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 80; y++) {
                picture.setRGB(x, y, new Color(120 + x * 2, 120 + y, 120 + number * 9).getRGB());
            }
        }
        return picture;
    }
}
