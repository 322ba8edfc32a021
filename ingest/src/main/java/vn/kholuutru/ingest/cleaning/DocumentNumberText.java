package vn.kholuutru.ingest.cleaning;

import java.util.regex.Pattern;

/** Số của văn bản: {@code Số: 15}, {@code 15 .} and {@code 15 / 2020} are 15, 15 and 15/2020. Leading zeros stay. */
public final class DocumentNumberText {
    private static final Pattern LABEL = Pattern.compile("(?iu)^(?:số|so)(?=[\\s.:\\d])[\\s.:]*");
    private static final Pattern BLANKS_BESIDE_SIGNS = Pattern.compile(" *([/\\-]) *");
    private static final String SIGNS_AROUND = "/-.,;: ";

    private DocumentNumberText() {}

    public static String of(String text) {
        String unlabelled = LABEL.matcher(Signs.of(text)).replaceFirst("");
        String joined = BLANKS_BESIDE_SIGNS.matcher(unlabelled).replaceAll("$1");
        String number = Signs.withoutAround(joined, SIGNS_AROUND);
        return number.isEmpty() ? text : number;
    }
}
