package vn.kholuutru.ingest.sample;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The sentences of one document: drawn from its topic without repetition while they last, slots filled anew. */
final class Prose {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SampleTexts texts;
    private final SampleDocument document;
    private final Random random;
    private final List<String> remaining = new ArrayList<>();

    Prose(SampleTexts texts, SampleDocument document) {
        this.texts = texts;
        this.document = document;
        this.random = new Random(document.seed());
    }

    /** One sentence of the section, filled. */
    String of(String section) {
        List<String> lines = texts.section(section);
        return fill(lines.get(random.nextInt(lines.size())));
    }

    /** {@code count} different lines of the section in their order, filled. */
    List<String> some(String section, int count) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < texts.section(section).size(); i++) {
            indexes.add(i);
        }
        Collections.shuffle(indexes, random);
        return indexes.stream()
                .limit(count)
                .sorted()
                .map(i -> fill(texts.section(section).get(i)))
                .toList();
    }

    String sentence() {
        if (remaining.isEmpty()) {
            remaining.addAll(texts.section(document.topic()));
            remaining.addAll(texts.section("common"));
            Collections.shuffle(remaining, random);
        }
        return fill(remaining.remove(remaining.size() - 1));
    }

    String paragraph() {
        StringBuilder paragraph = new StringBuilder(sentence());
        for (int more = random.nextInt(3); more > 0; more--) {
            paragraph.append(' ').append(sentence());
        }
        return paragraph.toString();
    }

    private String fill(String template) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            text.append(template, from, open).append(value(template.substring(open + 1, close)));
            from = close + 1;
        }
        text.append(template, from, template.length());
        return capital(text.toString());
    }

    private String value(String slot) {
        return switch (slot) {
            case "n" -> String.valueOf(30 + random.nextInt(950));
            case "m" -> String.valueOf(2 + random.nextInt(27));
            case "pct" -> (60 + random.nextInt(39)) + "," + (1 + random.nextInt(9));
            case "money" -> (1 + random.nextInt(9)) + "." + (100 + random.nextInt(900));
            case "place" -> document.place();
            case "place2" ->
                texts.section("places")
                        .get(random.nextInt(texts.section("places").size()));
            case "day" -> document.issued().minusDays(3L + random.nextInt(90)).format(DAY);
            case "deadline" ->
                document.issued().plusDays(10L + random.nextInt(120)).format(DAY);
            case "person" ->
                texts.section("people")
                        .get(random.nextInt(texts.section("people").size()));
            case "matter" -> document.matter();
            case "year" -> String.valueOf(document.issued().getYear());
            case "agency" -> document.fonds().agency();
            default -> throw new IllegalArgumentException("unknown slot " + slot);
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
