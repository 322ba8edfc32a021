package vn.kholuutru.core.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * Finds số và ký hiệu in a typed text, with or without spaces around its strokes: {@code 15 / 2020 / QĐ - UBND}. Where
 * spaces are, small letters that read as a Vietnamese syllable are taken for the next word and not for a part of the number.
 */
final class DocumentNumbers {
    private static final Pattern BEGINNING = Pattern.compile("\\d{1,6}[a-zA-Z]?(?:\\s*/\\s*\\d{4}(?=\\s*/))?");
    private static final Pattern PART =
            Pattern.compile("(\\s*)([/\\-–])(\\s*)([\\p{L}][\\p{L}&\\d]{0,11}|\\d{1,4}(?=[\\s/\\-–]|$))");
    private static final Pattern SYLLABLE =
            Pattern.compile("(?:[bcdghklmnpqrstvx]{0,3})[aeiouy]{1,3}(?:[cmnpt]|ng|nh|ch)?");
    private static final Pattern GLUED = Pattern.compile("[\\p{L}\\p{M}\\p{N}]");
    private static final int MOST_PARTS = 6;

    private DocumentNumbers() {}

    /** The number that begins exactly there. */
    static Optional<Found> at(String text, int start) {
        Matcher beginning = BEGINNING.matcher(text).region(start, text.length());
        if (!beginning.lookingAt()) {
            return Optional.empty();
        }
        StringBuilder number = new StringBuilder(beginning.group().replaceAll("\\s", ""));
        int end = beginning.end();
        boolean stroke = number.indexOf("/") >= 0;
        boolean letters = false;
        Matcher part = PART.matcher(text);
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            part.region(end, text.length());
            if (!part.lookingAt() || !belongs(part)) {
                break;
            }
            stroke |= part.group(2).equals("/");
            letters |= Character.isLetter(part.group(4).codePointAt(0));
            number.append(part.group(2)).append(part.group(4));
            end = part.end();
        }
        boolean glued = end < text.length()
                && GLUED.matcher(text).region(end, text.length()).lookingAt();
        return stroke && letters && !glued ? Optional.of(new Found(number.toString(), end)) : Optional.empty();
    }

    private static boolean belongs(Matcher part) {
        boolean spaces = !part.group(1).isEmpty() || !part.group(3).isEmpty();
        String letters = part.group(4);
        return !spaces || letters.equals(letters.toUpperCase(Locale.ROOT)) || !readsAsSyllable(letters);
    }

    /** Whether letters in small could be a Vietnamese word. */
    static boolean readsAsSyllable(String letters) {
        return VietnameseWord.of(letters).stream()
                .anyMatch(word -> SYLLABLE.matcher(word.folded()).matches());
    }

    /** @param end the place after its last character */
    record Found(String number, int end) {}
}
