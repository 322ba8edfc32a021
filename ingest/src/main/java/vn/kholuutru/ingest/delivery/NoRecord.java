package vn.kholuutru.ingest.delivery;

import java.util.Map;
import java.util.regex.Pattern;

/** Knows rows below a heading that describe nothing: totals, the place and day of signing, who made and who approved. */
final class NoRecord {
    private static final int MOST_TEXTS = 8;
    private static final Pattern TOTAL = Pattern.compile(
            "(tong cong|tong so|cong so|cong|tong|total|cong trang|cong ho so|mang sang|chuyen sang|cong sang trang|cong mang sang"
                    + "|tong cong .*|tong so (ho so|tai lieu|trang|to|ban ghi|file|tep).*|cong (ho so|tai lieu|don|chung|trang).*)");
    private static final Pattern SIGNING = Pattern.compile(
            "(nguoi lap|nguoi nhap|nguoi kiem tra|nguoi giao|nguoi nhan|nguoi so hoa|thu truong|giam doc|pho giam doc|truong phong"
                    + "|pho truong phong|chanh van phong|can bo|dai dien|ben giao|ben nhan|xac nhan|ki ten|ki ghi ro|chu ki|ki ten dong dau"
                    + "|lap bang|ke toan)( .*)?");
    private static final Pattern DAY_OF_SIGNING = Pattern.compile(".*\\bngai? .{0,12}thang .{0,12}nam( .{0,8})?");

    private NoRecord() {}

    /** @param texts of the row, from left to right */
    static boolean isTotal(Map<Integer, String> texts) {
        int seen = 0;
        for (String text : texts.values()) {
            if (seen++ < 2 && text.length() <= 80 && TOTAL.matcher(words(text)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** @param texts of the row, from left to right */
    static boolean isSigning(Map<Integer, String> texts) {
        return texts.size() <= MOST_TEXTS
                && texts.values().stream()
                        .filter(text -> text.length() <= 80)
                        .map(NoRecord::words)
                        .anyMatch(words -> SIGNING.matcher(words).matches()
                                || DAY_OF_SIGNING.matcher(words).matches());
    }

    private static String words(String text) {
        return String.join(" ", HeaderWords.of(text).words());
    }
}
