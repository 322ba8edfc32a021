package vn.kholuutru.ingest.inspect;

import java.util.BitSet;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Counts the letters of a page that a reader sees and those he does not: drawn without ink, fully transparent, or under a
 * picture that is painted after them.
 */
final class PageLetters {
    private static final double COVERING = 0.5;

    private final BitSet coveredSince = new BitSet(PaintedImage.CELLS);
    private int hidden;
    private int visible;

    void show(String text, PDGraphicsState state) {
        int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        RenderingMode mode = state.getTextState().getRenderingMode();
        boolean inkless = mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || (mode.isFill() && !mode.isStroke() && state.getNonStrokeAlphaConstant() == 0);
        if (inkless) {
            hidden += letters;
        } else {
            visible += letters;
            coveredSince.clear();
        }
    }

    /** An opaque picture hides the letters under it. */
    void cover(PaintedImage image) {
        if (visible == 0) {
            return;
        }
        coveredSince.or(image.cells());
        if (coveredSince.cardinality() >= COVERING * PaintedImage.CELLS) {
            hidden += visible;
            visible = 0;
            coveredSince.clear();
        }
    }

    void clear() {
        hidden = 0;
        visible = 0;
        coveredSince.clear();
    }

    int hidden() {
        return hidden;
    }

    int visible() {
        return visible;
    }
}
