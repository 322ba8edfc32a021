package vn.kholuutru.ingest.legacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * UTF-8 that was read byte by byte as windows-1252, windows-1258 or Latin-1: Viá»‡t. Only whole and right sequences are put
 * together again.
 */
final class MisreadUtf8 implements Reading {
    private static final Map<Character, Integer> BYTES = bytes();
    private static final int NO_BYTE = -1;

    private static Map<Character, Integer> bytes() {
        Map<Character, Integer> bytes = new HashMap<>();
        for (String page : new String[] {"windows-1258", "windows-1252", "ISO-8859-1"}) {
            for (int octet = 0x80; octet <= 0xFF; octet++) {
                String character = new String(new byte[] {(byte) octet}, Charset.forName(page));
                if (character.charAt(0) != '\uFFFD') {
                    bytes.put(character.charAt(0), octet);
                }
            }
        }
        return Map.copyOf(bytes);
    }

    @Override
    public boolean mayChange(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) > '\u007F' && !sequence(text, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toUnicode(String text) {
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String character = text.charAt(i) > '\u007F' ? sequence(text, i) : "";
            if (character.isEmpty()) {
                read.append(lostSpace(text, i) ? 'à' : text.charAt(i));
            } else {
                read.append(character);
                i += character.codePointAt(0) < 0x800 ? 1 : character.codePointAt(0) < 0x10000 ? 2 : 3;
            }
        }
        return Normalizer.normalize(read, Normalizer.Form.NFC);
    }

    /** The second byte of à is a no-break space, which is often taken for a blank and lost. */
    private static boolean lostSpace(String text, int at) {
        char c = text.charAt(at);
        return (c == 'Ã' || c == 'Ă') && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    /** The character whose bytes begin here; empty when none does. */
    private static String sequence(String text, int at) {
        int first = octet(text, at);
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 ? 4 : 0;
        if (length == 0 || first > 0xF4 || at + length > text.length()) {
            return "";
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            int octet = octet(text, at + i);
            if (i > 0 && (octet < 0x80 || octet > 0xBF)) {
                return "";
            }
            bytes[i] = (byte) octet;
        }
        String character = new String(bytes, StandardCharsets.UTF_8);
        return character.indexOf('\uFFFD') >= 0 ? "" : character;
    }

    private static int octet(String text, int at) {
        return BYTES.getOrDefault(text.charAt(at), NO_BYTE);
    }
}
