package vn.kholuutru.ingest.delivery;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mã định danh tài liệu (TT 05/2025, Phụ lục III and IV, EAD_doc, field 1) as it follows from the code of a tài liệu: the
 * code of its hồ sơ and its ordinal without leading zeros, such as {@code H49.64.33.2001.160.1}.
 */
final class DocumentIdentifier {
    /** How it is made, for the finding. */
    static final String RULE = "mã hồ sơ + số thứ tự";

    private static final Pattern CODE = Pattern.compile("(.+)\\.0*(\\d+)");
    private static final Pattern FROM_THE_YEAR = Pattern.compile(".*?\\.((?:1[89]|20)\\d{2}\\..+)");

    private DocumentIdentifier() {}

    /**
     * The identifier; where it is longer than the field may be, from the year on, which tells the documents of one agency
     * apart.
     */
    static Optional<String> of(String documentCode, OptionalInt longest) {
        Matcher code = CODE.matcher(documentCode);
        if (!code.matches()) {
            return Optional.empty();
        }
        String whole = code.group(1) + "." + code.group(2);
        int limit = longest.orElse(Integer.MAX_VALUE);
        Matcher fromTheYear = FROM_THE_YEAR.matcher(whole);
        String fitting = whole.length() > limit && fromTheYear.matches() ? fromTheYear.group(1) : whole;
        return Optional.of(fitting).filter(text -> text.length() <= limit);
    }
}
