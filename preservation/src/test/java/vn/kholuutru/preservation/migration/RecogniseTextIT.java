package vn.kholuutru.preservation.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kholuutru.core.RequiredTool;

/** Needs OCRmyPDF with Tesseract's Vietnamese. */
class RecogniseTextIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void requireTheTool() {
        RequiredTool.at("/usr/bin/ocrmypdf", "ocrmypdf");
        RequiredTool.at("/usr/share/tesseract-ocr/5/tessdata/vie.traineddata", "tesseract-ocr-vie");
    }

    @Test
    void givesAScanWithoutTextTheTextItsImageShows() throws IOException {
        Path scan = FaultyScan.writeWithoutText(folder.resolve("scan.pdf"), typed("QUYẾT ĐỊNH PHÊ DUYỆT KẾ HOẠCH"));
        Path recognised = folder.resolve("recognised.pdf");
        Path made = folder.resolve("made.pdf");

        boolean done = new RecogniseText(Duration.ofMinutes(5)).recognise(scan, recognised);
        RepairOutcome outcome = RepairWorker.repair(new RepairRequest(scan, recognised, made, RepairGuard.Text.ADDED));

        assertThat(done).isTrue();
        assertThat(outcome).isInstanceOf(RepairOutcome.Made.class);
        try (PDDocument document = Loader.loadPDF(made.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).containsIgnoringCase("kế hoạch");
        }
    }

    @Test
    void endsTheToolWhenItTakesTooLong() throws IOException {
        Path scan = FaultyScan.writeWithoutText(folder.resolve("scan.pdf"), typed("KẾ HOẠCH"));

        boolean done = new RecogniseText(Duration.ofMillis(50)).recognise(scan, folder.resolve("recognised.pdf"));

        assertThat(done).isFalse();
    }

    /** Drawn from the outlines of a bundled font: the machine may have none. */
    static BufferedImage typed(String text) throws IOException {
        BufferedImage page = new BufferedImage(1200, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        try (InputStream bytes = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(bytes)))) {
            double scale = 50.0 / font.getUnitsPerEm();
            double x = 60;
            for (int letter : text.codePoints().toArray()) {
                int glyph = Objects.requireNonNull(font.getUnicodeCmapLookup()).getGlyphId(letter);
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 200);
                if (font.getGlyph().getGlyph(glyph) != null) {
                    pen.fill(place.createTransformedShape(
                            font.getGlyph().getGlyph(glyph).getPath()));
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
        } finally {
            pen.dispose();
        }
        return page;
    }
}
