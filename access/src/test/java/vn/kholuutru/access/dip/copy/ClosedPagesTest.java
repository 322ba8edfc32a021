package vn.kholuutru.access.dip.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/**
 * Three pages whose pictures lie in one dictionary of resources that everything shares: forms, a soft mask, a pattern, the face of an
 * annotation. The second page is closed.
 */
class ClosedPagesTest {
    private static final COSName PATTERN = COSName.PATTERN;

    private final List<String> pictures = new ArrayList<>();

    @Test
    void noSharedDictionaryHoweverDeepLeadsToThePictureOfAClosedPage() throws Exception {
        byte[] original = shared(false);
        assertThat(PdfStreams.all(original)).containsAll(pictures);

        byte[] cleaned = cleaned(original);

        assertThat(PdfStreams.all(cleaned))
                .contains(pictures.get(0), pictures.get(2))
                .doesNotContain(pictures.get(1));
    }

    @Test
    void whatAnOpenPageMayReachByItsGlyphsAloneIsNotGivenOut() throws Exception {
        byte[] original = shared(true);

        assertThatThrownBy(() -> cleaned(original))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed page");
    }

    @Test
    void whatAnOpenPageShowsTooStays() throws Exception {
        byte[] original = shared(false);

        try (PDDocument pdf = Loader.loadPDF(original)) {
            COSDictionary open = pdf.getPage(2).getCOSObject();
            open.setItem(COSName.CONTENTS, stream(pdf, "/Fm2 Do /Fm3 Do", new COSDictionary()));
            ClosedPages.clear(pdf, Set.of(2));
            assertThat(PdfStreams.all(saved(pdf))).containsAll(pictures);
        }
    }

    private static byte[] cleaned(byte[] original) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(original)) {
            ClosedPages.clear(pdf, Set.of(2));
            return saved(pdf);
        }
    }

    private byte[] shared(boolean glyphs) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            COSDictionary images = new COSDictionary();
            COSDictionary forms = new COSDictionary();
            COSDictionary ofAll = new COSDictionary();
            ofAll.setItem(COSName.XOBJECT, images);
            COSDictionary ofPages = new COSDictionary();
            ofPages.setItem(COSName.XOBJECT, forms);
            for (int number = 1; number <= 3; number++) {
                COSStream image =
                        LosslessFactory.createFromImage(pdf, picture(number)).getCOSObject();
                pictures.add(PdfStreams.raw(image));
                images.setItem("Im" + number, image);
                forms.setItem("Fm" + number, form(pdf, "q 90 0 0 90 0 0 cm /Im" + number + " Do Q", ofAll));
            }
            ofPages.setItem(COSName.EXT_G_STATE, named("Gs1", masked(form(pdf, "/Im3 Do", ofAll))));
            ofPages.setItem(PATTERN, named("P1", pattern(pdf, ofAll)));
            if (glyphs) {
                ofPages.setItem(COSName.FONT, named("F1", font(pdf, ofAll)));
            }
            for (int number = 1; number <= 3; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.getCOSObject().setItem(COSName.RESOURCES, ofPages);
                String drawing = "/Gs1 gs /Pattern cs /P1 scn 0 0 50 50 re f /Fm" + number + " Do";
                String letter = glyphs ? " BT /F1 10 Tf (b) Tj ET" : "";
                page.getCOSObject().setItem(COSName.CONTENTS, stream(pdf, drawing + letter, new COSDictionary()));
                pdf.addPage(page);
            }
            pdf.getPage(0).getCOSObject().setItem(COSName.ANNOTS, annotations(form(pdf, "/Im1 Do", ofAll)));
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private static COSStream form(PDDocument pdf, String content, COSDictionary resources) throws IOException {
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, new PDRectangle(100, 100).getCOSArray());
        form.setItem(COSName.RESOURCES, resources);
        return stream(pdf, content, form);
    }

    private static COSStream pattern(PDDocument pdf, COSDictionary resources) throws IOException {
        COSDictionary pattern = new COSDictionary();
        pattern.setInt(COSName.PATTERN_TYPE, 1);
        pattern.setInt(COSName.PAINT_TYPE, 1);
        pattern.setInt(COSName.TILING_TYPE, 1);
        pattern.setInt(COSName.X_STEP, 10);
        pattern.setInt(COSName.Y_STEP, 10);
        pattern.setItem(COSName.BBOX, new PDRectangle(10, 10).getCOSArray());
        pattern.setItem(COSName.RESOURCES, resources);
        return stream(pdf, "/Im3 Do", pattern);
    }

    private static COSDictionary masked(COSStream group) {
        COSDictionary mask = new COSDictionary();
        mask.setItem(COSName.S, COSName.getPDFName("Luminosity"));
        mask.setItem(COSName.G, group);
        return named("SMask", mask);
    }

    /** A font of two glyphs, of which one draws the second page and the other, which is the one that is used, a box. */
    private static COSDictionary font(PDDocument pdf, COSDictionary resources) throws IOException {
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem("a", stream(pdf, "100 0 d0 /Im2 Do", new COSDictionary()));
        glyphs.setItem("b", stream(pdf, "100 0 d0 0 0 9 9 re f", new COSDictionary()));
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.RESOURCES, resources);
        return font;
    }

    private static COSArray annotations(COSStream face) {
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.SUBTYPE, COSName.getPDFName("Stamp"));
        annotation.setItem(COSName.AP, named("N", named("Off", face)));
        COSArray annotations = new COSArray();
        annotations.add(annotation);
        annotations.add(COSInteger.ONE);
        return annotations;
    }

    private static COSDictionary named(String name, COSBase one) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(name, one);
        return dictionary;
    }

    private static COSStream stream(PDDocument pdf, String content, COSDictionary described) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        described.entrySet().forEach(entry -> stream.setItem(entry.getKey(), entry.getValue()));
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static BufferedImage picture(int number) {
        BufferedImage picture = new BufferedImage(30, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(80 * number, 10, 10));
        graphics.fillRect(number, number, 20, 20);
        graphics.dispose();
        return picture;
    }
}
