package vn.kholuutru.access.dip.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kholuutru.access.viewing.PixelBudget;

class PictureAsPdfTest {
    private static final CopyFace FACE = new CopyFace("Kho lưu trữ", "BẢN SAO");

    @TempDir
    Path folder;

    private final WriteCopy copies = new WriteCopy(new PixelBudget(100_000_000));

    @ParameterizedTest
    @CsvSource({"jpg,image/jpeg,1", "png,image/png,6", "png,image/png,2", "png,image/png,13", "tif,image/tiff,5"})
    void aPictureBecomesAPdfaWithTheMarksBesideIt(String format, String mediaType, int type) throws Exception {
        Path picture = picture(format, type);
        Path copy = folder.resolve("copy.pdf");

        assertThat(copies.plain(picture, mediaType, FACE, Map.of(), copy)).isEqualTo(1);

        assertThat(Verdicts.failures(copy, "2b")).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("BẢN SAO", "Kho lưu trữ");
            BufferedImage seen = new PDFRenderer(pdf).renderImage(0);
            Color middle = new Color(seen.getRGB(seen.getWidth() / 2, seen.getHeight() / 2));
            assertThat(middle.getRed()).isGreaterThan(180);
            assertThat(middle.getBlue()).isLessThan(80);
        }
    }

    @Test
    void aJpegGoesInByteForByte() throws Exception {
        Path picture = picture("jpg", BufferedImage.TYPE_INT_RGB);
        Path copy = folder.resolve("copy.pdf");
        copies.plain(picture, "image/jpeg", FACE, Map.of(), copy);

        try (PDDocument pdf = Loader.loadPDF(copy.toFile())) {
            PDResources resources = pdf.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            try (InputStream raw =
                    resources.getXObject(name).getStream().getCOSObject().createRawInputStream()) {
                assertThat(raw.readAllBytes()).isEqualTo(Files.readAllBytes(picture));
            }
        }
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() throws Exception {
        Path text = Files.writeString(folder.resolve("a.png"), "no picture");

        for (String mediaType : new String[] {"image/png", "image/jpeg", "application/pdf"}) {
            assertThatThrownBy(() -> copies.plain(text, mediaType, FACE, Map.of(), folder.resolve("copy.pdf")))
                    .isInstanceOf(UnreadableOriginal.class);
        }
    }

    private Path picture(String format, int type) throws Exception {
        BufferedImage picture = new BufferedImage(300, 200, type);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(220, 30, 20));
        pen.fillRect(0, 0, 300, 200);
        pen.dispose();
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(picture, format.equals("tif") ? "tiff" : format, file.toFile()))
                .isTrue();
        return file;
    }
}
