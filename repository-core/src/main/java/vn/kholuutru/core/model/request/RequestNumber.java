package vn.kholuutru.core.model.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mã yêu cầu khai thác, written {@code YC-2026-000123}.
 *
 * @param year of the archive's calendar
 * @param ordinal in that year, from 1, without holes
 */
public record RequestNumber(int year, int ordinal) {
    private static final Pattern TYPED =
            Pattern.compile("(?:YC[-\\s]*)?(?:(\\d{4})[-/\\s]+)?(\\d{1,9})", Pattern.CASE_INSENSITIVE);

    /**
     * What a person types of it: with or without its letters, its year and its leading zeros.
     *
     * @param thisYear meant when none is typed
     * @return empty when the text is something else
     */
    public static Optional<RequestNumber> typed(String text, int thisYear) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        int year = typed.group(1) == null ? thisYear : Integer.parseInt(typed.group(1));
        return Optional.of(new RequestNumber(year, Integer.parseInt(typed.group(2))));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "YC-%d-%06d", year, ordinal);
    }
}
