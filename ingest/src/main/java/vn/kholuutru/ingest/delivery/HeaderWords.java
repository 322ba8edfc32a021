package vn.kholuutru.ingest.delivery;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column heading or a code's label reduced to what two clerks would write alike: no case, no marks, no punctuation,
 * and one word for each idea that the circulars name differently (văn bản and tài liệu, thời hạn bảo quản and lưu trữ,
 * mức độ tiếp cận and chế độ sử dụng).
 */
record HeaderWords(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)");

    HeaderWords {
        words = List.copyOf(words);
    }

    static HeaderWords of(String text) {
        String spaced = " " + BETWEEN_WORDS.matcher(fold(text)).replaceAll(" ").strip() + " ";
        String folded = spaced.replace(" van ban ", " tai lieu ")
                .replace(" thoi han bao quan ", " thoi han luu tru ")
                .replace(" muc do tiep can ", " che do su dung ")
                .strip();
        return new HeaderWords(folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ")));
    }

    /** The heading without what stands in brackets, such as "(nếu có)" or a star for a mandatory field. */
    static HeaderWords withoutBrackets(String text) {
        return of(PARENTHESES.matcher(text).replaceAll(" "));
    }

    /** Letters without case and marks; đ is d. */
    static String fold(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All words in one, for comparing with a field code. */
    String joined() {
        return String.join("", words);
    }

    /** True when this is a shortened form of the label: its words in its order, and enough of them to be meant. */
    boolean abbreviates(HeaderWords label) {
        int own = words.size();
        int full = label.words.size();
        boolean enough = own >= 4 || 2 * own > full || (2 * own == full && full <= 5);
        return own >= 2 && own < full && enough && isSubsequenceOf(label);
    }

    private boolean isSubsequenceOf(HeaderWords label) {
        int next = 0;
        for (String word : label.words) {
            if (next < words.size() && words.get(next).equals(word)) {
                next++;
            }
        }
        return next == words.size();
    }
}
