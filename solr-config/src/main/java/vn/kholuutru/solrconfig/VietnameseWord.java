package vn.kholuutru.solrconfig;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word in the two forms of the schema's field types {@code exact} and {@code folded}: what those analysers do, in Java.
 *
 * @param exact marks kept, tone mark at the end of the syllable, y and i unified: {@code hoà} and {@code hòa} are equal
 * @param folded no marks at all, đ as d
 */
public record VietnameseWord(String exact, String folded) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern TONE_WITHIN = Pattern.compile("^(.*?)([\\u0300\\u0301\\u0303\\u0309\\u0323])(.+)$");
    private static final Pattern FINAL_Y =
            Pattern.compile("^(h|k|l|m|s|t|qu)y([\\u0300\\u0301\\u0303\\u0309\\u0323]?)$");
    private static final Pattern MARK = Pattern.compile("\\p{M}");

    /** The words of a text in their order. */
    public static List<VietnameseWord> of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return WORD.matcher(composed)
                .results()
                .map(match -> ofWord(match.group()))
                .toList();
    }

    /** True when the word is written with a tone or vowel mark, or with đ. */
    public boolean carriesMarks() {
        return !exact.equals(folded);
    }

    private static VietnameseWord ofWord(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String exact = unifyFinalY(TONE_WITHIN.matcher(decomposed).replaceFirst("$1$3$2"));
        String folded = unifyFinalY(MARK.matcher(decomposed).replaceAll("").replace('đ', 'd'));
        return new VietnameseWord(exact, folded);
    }

    private static String unifyFinalY(String word) {
        Matcher matcher = FINAL_Y.matcher(word);
        return matcher.matches() ? matcher.group(1) + "i" + matcher.group(2) : word;
    }
}
