package vn.kholuutru.ingest.cleaning;

import java.util.regex.Pattern;

/** Ký hiệu của văn bản: {@code / QĐ –CCATVSTP} is QĐ-CCATVSTP. Letter case and words stay as they are. */
public final class DocumentNotationText {
    private static final Pattern BLANKS_BESIDE_SIGNS = Pattern.compile(" *([/\\-&.]) *");
    private static final Pattern REPEATED_SIGNS = Pattern.compile("([/\\-])[/\\-]+");
    private static final String SIGNS_AROUND = "/-.,;: ";

    private DocumentNotationText() {}

    public static String of(String text) {
        String joined = BLANKS_BESIDE_SIGNS.matcher(Signs.of(text)).replaceAll("$1");
        String notation = Signs.withoutAround(REPEATED_SIGNS.matcher(joined).replaceAll("$1"), SIGNS_AROUND);
        return notation.isEmpty() ? text : notation;
    }
}
