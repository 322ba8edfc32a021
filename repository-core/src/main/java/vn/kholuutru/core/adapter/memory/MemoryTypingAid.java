package vn.kholuutru.core.adapter.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.TypingAid;
import vn.kholuutru.solrconfig.VietnameseWord;

/** Help with typing, from those documents of a small collection that may be found: completes, and corrects nothing. */
record MemoryTypingAid(List<IndexedDocument> documents) implements TypingAid {
    private static final int OF_EACH = 4;

    @Override
    public List<Completion> complete(String typed) {
        List<VietnameseWord> words = VietnameseWord.of(typed);
        if (words.isEmpty() || typed.replaceAll("\\s", "").length() < 2) {
            return List.of();
        }
        List<Completion> completions = new ArrayList<>();
        values(words, found().flatMap(document -> document.agency().stream()))
                .forEach(agency -> completions.add(new Completion(Kind.AGENCY, agency, "cơquan:\"" + agency + "\"")));
        if (Character.isDigit(typed.strip().codePointAt(0))) {
            values(words, found().flatMap(document -> document.number().stream()))
                    .forEach(number -> completions.add(new Completion(Kind.NUMBER, number, number)));
        }
        values(words, found().map(IndexedDocument::title))
                .forEach(title -> completions.add(new Completion(Kind.TITLE, title, title)));
        return completions;
    }

    @Override
    public Optional<String> correct(SearchQuery query) {
        return Optional.empty();
    }

    private Stream<IndexedDocument> found() {
        return documents.stream();
    }

    private static List<String> values(List<VietnameseWord> words, Stream<String> texts) {
        return texts.distinct()
                .filter(text -> holds(VietnameseWord.of(text), words))
                .limit(OF_EACH)
                .toList();
    }

    private static boolean holds(List<VietnameseWord> there, List<VietnameseWord> words) {
        String beginning = words.getLast().folded();
        return words.subList(0, words.size() - 1).stream()
                        .allMatch(word -> there.stream()
                                .anyMatch(other -> word.carriesMarks()
                                        ? other.exact().equals(word.exact())
                                        : other.folded().equals(word.folded())))
                && there.stream().anyMatch(word -> word.folded().startsWith(beginning));
    }
}
