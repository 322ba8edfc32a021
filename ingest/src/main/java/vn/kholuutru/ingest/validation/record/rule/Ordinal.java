package vn.kholuutru.ingest.validation.record.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kholuutru.ingest.validation.record.ItemRecord;

/**
 * Số thứ tự of a tài liệu in its hồ sơ: the last part of its code.
 *
 * @param digits as written, leading zeros and all
 */
record Ordinal(String digits) {
    private static final Pattern LAST = Pattern.compile(".*\\.(\\d{1,9})");

    static Optional<Ordinal> of(ItemRecord item) {
        return item.delivered()
                .code()
                .map(code -> LAST.matcher(code.value()))
                .filter(Matcher::matches)
                .map(matcher -> new Ordinal(matcher.group(1)));
    }

    long number() {
        return Long.parseLong(digits);
    }
}
