package vn.kholuutru.ingest.legacy;

import java.util.List;
import java.util.Optional;

/** The shortest way in: texts of one origin, all at once. */
public final class LegacyText {
    private static final String UNICODE_LETTERS = "ăĂđĐơƠưƯ";

    private LegacyText() {}

    /**
     * Brings texts that belong together, such as the cells of a column, to Unicode. Bytes of an undeclared 8-bit code page
     * are to be read as windows-1252 (or ISO 8859-1) first.
     *
     * @return empty when they need no conversion or nobody can tell
     */
    public static Optional<Decoded> decode(List<String> samples) {
        Evidence evidence = new Evidence();
        samples.forEach(evidence::add);
        return evidence.verdict() instanceof Verdict.Legacy legacy
                ? Optional.of(new Decoded(
                        legacy.encoding(),
                        samples.stream().map(legacy::toUnicode).toList()))
                : Optional.empty();
    }

    /** False for most texts, at next to no cost: they have neither another letter than a to z nor a mark of VIQR. */
    public static boolean mayBeMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 'z' && c != '{' && c != '|' && c != '}') {
                return true;
            }
            if (c == '^'
                    || c == '`'
                    || c == '\''
                    || c == '('
                    || c == '+'
                    || (isD(c) && i > 0 && isD(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    /** True when the text has a letter that only Unicode Vietnamese has. */
    public static boolean isUnicode(String text) {
        return text.chars().anyMatch(LegacyText::isUnicodeLetter);
    }

    /** A letter that only Unicode Vietnamese has, or a combining mark. */
    static boolean isUnicodeLetter(int c) {
        return c > 0xFF
                && ((c >= 0x1EA0 && c <= 0x1EF9) || UNICODE_LETTERS.indexOf(c) >= 0 || (c >= 0x300 && c <= 0x323));
    }

    private static boolean isD(char c) {
        return c == 'd' || c == 'D';
    }
}
