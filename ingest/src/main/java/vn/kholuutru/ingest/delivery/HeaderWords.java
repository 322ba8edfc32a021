package vn.kholuutru.ingest.delivery;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A column heading or a code's label reduced to what two clerks would write alike: no case, no marks, no punctuation, i
 * for y, and one word for each idea that the circulars name differently (văn bản and tài liệu, thời hạn bảo quản and lưu
 * trữ, mức độ tiếp cận and chế độ sử dụng).
 */
record HeaderWords(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern OPEN_Y = Pattern.compile("\\b(h|k|l|m|s|t|v|qu)y\\b");
    private static final Pattern NUMBERING = Pattern.compile("(?:\\d{1,3}|[ivx]{1,4})");
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("vb", "van ban"),
            Map.entry("hs", "ho so"),
            Map.entry("tl", "tai lieu"),
            Map.entry("sl", "so luong"),
            Map.entry("bq", "bao quan"),
            Map.entry("thbq", "thoi han bao quan"),
            Map.entry("thlt", "thoi han luu tru"),
            Map.entry("cq", "co quan"),
            Map.entry("stt", "so thu tu"),
            Map.entry("tt", "so thu tu"),
            Map.entry("nd", "noi dung"),
            Map.entry("kh", "ky hieu"),
            Map.entry("dvbq", "don vi bao quan"),
            Map.entry("bd", "bat dau"),
            Map.entry("kt", "ket thuc"));

    HeaderWords {
        words = List.copyOf(words);
    }

    static HeaderWords of(String text) {
        String spaced = " " + BETWEEN_WORDS.matcher(fold(text)).replaceAll(" ").strip() + " ";
        String folded = OPEN_Y.matcher(spaced.replace(" van ban ", " tai lieu ")
                        .replace(" thoi han bao quan ", " thoi han luu tru ")
                        .replace(" muc do tiep can ", " che do su dung "))
                .replaceAll("$1i")
                .strip();
        return new HeaderWords(folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ")));
    }

    /** A heading: the number before it goes, short forms such as VB and HS are written out. */
    static HeaderWords ofHeading(String text) {
        List<String> full = new ArrayList<>();
        for (String word : of(text).words) {
            full.add(SHORT_FORMS.getOrDefault(word, word));
        }
        int start = 0;
        while (start < full.size() - 1 && NUMBERING.matcher(full.get(start)).matches()) {
            start++;
        }
        return of(String.join(" ", full.subList(start, full.size())));
    }

    /** A heading without what stands in brackets, such as "(nếu có)" or a star for a mandatory field. */
    static HeaderWords ofBareHeading(String text) {
        return ofHeading(PARENTHESES.matcher(text).replaceAll(" "));
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

    /** The words but the last {@code count}; with {@code of} or {@code in} before those gone too. */
    HeaderWords withoutEnd(int count) {
        int end = words.size() - count;
        while (end > 0
                && (words.get(end - 1).equals("cua") || words.get(end - 1).equals("trong"))) {
            end--;
        }
        return new HeaderWords(words.subList(0, Math.max(0, end)));
    }

    boolean endsWith(List<String> end) {
        return words.size() > end.size()
                && words.subList(words.size() - end.size(), words.size()).equals(end);
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
