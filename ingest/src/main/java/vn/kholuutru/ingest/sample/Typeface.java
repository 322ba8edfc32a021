package vn.kholuutru.ingest.sample;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Liberation Sans as PDFBox carries it: widths and outlines without AWT's fonts, which need fontconfig. For one thread.
 */
final class Typeface {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final byte[] BYTES = bytes();

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;
    private final Map<Integer, GeneralPath> outlines = new HashMap<>();
    private final Map<Integer, Integer> widths = new HashMap<>();

    Typeface() throws IOException {
        font = new TTFParser().parse(new RandomAccessReadBuffer(BYTES));
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    static InputStream stream() {
        return new ByteArrayInputStream(BYTES);
    }

    double width(String text, double size) {
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            units += width(glyph(text.charAt(i)));
        }
        return units * size / unitsPerEm;
    }

    /** The outline of a text from its origin, y downwards, {@code stretch} added to each blank. */
    Shape outline(String text, double size, double stretch, boolean italic) {
        GeneralPath line = new GeneralPath();
        double scale = size / unitsPerEm;
        double x = 0;
        for (int i = 0; i < text.length(); i++) {
            int glyph = glyph(text.charAt(i));
            AffineTransform place = new AffineTransform(scale, 0, italic ? scale * 0.2 : 0, -scale, x, 0);
            line.append(outline(glyph).getPathIterator(place), false);
            x += width(glyph) * scale + (text.charAt(i) == ' ' ? stretch : 0);
        }
        return line;
    }

    private int glyph(char letter) {
        int glyph = glyphs.getGlyphId(letter);
        if (glyph == 0) {
            throw new IllegalArgumentException("Liberation Sans has no letter " + letter);
        }
        return glyph;
    }

    private int width(int glyph) {
        return widths.computeIfAbsent(glyph, id -> {
            try {
                return font.getAdvanceWidth(id);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private GeneralPath outline(int glyph) {
        return outlines.computeIfAbsent(glyph, id -> {
            try {
                var data = font.getGlyph().getGlyph(id);
                return data == null ? new GeneralPath() : data.getPath();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static byte[] bytes() {
        try (InputStream resource = Objects.requireNonNull(PDDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return resource.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
