package vn.kholuutru.ingest.legacy;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * VIQR (RFC 1456): marks typed as punctuation after their letter, {@code Vie^.t Nam, dda^'t nu+o+'c}; a backslash before
 * what is punctuation only. A full stop or question mark after a whole word is a tone or the end of a sentence; the next
 * word tells.
 */
final class Viqr implements Reading {
    private static final Map<Character, Character> QUALITY = Map.of('(', '\u0306', '^', '\u0302', '+', '\u031B');
    private static final Map<Character, Character> TONE =
            Map.of('\'', '\u0301', '`', '\u0300', '?', '\u0309', '~', '\u0303', '.', '\u0323');
    private static final Map<Character, String> QUALITY_OF =
            Map.of('a', "(^", 'e', "^", 'o', "^+", 'u', "+", 'i', "", 'y', "");
    private static final int LONGEST_WORD = 20;
    private static final Pattern MARKED = Pattern.compile("[aeouAEOU][\\^(+]|[dD]{2}|[aeiouyAEIOUY][`~']");
    /** Marks that ordinary text does not have: a quotation mark after a vowel is no tone. */
    private static final Pattern TELLING = Pattern.compile(
            "[aeoAEO]\\^|[aA]\\([a-zA-Z`~'?.]|[ouOU]\\+|dd[aeiouy]|D[dD][aeiouyAEIOUY]|[aeiouyAEIOUY][`~'?.][a-z]|[aeiouyAEIOUY][`~]");

    private static final Pattern ENDS_A_SENTENCE = Pattern.compile("[.?]\\s+\\p{Lu}");

    @Override
    public boolean mayChange(String text) {
        return MARKED.matcher(text).find();
    }

    @Override
    public boolean isTelling(String piece) {
        return TELLING.matcher(piece).find();
    }

    @Override
    public String toUnicode(String text) {
        StringBuilder read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '\\' && at + 1 < text.length() && isMark(text.charAt(at + 1))) {
                read.append(text.charAt(at + 1));
                at += 2;
            } else if (isD(letter) && at + 1 < text.length() && isD(text.charAt(at + 1))) {
                read.append(letter == 'd' ? 'đ' : 'Đ');
                at += 2;
            } else {
                at = vowel(text, at, read);
            }
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }

    private static int vowel(String text, int at, StringBuilder read) {
        char letter = text.charAt(at);
        read.append(letter);
        int next = at + 1;
        Optional<String> qualities = Optional.ofNullable(QUALITY_OF.get(Character.toLowerCase(letter)));
        if (qualities.isEmpty()) {
            return next;
        }
        if (next < text.length() && qualities.get().indexOf(text.charAt(next)) >= 0) {
            read.append(QUALITY.get(text.charAt(next)));
            next++;
        }
        if (next < text.length() && TONE.containsKey(text.charAt(next)) && isTone(text, next, read)) {
            read.append(TONE.get(text.charAt(next)));
            next++;
        }
        return next;
    }

    /** Inside a word a mark; after one, a mark where it makes a syllable and no sentence ends. */
    private static boolean isTone(String text, int at, StringBuilder before) {
        boolean inside = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        char mark = text.charAt(at);
        if (inside || (mark != '.' && mark != '?')) {
            return true;
        }
        String word = lastWord(before.substring(Math.max(0, before.length() - LONGEST_WORD)) + TONE.get(mark));
        boolean startsSmall = !word.isEmpty() && Character.isLowerCase(word.charAt(0));
        boolean endsSentence = startsSmall
                && ENDS_A_SENTENCE.matcher(text).region(at, text.length()).lookingAt();
        return !endsSentence && Syllable.of(word) == Syllable.MARKED;
    }

    private static String lastWord(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = composed.length();
        while (start > 0 && Character.isLetter(composed.charAt(start - 1))) {
            start--;
        }
        return composed.substring(start);
    }

    private static boolean isD(char c) {
        return c == 'd' || c == 'D';
    }

    private static boolean isMark(char c) {
        return TONE.containsKey(c) || QUALITY.containsKey(c) || isD(c) || c == '\\';
    }
}
