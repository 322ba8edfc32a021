package vn.kholuutru.ingest.legacy;

import java.text.Normalizer;
import java.util.Map;

/**
 * Text of windows-1258, whose tones are characters of their own after the vowel, read as windows-1252. Read under its own
 * code page it is decomposed Unicode, which needs no more than NFC.
 */
final class Windows1258 implements Reading {
    private static final Map<Character, Character> MEANT = Map.ofEntries(
            Map.entry('Ì', '\u0300'),
            Map.entry('Ò', '\u0309'),
            Map.entry('Þ', '\u0303'),
            Map.entry('ì', '\u0301'),
            Map.entry('ò', '\u0323'),
            Map.entry('Ã', 'Ă'),
            Map.entry('ã', 'ă'),
            Map.entry('Ð', 'Đ'),
            Map.entry('ð', 'đ'),
            Map.entry('Õ', 'Ơ'),
            Map.entry('õ', 'ơ'),
            Map.entry('Ý', 'Ư'),
            Map.entry('ý', 'ư'),
            Map.entry('þ', '₫'));

    @Override
    public boolean mayChange(String text) {
        return text.chars().anyMatch(c -> MEANT.containsKey((char) c));
    }

    @Override
    public String toUnicode(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            read.append(MEANT.getOrDefault(text.charAt(i), text.charAt(i)));
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }
}
