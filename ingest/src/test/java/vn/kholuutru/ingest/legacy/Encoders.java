package vn.kholuutru.ingest.legacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes Vietnamese the old ways. Made from the standards' own tables, the other way round from how the product reads, so
 * that a slip in one is seen against the other.
 */
public final class Encoders {
    /** TCVN 5712: code in hexadecimal and letter. */
    private static final String TCVN3 = """
            A1 Ă  A2 Â  A3 Ê  A4 Ô  A5 Ơ  A6 Ư  A7 Đ  A8 ă  A9 â  AA ê  AB ô  AC ơ  AD ư  AE đ
            B5 à  B6 ả  B7 ã  B8 á  B9 ạ  BB ằ  BC ẳ  BD ẵ  BE ắ  C6 ặ  C7 ầ  C8 ẩ  C9 ẫ  CA ấ  CB ậ
            CC è  CE ẻ  CF ẽ  D0 é  D1 ẹ  D2 ề  D3 ể  D4 ễ  D5 ế  D6 ệ  D7 ì  D8 ỉ  DC ĩ  DD í  DE ị
            DF ò  E1 ỏ  E2 õ  E3 ó  E4 ọ  E5 ồ  E6 ổ  E7 ỗ  E8 ố  E9 ộ  EA ờ  EB ở  EC ỡ  ED ớ  EE ợ
            EF ù  F1 ủ  F2 ũ  F3 ú  F4 ụ  F5 ừ  F6 ử  F7 ữ  F8 ứ  F9 ự  FA ỳ  FB ỷ  FC ỹ  FD ý  FE ỵ
            """;

    public static final UnaryOperator<String> TO_TCVN3 = Encoders::tcvn3;
    public static final UnaryOperator<String> TO_VNI = Encoders::vni;
    public static final UnaryOperator<String> TO_VIQR = Encoders::viqr;
    public static final UnaryOperator<String> TO_WINDOWS_1258 = text ->
            new String(windows1258(text).getBytes(Charset.forName("windows-1258")), Charset.forName("windows-1252"));
    public static final UnaryOperator<String> TO_MISREAD_UTF8 = text -> as1252(text.getBytes(StandardCharsets.UTF_8));

    private Encoders() {}

    public static UnaryOperator<String> of(LegacyEncoding encoding) {
        return switch (encoding) {
            case TCVN3 -> TO_TCVN3;
            case VNI -> TO_VNI;
            case VIQR -> TO_VIQR;
            case WINDOWS_1258 -> TO_WINDOWS_1258;
            case MISREAD_UTF8 -> TO_MISREAD_UTF8;
        };
    }

    /** What can be read back: TCVN3 forgets that a letter with a tone was a capital when nothing else in the word tells. */
    static String asKept(LegacyEncoding encoding, String text) {
        if (encoding != LegacyEncoding.TCVN3) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean toned = tone(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)) > 0;
            kept.append(toned ? Character.toLowerCase(c) : c);
        }
        return kept.toString();
    }

    /** Capitals with tones become small letters: the fonts have no others. */
    private static String tcvn3(String text) {
        Map<Character, Character> codes = new HashMap<>();
        String[] table = TCVN3.strip().split("\\s+");
        for (int i = 0; i < table.length; i += 2) {
            codes.put(table[i + 1].charAt(0), (char) Integer.parseInt(table[i], 16));
        }
        StringBuilder written = new StringBuilder();
        for (char c : text.toCharArray()) {
            char code = codes.getOrDefault(c, codes.getOrDefault(Character.toLowerCase(c), c));
            written.append(c < 0x80 ? c : code);
        }
        return written.toString();
    }

    private static String vni(String text) {
        StringBuilder written = new StringBuilder();
        for (char c : text.toCharArray()) {
            String marked = vniSmall(Character.toLowerCase(c));
            written.append(Character.isUpperCase(c) ? marked.toUpperCase(java.util.Locale.ROOT) : marked);
        }
        return written.toString();
    }

    private static String vniSmall(char c) {
        String single = switch (c) {
            case 'đ' -> "ñ";
            case 'í' -> "í";
            case 'ì' -> "ì";
            case 'ỉ' -> "æ";
            case 'ĩ' -> "ó";
            case 'ị' -> "ò";
            case 'ỵ' -> "î";
            default -> "";
        };
        if (!single.isEmpty() || c < 0x80) {
            return single.isEmpty() ? String.valueOf(c) : single;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        int tone = tone(parts);
        if (parts.indexOf('\u0302') > 0) {
            return parts.charAt(0) + "âáàåãä".substring(tone, tone + 1);
        }
        if (parts.indexOf('\u0306') > 0) {
            return parts.charAt(0) + "êéèúüë".substring(tone, tone + 1);
        }
        String base = parts.indexOf('\u031B') > 0 ? (parts.charAt(0) == 'o' ? "ô" : "ö") : parts.substring(0, 1);
        return base + (tone == 0 ? "" : "ùøûõï".substring(tone - 1, tone));
    }

    private static int tone(String parts) {
        for (int i = 1; i < parts.length(); i++) {
            int tone = "\u0301\u0300\u0309\u0303\u0323".indexOf(parts.charAt(i));
            if (tone >= 0) {
                return tone + 1;
            }
        }
        return 0;
    }

    private static String viqr(String text) {
        StringBuilder written = new StringBuilder();
        for (char c : text.replace("đ", "dd").replace("Đ", "DD").toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            written.append(parts.charAt(0));
            if (parts.indexOf('\u0302') > 0) {
                written.append('^');
            } else if (parts.indexOf('\u0306') > 0) {
                written.append('(');
            } else if (parts.indexOf('\u031B') > 0) {
                written.append('+');
            }
            if (tone(parts) > 0) {
                written.append("'`?~.".charAt(tone(parts) - 1));
            }
        }
        return written.toString();
    }

    /** The letter, and its tone as a character of its own, as the keyboards of Windows make it. */
    private static String windows1258(String text) {
        StringBuilder written = new StringBuilder();
        for (char c : text.toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int tone = tone(parts);
            if (tone == 0) {
                written.append(c);
            } else {
                String mark = "\u0301\u0300\u0309\u0303\u0323".substring(tone - 1, tone);
                written.append(Normalizer.normalize(parts.replace(mark, ""), Normalizer.Form.NFC))
                        .append(mark);
            }
        }
        return written.toString();
    }

    /** As Windows itself does, which gives its five empty places to control characters. */
    static String as1252(byte[] bytes) {
        StringBuilder read = new StringBuilder();
        for (byte octet : bytes) {
            String character = new String(new byte[] {octet}, Charset.forName("windows-1252"));
            read.append(character.equals("\uFFFD") ? (char) (octet & 0xFF) : character.charAt(0));
        }
        return read.toString();
    }
}
