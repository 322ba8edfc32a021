package vn.kholuutru.access.viewing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Text as outlines, from the font that PDFBox brings and that has all Vietnamese letters: a server needs neither fonts nor
 * fontconfig to draw it.
 */
final class OutlinedText {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private OutlinedText() {}

    /** On a line that begins at 0, 0 and goes right; an em is 1, what stands above the line is negative. */
    static Line of(String text) {
        synchronized (Known.FONT) {
            try {
                return outlined(Normalizer.normalize(text, Normalizer.Form.NFC));
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }

    private static Line outlined(String text) throws IOException {
        Path2D.Double outlines = new Path2D.Double();
        double at = 0;
        for (int point : text.codePoints().toArray()) {
            int glyph = Known.LETTERS.getGlyphId(point);
            GlyphData data = Known.FONT.getGlyph().getGlyph(glyph);
            if (data != null) {
                AffineTransform placed = AffineTransform.getTranslateInstance(at, 0);
                placed.scale(1.0 / Known.UNITS, -1.0 / Known.UNITS);
                outlines.append(data.getPath().getPathIterator(placed), false);
            }
            at += (double) Known.FONT.getAdvanceWidth(glyph) / Known.UNITS;
        }
        return new Line(outlines, at);
    }

    /** @param width in ems */
    record Line(Shape outlines, double width) {}

    private static final class Known {
        private static final TrueTypeFont FONT = read();
        private static final int UNITS;
        private static final CmapLookup LETTERS;

        static {
            try {
                UNITS = FONT.getUnitsPerEm();
                LETTERS = FONT.getUnicodeCmapLookup();
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }

        private static TrueTypeFont read() {
            try (InputStream font = PDDocument.class.getResourceAsStream(OutlinedText.FONT)) {
                if (font == null) {
                    throw new IllegalStateException("PDFBox brings no font");
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(font.readAllBytes()));
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }
    }
}
