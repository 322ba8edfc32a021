package vn.kholuutru.core.model.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A short form and the words it stands for, such as UBND and Ủy ban nhân dân. One short form may stand for several.
 *
 * @throws IllegalArgumentException for what is no short form, no words, or the same twice
 */
public record Abbreviation(String shortForm, String words) implements Comparable<Abbreviation> {
    private static final Pattern SHORT = Pattern.compile("\\p{L}[\\p{L}\\d&.-]{0,18}[\\p{L}\\d]");
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\d ,-]{2,118}[\\p{L}\\d]");

    public Abbreviation {
        shortForm = Normalizer.normalize(shortForm.strip(), Normalizer.Form.NFC);
        words = Normalizer.normalize(words.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
        if (!SHORT.matcher(shortForm).matches() || !WORDS.matcher(words).matches() || !words.contains(" ")) {
            throw new IllegalArgumentException("a short form stands for two words or more: " + shortForm);
        }
    }

    @Override
    public int compareTo(Abbreviation other) {
        int byShort = shortForm.compareToIgnoreCase(other.shortForm);
        return byShort != 0 ? byShort : words.compareTo(other.words);
    }
}
