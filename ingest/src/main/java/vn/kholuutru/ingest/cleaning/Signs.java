package vn.kholuutru.ingest.cleaning;

import java.util.regex.Pattern;

/**
 * Signs of codes and numbers as one keyboard writes them: every dash a hyphen, every blank a space, full-width characters
 * of East Asian input as their ordinary ones, nothing invisible, no typographic quotes around.
 */
public final class Signs {
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\u2043]");
    private static final Pattern SLASHES = Pattern.compile("[\\u2044\\u2215\\uFF0F]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF\\p{Cc}&&[^\\s]]");
    private static final String QUOTES = "\"'“”‘’«»";
    private static final char FIRST_FULL_WIDTH = '\uFF01';
    private static final char LAST_FULL_WIDTH = '\uFF5E';

    private Signs() {}

    public static String of(String text) {
        String slashes = SLASHES.matcher(DASHES.matcher(text).replaceAll("-")).replaceAll("/");
        String visible = INVISIBLE.matcher(slashes).replaceAll("");
        String plain = BLANKS.matcher(ordinaryWidth(visible)).replaceAll(" ").strip();
        return isQuoted(plain) ? withoutAround(plain, QUOTES).strip() : plain;
    }

    /** The text without the characters of {@code signs} at either end. */
    static String withoutAround(String text, String signs) {
        int from = 0;
        int to = text.length();
        while (from < to && signs.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && signs.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isQuoted(String text) {
        return text.length() > 2
                && QUOTES.indexOf(text.charAt(0)) >= 0
                && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static String ordinaryWidth(String text) {
        StringBuilder ordinary = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH;
            ordinary.append(wide ? (char) (c - FIRST_FULL_WIDTH + '!') : c);
        }
        return ordinary.toString();
    }
}
