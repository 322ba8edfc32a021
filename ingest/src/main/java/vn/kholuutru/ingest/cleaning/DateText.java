package vn.kholuutru.ingest.cleaning;

import java.util.regex.Pattern;

/**
 * A date without the words and blanks around its figures: {@code ngày 05 tháng 9 năm 2020} and {@code 05 / 09 / 2020.} are
 * 05/9/2020 and 05/09/2020. What is no date stays as it is.
 */
public final class DateText {
    private static final Pattern IN_WORDS =
            Pattern.compile("(?iu)(?:ngày|ngay) ?(\\d{1,2}),? ?(?:tháng|thang) ?(\\d{1,2}),? ?(?:năm|nam) ?(\\d{4})");
    private static final Pattern MONTH_IN_WORDS =
            Pattern.compile("(?iu)(?:tháng|thang) ?(\\d{1,2})(?:,? ?(?:năm|nam) ?| ?[/.\\-] ?)(\\d{4})");
    private static final Pattern YEAR_IN_WORDS = Pattern.compile("(?iu)(?:năm|nam) ?(\\d{4})");
    private static final Pattern BLANKS_BESIDE_SIGNS = Pattern.compile("(?<=\\d) *([/.\\-]) *(?=\\d)");
    private static final String SIGNS_AROUND = ".,;: ";

    private DateText() {}

    public static String of(String text) {
        String plain = Signs.withoutAround(Signs.of(text), SIGNS_AROUND);
        String joined = BLANKS_BESIDE_SIGNS.matcher(plain).replaceAll("$1");
        if (IN_WORDS.matcher(joined).matches()) {
            return IN_WORDS.matcher(joined).replaceFirst("$1/$2/$3");
        }
        if (MONTH_IN_WORDS.matcher(joined).matches()) {
            return MONTH_IN_WORDS.matcher(joined).replaceFirst("$1/$2");
        }
        return YEAR_IN_WORDS.matcher(joined).matches()
                ? YEAR_IN_WORDS.matcher(joined).replaceFirst("$1")
                : joined;
    }
}
