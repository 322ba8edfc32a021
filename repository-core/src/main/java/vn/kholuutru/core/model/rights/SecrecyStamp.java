package vn.kholuutru.core.model.rights;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a line of a page says when it is nothing but a stamp: capitals, alone, perhaps framed, perhaps set with spaces
 * between its letters, perhaps misread by an OCR. Running text that speaks of secrets is no stamp.
 */
public enum SecrecyStamp {
    /** Mật, Tối mật or Tuyệt mật: which of them makes no difference to us. */
    SECRET,
    /** Giải mật, Đã giải mật: the mark no longer holds. */
    DECLASSIFIED;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LABEL = Pattern.compile("^(DAU)?(CHI)?(MUC)?DOMAT");
    /** MẮT is an eye, and no misreading of Ậ: with a breve only the dot below tells of it. */
    private static final Pattern OTHER_WORD = Pattern.compile("[ĂẮẰẲẴ]", Pattern.CANON_EQ);
    /** Longer lines are text. A letter-spaced "ĐỘ MẬT: TUYỆT MẬT" in a frame is shorter. */
    private static final int LONGEST_LINE = 60;

    /** "BẢO VỆ BÍ" with "MẬT" on the next line, or "GẶP" with "MẶT": the line goes on, it does not stand alone. */
    private static final Set<String> LEADS_ON =
            Set.of("BI", "BAO", "CO", "KIN", "GAP", "MOI", "NHIEU", "BE", "DAC", "GIAI");

    /**
     * The stamp a line is, if it is one.
     *
     * @param before the line above it; empty when there is none
     */
    public static Optional<SecrecyStamp> of(String line, String before) {
        String lastWord = letters(before.substring(before.strip().lastIndexOf(' ') + 1));
        return LEADS_ON.contains(lastWord) ? Optional.empty() : of(line);
    }

    /** The stamp a text of its own is, if it is one. */
    public static Optional<SecrecyStamp> of(String line) {
        if (line.length() > LONGEST_LINE || !inCapitals(line)) {
            return Optional.empty();
        }
        String letters = letters(line);
        if (letters.equals("GIAIMAT") || letters.equals("DAGIAIMAT")) {
            return Optional.of(DECLASSIFIED);
        }
        String mark = LABEL.matcher(letters).replaceFirst("");
        return names(mark) && !OTHER_WORD.matcher(line).find() ? Optional.of(SECRET) : Optional.empty();
    }

    /** A lower-case l is how an OCR often reads a capital I. */
    private static boolean inCapitals(String line) {
        return line.codePoints().noneMatch(letter -> Character.isLowerCase(letter) && letter != 'l')
                && line.codePoints().anyMatch(Character::isUpperCase);
    }

    private static boolean names(String letters) {
        return letters.equals("MAT")
                || letters.equals("TOIMAT")
                || (letters.startsWith("TU") && letters.endsWith("T") && differsByOne(letters, "TUYETMAT"));
    }

    /** The longest of the marks is unlike any other word, so one letter of it may be misread. */
    private static boolean differsByOne(String letters, String mark) {
        if (letters.length() != mark.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < mark.length(); i++) {
            different += letters.charAt(i) == mark.charAt(i) ? 0 : 1;
        }
        return different <= 1;
    }

    /** Plain capitals; digits and signs that an OCR takes for letters are those letters, all else is frame or dirt. */
    private static String letters(String line) {
        String plain = MARKS.matcher(Normalizer.normalize(line, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('Đ', 'D')
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('L', 'I')
                .replace('!', 'I')
                .replace('4', 'A')
                .replace('7', 'T');
        StringBuilder letters = new StringBuilder();
        plain.chars().filter(Character::isLetterOrDigit).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }
}
