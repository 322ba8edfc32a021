package vn.kholuutru.ingest.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kholuutru.core.model.description.FieldDefinition;
import vn.kholuutru.ingest.mapping.SheetMapping;
import vn.kholuutru.ingest.workbook.SheetRow;

/**
 * Knows rows that are no records because they repeat the heading: field codes under their names, the numbers of the
 * columns, and the heading again at the top of every printed page.
 */
final class RepeatedHeading {
    private final Map<Integer, Set<String>> parts = new HashMap<>();

    RepeatedHeading(SheetMapping sheet) {
        sheet.columns().forEach(column -> {
            Set<String> words = new HashSet<>();
            for (String part : column.heading().split(" / ")) {
                words.add(HeaderWords.ofHeading(part).joined());
            }
            words.add(HeaderWords.ofHeading(column.heading()).joined());
            words.remove("");
            parts.put(column.column(), words);
        });
    }

    /** True for a row below the heading that says it once more. */
    boolean isOne(Map<Integer, String> texts) {
        if (isCounting(List.copyOf(texts.values()))) {
            return true;
        }
        long alike = texts.entrySet().stream()
                .filter(text -> parts.getOrDefault(text.getKey(), Set.of())
                        .contains(HeaderWords.ofHeading(text.getValue()).joined()))
                .count();
        return alike >= 2 && 2 * alike > texts.size();
    }

    /** True for a row just below a heading that gives the codes or the numbers of the same columns. */
    static boolean isOne(HeadingBlock heading, SheetRow below, HeadingVocabulary vocabulary) {
        Map<Integer, String> texts = HeadingBlock.RowTexts.of(below);
        if (isCounting(List.copyOf(texts.values()))) {
            return true;
        }
        long alike = texts.entrySet().stream()
                .filter(text -> heading.meanings().getOrDefault(text.getKey(), List.of()).stream()
                        .flatMap(meaning -> meaning.field().stream())
                        .map(FieldDefinition::code)
                        .anyMatch(code -> vocabulary.meanings(text.getValue()).stream()
                                .flatMap(meaning -> meaning.field().stream())
                                .anyMatch(field -> field.code().equals(code))))
                .count();
        return alike >= 2 && 2 * alike > texts.size();
    }

    /** (1) (2) (3) …, or 1 2 3 … from the first column on, perhaps after a letter or two. */
    private static boolean isCounting(List<String> texts) {
        if (texts.size() < 3) {
            return false;
        }
        int next = -1;
        for (int i = 0; i < texts.size(); i++) {
            String bare = texts.get(i).replaceAll("[()\\[\\]\\s]", "");
            boolean letter = i < 2 && next < 0 && bare.matches("[A-Za-z]");
            if (letter) {
                continue;
            }
            if (!bare.matches("\\d{1,3}")) {
                return false;
            }
            int number = Integer.parseInt(bare);
            if (next < 0 ? number > 1 : number != next) {
                return false;
            }
            next = number + 1;
        }
        return next > 2;
    }
}
