package vn.kholuutru.access.dip.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Serif, regular and upright: every glyph as wide as that of Times New Roman, which the circular names (Điều 40, 41) and
 * which nobody may embed without a licence.
 */
public final class TimesFace {
    private static final String OUTLINES = "/liberation/LiberationSerif-Regular.ttf";

    private TimesFace() {}

    /** Of the font only the glyphs that are used come into the file, when it is saved. */
    public static PDType0Font embed(PDDocument document) throws IOException {
        try (InputStream outlines = Objects.requireNonNull(TimesFace.class.getResourceAsStream(OUTLINES), OUTLINES)) {
            return PDType0Font.load(document, outlines, true);
        }
    }
}
