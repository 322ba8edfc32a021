package vn.kholuutru.ingest.cleaning;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Số và ký hiệu written as one, taken apart as Nghị định 30/2020/NĐ-CP composes them: 15/2020/QĐ-UBND is number 15/2020 (the
 * year belongs to it in legal documents) and notation QĐ-UBND; 25-NQ/TU, as the Party writes it, is 25 and NQ/TU.
 */
public record NumberAndNotation(String number, String notation) {
    private static final Pattern TOGETHER = Pattern.compile(
            "(\\d{1,6}(?: ?bis|[a-zA-ZđĐ])?(?:/(?:1[89]|20)\\d{2})?)(?: ?[/\\-] ?| )(\\p{Lu}[\\p{L}&]*(?:[/\\-. ]{1,3}[\\p{L}\\d&]+)*)");
    private static final Pattern LABEL = Pattern.compile("(?iu)^(?:số|so)(?=[\\s.:\\d])[\\s.:]*");

    private static final int LONGEST = 100;

    /** Empty when the text is not both. */
    public static Optional<NumberAndNotation> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = LABEL.matcher(Signs.of(text)).replaceFirst("").replaceAll(" *([/\\-&]) *", "$1");
        Matcher matcher = TOGETHER.matcher(plain.replaceAll("[.,;: /\\-]+$", ""));
        return matcher.matches()
                ? Optional.of(new NumberAndNotation(
                        DocumentNumberText.of(matcher.group(1)), DocumentNotationText.of(matcher.group(2))))
                : Optional.empty();
    }
}
