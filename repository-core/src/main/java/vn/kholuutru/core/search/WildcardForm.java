package vn.kholuutru.core.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.core.search.Sought.Wildcard;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * A wildcard in the form in which words stand in an index: {@link VietnameseWord#folded} when it was typed without marks,
 * {@link VietnameseWord#exact} with them.
 *
 * @param pattern nothing but letters, digits, marks, {@code *} and {@code ?}
 * @param whole a word that answers although the pattern does not cover it: {@code ky*} means kỹ, which stands there as ki
 */
public record WildcardForm(String pattern, boolean exact, Optional<String> whole) {
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    public static WildcardForm of(Wildcard wildcard) {
        String decomposed = decomposed(wildcard);
        WildcardForm unmarked = unmarked(wildcard);
        boolean marks = !decomposed.equals(unmarked.pattern) && !decomposed.contains("?");
        return marks ? exact(decomposed) : unmarked;
    }

    /** The folded form whatever marks it was typed with: it covers more. */
    public static WildcardForm unmarked(Wildcard wildcard) {
        String folded = MARK.matcher(decomposed(wildcard)).replaceAll("").replace('đ', 'd');
        return new WildcardForm(folded, false, whole(folded));
    }

    /** True for a word that the wildcard stands for. */
    public boolean covers(VietnameseWord word) {
        String form = exact ? word.exact() : word.folded();
        return whole.filter(form::equals).isPresent() || covers(pattern, form);
    }

    private static String decomposed(Wildcard wildcard) {
        return Normalizer.normalize(wildcard.pattern().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    }

    /** In the exact form the tone stands at the end of the syllable, behind whatever is left open. */
    private static WildcardForm exact(String decomposed) {
        Matcher tone = TONE.matcher(decomposed);
        String pattern = tone.find() ? tone.replaceFirst("") + tone.group() : decomposed;
        return new WildcardForm(pattern, true, Optional.empty());
    }

    private static Optional<String> whole(String folded) {
        String letters = folded.replaceAll("[*?]", "");
        String word = VietnameseWord.of(letters).getFirst().folded();
        return folded.equals(letters + "*") && !word.equals(letters) ? Optional.of(word) : Optional.empty();
    }

    /** Goes back at most to the last star, so that no pattern takes long on any word. */
    private static boolean covers(String pattern, String word) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (in < word.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                retry = in;
            } else if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == word.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++retry;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(rest -> rest == '*');
    }
}
