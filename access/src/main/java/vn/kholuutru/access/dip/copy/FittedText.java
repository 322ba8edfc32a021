package vn.kholuutru.access.dip.copy;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Text of people, fitted to lines. What the font has no glyph for is shown as a question mark. */
final class FittedText {
    private static final int LONGEST = 4_000;

    private FittedText() {}

    /** One line of text the font can write. */
    static String writable(PDFont font, String text) {
        StringBuilder line = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .limit(LONGEST)
                .forEach(point -> line.append(glyph(font, point)));
        return line.toString();
    }

    private static String glyph(PDFont font, int point) {
        if (Character.isWhitespace(point) || Character.isISOControl(point) || point == 0xA0) {
            return " ";
        }
        String one = Character.toString(point);
        try {
            font.encode(one);
            return one;
        } catch (IOException | IllegalArgumentException noGlyph) {
            return "?";
        }
    }

    static float width(PDFont font, float size, String line) throws IOException {
        return font.getStringWidth(line) / 1000 * size;
    }

    /** Broken between words; a word longer than a line is broken within. */
    static List<String> wrap(PDFont font, float size, String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : writable(font, text).split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(font, size, longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            String rest = word;
            while (width(font, size, rest) > width && rest.length() > 1) {
                int fits = fits(font, size, rest, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line = rest;
        }
        lines.add(line);
        return lines;
    }

    private static int fits(PDFont font, float size, String word, float width) throws IOException {
        int length = 1;
        while (length < word.length() && width(font, size, word.substring(0, length + 1)) <= width) {
            length++;
        }
        return length;
    }
}
