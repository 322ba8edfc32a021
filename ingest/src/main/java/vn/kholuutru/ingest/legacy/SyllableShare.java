package vn.kholuutru.ingest.legacy;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much of a text can be Vietnamese.
 *
 * @param words how many words were looked at
 * @param plausible how many of them can be syllables or are abbreviations in capitals
 */
public record SyllableShare(int words, int plausible) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    public static SyllableShare of(List<String> texts) {
        int words = 0;
        int plausible = 0;
        for (String text : texts) {
            for (String word : BETWEEN_WORDS.split(Normalizer.normalize(text, Normalizer.Form.NFC))) {
                if (!word.isEmpty()) {
                    words++;
                    plausible += Syllable.of(word) == Syllable.NONE ? 0 : 1;
                }
            }
        }
        return new SyllableShare(words, plausible);
    }

    /** In hundredths; 100 for a text without words. */
    public int percent() {
        return words == 0 ? 100 : (int) (100L * plausible / words);
    }
}
