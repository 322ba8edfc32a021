package vn.kholuutru.access.dip.copy;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/** Writes from the top of a sheet down, in black. What does not fit onto the sheet any more is left out. */
public final class Drawing {
    private static final float MARGIN = 64;
    private static final float LEADING = 1.45f;
    private static final float LABEL = 150;

    private final PDPageContentStream content;
    private final PDFont font;
    private final PDRectangle sheet;
    private float y;

    Drawing(PDPageContentStream content, PDFont font, PDRectangle sheet) {
        this.content = content;
        this.font = font;
        this.sheet = sheet;
        this.y = sheet.getHeight() - MARGIN;
    }

    /** In the middle, broken into lines. */
    public void heading(String text, float size) throws IOException {
        for (String line : FittedText.wrap(font, size, text, width())) {
            y -= size * LEADING;
            text(line, size, (sheet.getWidth() - FittedText.width(font, size, line)) / 2);
        }
        y -= size / 2;
    }

    public void paragraph(String text, float size) throws IOException {
        for (String line : FittedText.wrap(font, size, text, width())) {
            y -= size * LEADING;
            text(line, size, MARGIN);
        }
        y -= size / 2;
    }

    /** A name of something at the left, and what it is at the right. */
    public void row(String label, String value, float size) throws IOException {
        float first = y;
        float after = first;
        for (String line : FittedText.wrap(font, size, label, LABEL - 10)) {
            y -= size * LEADING;
            text(line, size, MARGIN);
        }
        after = y;
        y = first;
        for (String line : FittedText.wrap(font, size, value, width() - LABEL)) {
            y -= size * LEADING;
            text(line, size, MARGIN + LABEL);
        }
        y = Math.min(y, after) - size / 3;
    }

    /**
     * A QR code of these words, in the middle, as lines and not as a picture.
     *
     * @param side in points
     */
    public void qr(String words, float side) throws IOException {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(words, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IOException("no QR code can hold " + words.length() + " letters", tooLong);
        }
        y -= 12;
        float module = side / modules.getWidth();
        float left = (sheet.getWidth() - side) / 2;
        content.setNonStrokingColor(0f);
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    content.addRect(left + column * module, y - (row + 1) * module, (end - column) * module, module);
                }
                column = end + 1;
            }
        }
        content.fill();
        y -= side + 12;
    }

    private float width() {
        return sheet.getWidth() - 2 * MARGIN;
    }

    private void text(String line, float size, float x) throws IOException {
        if (y < MARGIN / 2) {
            return;
        }
        content.setNonStrokingColor(0f);
        content.beginText();
        content.setFont(font, size);
        content.setTextMatrix(Matrix.getTranslateInstance(x, y));
        content.showText(line);
        content.endText();
    }
}
