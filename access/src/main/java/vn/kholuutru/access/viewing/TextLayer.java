package vn.kholuutru.access.viewing;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Reads where the words of a page stand, from the text that a scan carries invisibly over its image, also inside forms and
 * on turned pages. Reads in the order of the text that search knows.
 */
final class TextLayer extends PDFTextStripper {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final double ABOVE_LINE = 0.78;
    private static final double BELOW_LINE = 0.22;
    private static final int MOST_GLYPHS = 100_000;

    private final PageFrame frame;
    private final List<PlacedWord> words = new ArrayList<>();
    private int line;
    private int glyphs;

    private TextLayer(PageFrame frame) {
        this.frame = frame;
        setSortByPosition(true); // as the text was read that search knows
    }

    /** @param number from 1 */
    static PageWords read(PDDocument scan, int number) throws IOException {
        PageFrame frame = PageFrame.of(scan.getPage(number - 1));
        TextLayer layer = new TextLayer(frame);
        layer.setStartPage(number);
        layer.setEndPage(number);
        layer.writeText(scan, Writer.nullWriter());
        return new PageWords(frame.size(), layer.words);
    }

    /** No page of ours has more; what is above is not worth the memory. */
    @Override
    protected void processTextPosition(TextPosition glyph) {
        glyphs++;
        if (glyphs <= MOST_GLYPHS) {
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> written) {
        StringBuilder letters = new StringBuilder();
        List<TextPosition> behind = new ArrayList<>();
        for (TextPosition glyph : written) {
            letters.append(glyph.getUnicode());
            for (int at = 0; at < glyph.getUnicode().length(); at++) {
                behind.add(glyph);
            }
        }
        Matcher word = WORD.matcher(letters);
        while (word.find()) {
            place(word.group(), behind.subList(word.start(), word.end()));
        }
    }

    @Override
    protected void writeLineSeparator() {
        line++;
    }

    private void place(String text, List<TextPosition> letters) {
        Rectangle2D box = box(letters.getFirst());
        letters.forEach(letter -> box.add(box(letter)));
        Rectangle onPage = box.getBounds()
                .intersection(new Rectangle(frame.size().width(), frame.size().height()));
        if (!onPage.isEmpty()) {
            words.add(new PlacedWord(text, line, onPage.x, onPage.y, onPage.width, onPage.height));
        }
    }

    /** From the matrix of the glyph itself, so that it is right however text or page are turned. */
    private Rectangle2D box(TextPosition glyph) {
        Matrix place = glyph.getTextMatrix();
        double upX = place.getShearX();
        double upY = place.getScaleY();
        double startX = place.getTranslateX();
        double startY = place.getTranslateY();
        AffineTransform toPixels = frame.toPixels();
        Path2D corners = new Path2D.Double();
        corners.moveTo(startX - upX * BELOW_LINE, startY - upY * BELOW_LINE);
        corners.lineTo(glyph.getEndX() - upX * BELOW_LINE, glyph.getEndY() - upY * BELOW_LINE);
        corners.lineTo(glyph.getEndX() + upX * ABOVE_LINE, glyph.getEndY() + upY * ABOVE_LINE);
        corners.lineTo(startX + upX * ABOVE_LINE, startY + upY * ABOVE_LINE);
        return corners.createTransformedShape(toPixels).getBounds2D();
    }
}
