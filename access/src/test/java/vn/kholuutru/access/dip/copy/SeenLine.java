package vn.kholuutru.access.dip.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Words as they are seen on a page, measured from the file: in points from the left and from the top.
 *
 * @param colour red, green and blue as one number, 0 for black
 */
public record SeenLine(
        float left,
        float right,
        float baseline,
        float size,
        String font,
        boolean embedded,
        int colour,
        float pageWidth,
        float pageHeight) {

    /** The only place on the page, from 1, where these words are. */
    static SeenLine only(byte[] file, int page, String words) throws IOException {
        List<SeenLine> found = all(file, page, words);
        assertThat(found).as(words).hasSize(1);
        return found.getFirst();
    }

    /** The lowest of the places on the page, from 1, where these words are. */
    public static SeenLine lowest(byte[] file, int page, String words) throws IOException {
        List<SeenLine> found = all(file, page, words);
        assertThat(found).as(words).isNotEmpty();
        return found.stream().max(Comparator.comparing(SeenLine::baseline)).orElseThrow();
    }

    /** In the middle of the bottom margin, Times-like, embedded, upright, black, of 10 pt (Điều 37, 40). */
    public void requireFootLine() {
        assertThat(left + right).isCloseTo(pageWidth, within(1f));
        assertThat(baseline).isBetween(pageHeight - 25, pageHeight - 5);
        requireFace();
    }

    /** Times-like, embedded, upright, black, of 10 pt. */
    void requireFace() {
        assertThat(font).matches("[A-Z]{6}\\+LiberationSerif");
        assertThat(embedded).isTrue();
        assertThat(colour).isZero();
        assertThat(size).isCloseTo(10, within(0.01f));
    }

    private static List<SeenLine> all(byte[] file, int page, String words) throws IOException {
        List<SeenLine> found = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            Coloured stripper = new Coloured(words, found);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(pdf);
        }
        return found;
    }

    private static final class Coloured extends PDFTextStripper {
        private final String words;
        private final List<SeenLine> found;
        private final Map<TextPosition, Integer> colours = new IdentityHashMap<>();

        private Coloured(String words, List<SeenLine> found) {
            this.words = words;
            this.found = found;
            addOperator(new SetNonStrokingColorSpace(this));
            addOperator(new SetNonStrokingColor(this));
            addOperator(new SetNonStrokingColorN(this));
            addOperator(new SetNonStrokingDeviceGrayColor(this));
            addOperator(new SetNonStrokingDeviceRGBColor(this));
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            try {
                colours.put(letter, getGraphicsState().getNonStrokingColor().toRGB());
            } catch (IOException noColour) {
                throw new IllegalStateException(noColour);
            }
            super.processTextPosition(letter);
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            int at = letters.stream()
                    .map(TextPosition::getUnicode)
                    .collect(Collectors.joining())
                    .indexOf(words);
            if (at >= 0) {
                TextPosition first = letters.get(at);
                TextPosition last = letters.get(at + words.length() - 1);
                boolean upright = first.getDir() % 180 == 0;
                found.add(new SeenLine(
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getYDirAdj(),
                        first.getFontSizeInPt(),
                        first.getFont().getName(),
                        first.getFont().isEmbedded(),
                        colours.getOrDefault(first, -1),
                        upright ? first.getPageWidth() : first.getPageHeight(),
                        upright ? first.getPageHeight() : first.getPageWidth()));
            }
        }
    }
}
