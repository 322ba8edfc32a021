package vn.kholuutru.ingest.legacy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A letter of the Vietnamese alphabet taken apart.
 *
 * @param base lower case, with circumflex, breve, horn or bar but without tone: {@code ê} of {@code Ệ}
 */
record VietnameseLetter(char base, Tone tone) {
    /** Thanh: the mark is the one that combines after the base. */
    enum Tone {
        LEVEL(""),
        GRAVE("\u0300"),
        HOOK("\u0309"),
        TILDE("\u0303"),
        ACUTE("\u0301"),
        DOT("\u0323");

        private final String mark;

        Tone(String mark) {
            this.mark = mark;
        }
    }

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String CONSONANTS = "bcdđghklmnpqrstvx";
    private static final Map<Character, VietnameseLetter> LETTERS = letters();

    /** Empty for any other character, such as f, ß or Cyrillic. */
    static Optional<VietnameseLetter> of(char letter) {
        return Optional.ofNullable(LETTERS.get(Character.toLowerCase(letter)));
    }

    static boolean isVowel(char base) {
        return VOWELS.indexOf(base) >= 0;
    }

    /** The letter as one character, NFC, lower case. */
    static char composed(char base, Tone tone) {
        return Normalizer.normalize(base + tone.mark, Normalizer.Form.NFC).charAt(0);
    }

    private static Map<Character, VietnameseLetter> letters() {
        Map<Character, VietnameseLetter> letters = new HashMap<>();
        for (char consonant : CONSONANTS.toCharArray()) {
            letters.put(consonant, new VietnameseLetter(consonant, Tone.LEVEL));
        }
        for (char vowel : VOWELS.toCharArray()) {
            for (Tone tone : Tone.values()) {
                letters.put(composed(vowel, tone), new VietnameseLetter(vowel, tone));
            }
        }
        return Map.copyOf(letters);
    }
}
