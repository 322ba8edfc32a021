package vn.kholuutru.access.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kholuutru.access.ExampleScan;

/** The box of a word lies on the ink of that word, on the very picture that the reader sees. */
class TextLayerTest {
    private static final List<String> LINES = List.of("Về việc phê duyệt kế hoạch\nsố hóa tài liệu lưu trữ");
    private static final int INK = 110;

    @Test
    void wordsOverAScannedPageLieOnTheirInk() throws IOException {
        try (PDDocument scan = Loader.loadPDF(ExampleScan.withTextLayer(LINES))) {
            assertThat(OnlyImage.of(scan.getPage(0))).isPresent();
            everyWordLiesOnItsInk(scan);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void wordsOfATurnedPageLieOnTheirInk(int degrees) throws IOException {
        try (PDDocument scan = Loader.loadPDF(ExampleScan.withTextLayer(LINES))) {
            scan.getPage(0).setRotation(degrees);
            everyWordLiesOnItsInk(scan);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void wordsOfACutPageLieOnTheirInk(int degrees) throws IOException {
        try (PDDocument scan = Loader.loadPDF(ExampleScan.composed(LINES))) {
            scan.getPage(0).setCropBox(new PDRectangle(50, 500, 400, 300));
            scan.getPage(0).setRotation(degrees);
            everyWordLiesOnItsInk(scan);
        }
    }

    @Test
    void wordsInsideAFormLieOnTheirInk() throws IOException {
        try (PDDocument inner = Loader.loadPDF(ExampleScan.composed(LINES));
                PDDocument scan = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            scan.addPage(page);
            PDFormXObject form = new LayerUtility(scan).importPageAsForm(inner, 0);
            try (PDPageContentStream content = new PDPageContentStream(scan, page, AppendMode.APPEND, true)) {
                content.transform(Matrix.getTranslateInstance(30, -200));
                content.transform(Matrix.getScaleInstance(0.8f, 0.9f));
                content.drawForm(form);
            }
            assertThat(page.getResources().getXObjectNames())
                    .extracting(COSName::getName)
                    .hasSize(1);
            everyWordLiesOnItsInk(scan);
        }
    }

    @Test
    void theImageMayReachBeyondThePageAndTheWordsStillLieOnIt() throws IOException {
        try (PDDocument scan = Loader.loadPDF(ExampleScan.withTextLayer(LINES))) {
            scan.getPage(0).setCropBox(new PDRectangle(5, 8, 585, 828));
            assertThat(OnlyImage.of(scan.getPage(0))).isPresent();
            everyWordLiesOnItsInk(scan);
        }
    }

    @Test
    void linesAreCountedAndWordsKeepTheirOrder() throws IOException {
        try (PDDocument scan = Loader.loadPDF(ExampleScan.withTextLayer(LINES))) {
            List<PlacedWord> words = TextLayer.read(scan, 1).words();

            assertThat(words)
                    .extracting(PlacedWord::text)
                    .startsWith("Về", "việc")
                    .endsWith("lưu", "trữ");
            assertThat(words.getFirst().line()).isLessThan(words.getLast().line());
        }
    }

    @Test
    void whatWasReadIsReadAgainFromTheDiskTheSame() throws IOException {
        try (PDDocument scan = Loader.loadPDF(ExampleScan.withTextLayer(LINES))) {
            PageWords words = TextLayer.read(scan, 1);
            Path file = Files.createTempFile("page", ".words");

            Files.write(file, words.toBytes());

            assertThat(PageWords.read(file)).isEqualTo(words);
            Files.delete(file);
        }
    }

    private static void everyWordLiesOnItsInk(PDDocument scan) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        PagePicture.write(scan, 1, jpeg);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg.toByteArray()));

        PageWords page = TextLayer.read(scan, 1);

        assertThat(page.size()).isEqualTo(new PictureSize(picture.getWidth(), picture.getHeight()));
        assertThat(page.words()).hasSize(12);
        assertThat(page.words())
                .allSatisfy(word ->
                        assertThat(ink(picture, word.box())).as(word.toString()).isGreaterThan(5));
        Rectangle everything = new Rectangle(picture.getWidth(), picture.getHeight());
        int boxed = page.words().stream()
                .map(PlacedWord::box)
                .mapToInt(box -> ink(picture, box))
                .sum();
        assertThat(boxed).as("ink inside the boxes; marks may reach above them").isGreaterThan((int)
                (ink(picture, everything) * 0.93));
        int area = page.words().stream()
                .map(PlacedWord::box)
                .mapToInt(box -> box.width * box.height)
                .sum();
        assertThat(area).isLessThan(everything.width * everything.height / 10);
    }

    private static int ink(BufferedImage picture, Rectangle box) {
        int dark = 0;
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                dark += (picture.getRGB(x, y) >> 8 & 0xFF) < INK ? 1 : 0;
            }
        }
        return dark;
    }
}
