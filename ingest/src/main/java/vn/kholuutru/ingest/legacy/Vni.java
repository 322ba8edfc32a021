package vn.kholuutru.ingest.legacy;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import vn.kholuutru.ingest.legacy.VietnameseLetter.Tone;

/**
 * VNI for Windows: most letters are a plain letter and a second character for its marks (vieät), a few are one character
 * of their own. What was typed in such a font arrives as the characters that windows-1252 has in the same places.
 */
final class Vni implements Reading {
    /** The second characters: tone alone, circumflex and tone, breve and tone; tones in the order of {@link #TONES}. */
    private static final String TONE_MARKS = "øûõùï";

    private static final String CIRCUMFLEX_MARKS = "âàåãáä";
    private static final String BREVE_MARKS = "êèúüéë";
    private static final Tone[] TONES = {Tone.LEVEL, Tone.GRAVE, Tone.HOOK, Tone.TILDE, Tone.ACUTE, Tone.DOT};
    private static final Map<Character, Character> LETTERS =
            Map.of('ô', 'ơ', 'ö', 'ư', 'ñ', 'đ', 'í', 'í', 'ì', 'ì', 'æ', 'ỉ', 'ó', 'ĩ', 'ò', 'ị', 'î', 'ỵ');
    private static final String BEFORE_TONE = "aeouyôö";
    private static final String BEFORE_CIRCUMFLEX = "aeo";
    private static final Map<Character, Character> WITH_CIRCUMFLEX = Map.of('a', 'â', 'e', 'ê', 'o', 'ô');

    @Override
    public boolean mayChange(String text) {
        return text.chars().anyMatch(c -> c >= 0xC0 && c <= 0xFF);
    }

    @Override
    public String toUnicode(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            Optional<Character> pair =
                    i + 1 < text.length() ? marked(lower(first), lower(text.charAt(i + 1))) : Optional.empty();
            char letter = pair.orElseGet(() -> LETTERS.getOrDefault(lower(first), first));
            read.append(Character.isUpperCase(first) ? Character.toUpperCase(letter) : letter);
            i += pair.isPresent() ? 1 : 0;
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }

    private static char lower(char c) {
        return Character.toLowerCase(c);
    }

    private static Optional<Character> marked(char letter, char mark) {
        if (BEFORE_TONE.indexOf(letter) >= 0 && TONE_MARKS.indexOf(mark) >= 0) {
            char base = LETTERS.getOrDefault(letter, letter);
            return Optional.of(VietnameseLetter.composed(base, TONES[TONE_MARKS.indexOf(mark) + 1]));
        }
        if (BEFORE_CIRCUMFLEX.indexOf(letter) >= 0 && CIRCUMFLEX_MARKS.indexOf(mark) >= 0) {
            return Optional.of(VietnameseLetter.composed(
                    WITH_CIRCUMFLEX.getOrDefault(letter, letter), TONES[CIRCUMFLEX_MARKS.indexOf(mark)]));
        }
        if (letter == 'a' && BREVE_MARKS.indexOf(mark) >= 0) {
            return Optional.of(VietnameseLetter.composed('ă', TONES[BREVE_MARKS.indexOf(mark)]));
        }
        return Optional.empty();
    }
}
