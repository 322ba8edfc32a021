package vn.kholuutru.ingest.secrecy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a value of a description is a mark of secrecy: the whole value, one of its parts, or a word in brackets. A
 * sentence that speaks of secrets ("Quy chế bảo vệ bí mật nhà nước") or a name ("Nguyễn Văn Mật") is none.
 */
public final class SecrecyWords {
    private static final Pattern PARTS = Pattern.compile("[;,|\\n/]");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
    private static final Pattern LABEL = Pattern.compile("^(tai lieu|van ban|ho so|cong van|loai|dau|dong dau)? ?"
            + "(do mat|muc do mat|dau mat|dau chi do mat|do)? ?(?=(mat|toi mat|tuyet mat)$)");
    private static final Set<String> MARKS = Set.of("mat", "toi mat", "tuyet mat", "secret", "top secret");
    /** The letters of envelopes and registers (TT 24/2020/TT-BCA, Điều 4): Tuyệt mật, Tối mật, Mật. */
    private static final Set<String> LETTERS = Set.of("a", "b", "c");
    /** How a clerk ticks a column. */
    private static final Set<String> TICKS = Set.of("x", "co", "yes", "true");

    private SecrecyWords() {}

    /** A value of any field, such as "Tối mật", "Độ mật: Mật" or "Báo cáo quý I (Mật)". */
    public static boolean mark(String value) {
        for (String part : PARTS.split(value)) {
            if (isMark(part)) {
                return true;
            }
        }
        return BRACKETS.matcher(value).results().anyMatch(bracket -> isMark(bracket.group(1)));
    }

    /** A value under a heading such as "Độ mật", where a code, the letter of an envelope or a tick is a mark too. */
    public static boolean markUnderHeading(String value) {
        String plain = plain(value);
        return mark(value)
                || plain.equals("03")
                || plain.equals("3")
                || LETTERS.contains(plain)
                || TICKS.contains(plain);
    }

    private static boolean isMark(String text) {
        String plain = plain(text);
        return MARKS.contains(LABEL.matcher(plain).replaceFirst(""));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
