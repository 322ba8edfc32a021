package vn.kholuutru.core.search;

import java.util.List;
import java.util.stream.Stream;

/** The words of a query that is nothing but words, which may be spelled otherwise or completed. */
public final class PlainWords {
    private PlainWords() {}

    /** In their order as typed; empty of a query with operators, phrases or fields. */
    public static List<String> of(TypedQuery query) {
        if (query.exactMarks()) {
            return List.of();
        }
        return query.sought().map(PlainWords::words).orElse(List.of());
    }

    private static List<String> words(Sought sought) {
        return switch (sought) {
            case Sought.Word word -> List.of(word.text());
            case Sought.SideBySide several
            when several.parts().stream().allMatch(Sought.Word.class::isInstance) ->
                several.parts().stream()
                        .flatMap(part -> part instanceof Sought.Word word ? Stream.of(word.text()) : Stream.empty())
                        .toList();
            default -> List.of();
        };
    }
}
