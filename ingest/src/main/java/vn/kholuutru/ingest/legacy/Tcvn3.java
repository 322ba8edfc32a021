package vn.kholuutru.ingest.legacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TCVN3 as its ABC fonts have it: one character a letter, no capital letters with tones. What was typed in such a font
 * arrives as the characters that windows-1252 has in the same places.
 */
final class Tcvn3 implements Reading {
    private static final char FIRST = '\u00A1';
    private static final char LAST = '\u00FE';
    private static final char[] LETTERS = letters();
    private static final Pattern WITH_HYPHENS =
            Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{L}*(?:-\\p{L}*){1,3}(?![\\p{L}\\p{N}-])");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern HORNED_O = Pattern.compile("[ơờởỡớợ]");

    private static char[] letters() {
        char[] letters = new char[LAST - FIRST + 1];
        put(letters, 0xA1, "ĂÂÊÔƠƯĐăâêôơưđ");
        put(letters, 0xB5, "àảãáạ");
        put(letters, 0xBB, "ằẳẵắ");
        put(letters, 0xC6, "ặầẩẫấậè");
        put(letters, 0xCE, "ẻẽéẹềểễếệìỉ");
        put(letters, 0xDC, "ĩíịò");
        put(letters, 0xE1, "ỏõóọồổỗốộờởỡớợù");
        put(letters, 0xF1, "ủũúụừửữứựỳỷỹýỵ");
        return letters;
    }

    private static void put(char[] letters, int from, String row) {
        row.getChars(0, row.length(), letters, from - FIRST);
    }

    /** Zero when the character is no letter of TCVN3. */
    private static char letter(char c) {
        if (c == '\u03BC') {
            return 'à'; // the Greek letter that some programs make of the micro sign
        }
        return c >= FIRST && c <= LAST ? LETTERS[c - FIRST] : 0;
    }

    @Override
    public boolean mayChange(String text) {
        return text.chars().anyMatch(c -> letter((char) c) != 0);
    }

    @Override
    public String toUnicode(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = letter(text.charAt(i));
            read.append(letter == 0 ? text.charAt(i) : letter);
        }
        String words = withDroppedHorns(withHyphensAsHorns(read.toString()));
        return Normalizer.normalize(LetterCase.restored(words), Normalizer.Form.NFC);
    }

    /** The letter ư is a soft hyphen there, which many programs show as a hyphen: th- is thư. */
    private static String withHyphensAsHorns(String text) {
        return WITH_HYPHENS.matcher(text).replaceAll(found -> {
            String word = found.group();
            String horned = word.replace('-', 'ư');
            boolean brokenOtherwise = Arrays.stream(word.split("-"))
                    .anyMatch(part -> !part.isEmpty() && Syllable.of(part) == Syllable.NONE);
            return Matcher.quoteReplacement(brokenOtherwise && Syllable.of(horned) == Syllable.MARKED ? horned : word);
        });
    }

    /** Other programs drop the soft hyphen: trởng is trưởng. */
    private static String withDroppedHorns(String text) {
        return WORD.matcher(text).replaceAll(found -> {
            String word = found.group();
            if (Syllable.of(word) != Syllable.NONE) {
                return word;
            }
            String horned = HORNED_O.matcher(word).replaceFirst("ư$0");
            return Syllable.of(horned) == Syllable.MARKED ? horned : word;
        });
    }
}
