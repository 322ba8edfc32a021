package vn.kholuutru.core.adapter.solr;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a searcher typed, made harmless: words, and phrases that stood in double quotes. Quotes and backslashes do not
 * survive, so inside the quotes set here nothing is an operator.
 */
record TypedText(List<String> parts) {
    private static final int LONGEST = 500;
    private static final int MOST_PARTS = 32;
    private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|[^\\s\"]+");
    private static final Pattern SEARCHABLE = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern DANGEROUS = Pattern.compile("[\\\\\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern SPECIAL = Pattern.compile("([^\\p{L}\\p{M}\\p{N}\\s])");

    static TypedText of(String text) {
        String shortened = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String clean = DANGEROUS
                .matcher(Normalizer.normalize(shortened, Normalizer.Form.NFC))
                .replaceAll(" ");
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(clean);
        while (matcher.find() && parts.size() < MOST_PARTS) {
            String part = (matcher.group(1) == null ? matcher.group() : matcher.group(1)).strip();
            if (SEARCHABLE.matcher(part).find()) {
                parts.add(part);
            }
        }
        return new TypedText(List.copyOf(parts));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Every part in double quotes, for the handler's parameter {@code words}. */
    String quoted() {
        return parts.stream().map(part -> '"' + part + '"').collect(Collectors.joining(" "));
    }

    /** The parts without quotes, for the handler's parameter {@code text}: operators are escaped or written small. */
    String plain() {
        return parts.stream().map(TypedText::withoutOperators).collect(Collectors.joining(" "));
    }

    private static String withoutOperators(String part) {
        String escaped = SPECIAL.matcher(part).replaceAll("\\\\$1");
        return switch (escaped) {
            case "AND", "OR", "NOT" -> escaped.toLowerCase(Locale.ROOT);
            default -> escaped;
        };
    }
}
