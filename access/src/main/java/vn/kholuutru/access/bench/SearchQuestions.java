package vn.kholuutru.access.bench;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.SearchQuery;

/** Questions as readers ask them, never the same twice in a row: what a cache answers says nothing about the engine. */
final class SearchQuestions {
    private static final int RESULTS = 20;
    private static final int COMMONEST = 90;

    private final SyntheticPages pages;
    private final int documents;
    private final Random random;

    /** @param documents how many there are to ask for */
    SearchQuestions(SyntheticPages pages, int documents, Random random) {
        this.pages = pages;
        this.documents = documents;
        this.random = random;
    }

    SearchQuery next(Kind kind) {
        return switch (kind) {
            case SELECTIVE -> asked(selective(), false);
            case UNSELECTIVE -> asked(common(2 + random.nextInt(3)), false);
            case NARROWED -> asked(common(1 + random.nextInt(3)), true);
        };
    }

    /** What stands on some page: some words in a row, the same as a phrase, without marks, or the number of a document. */
    private String selective() {
        IndexedDocument document = pages.document(random.nextInt(documents));
        List<String> words = List.of(
                document.pages().get(random.nextInt(document.pages().size())).split("\\s+"));
        int from = random.nextInt(Math.max(1, words.size() - 6));
        String passage = String.join(" ", words.subList(from, Math.min(words.size(), from + 4 + random.nextInt(3))));
        return switch (random.nextInt(4)) {
            case 0 -> '"' + passage.replace("\"", "") + '"';
            case 1 -> unmarked(passage);
            case 2 -> document.number().orElse(passage);
            default -> passage;
        };
    }

    private String common(int words) {
        String text = IntStream.range(0, words)
                .mapToObj(ignored -> pages.vocabulary().common(random, COMMONEST))
                .collect(Collectors.joining(" "));
        return random.nextInt(3) == 0 ? unmarked(text) : text;
    }

    private SearchQuery asked(String text, boolean narrowed) {
        int year = 1980 + random.nextInt(40);
        return new SearchQuery(
                text,
                Optional.empty(),
                narrowed ? Optional.of(LocalDate.of(year, 1, 1)) : Optional.empty(),
                narrowed ? Optional.of(LocalDate.of(year + random.nextInt(5), 12, 31)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                RESULTS,
                SearchQuery.Sort.RELEVANCE);
    }

    private static String unmarked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /** How much a question finds decides how long it takes. */
    enum Kind {
        /** Words of one page, a phrase, a number: few pages have them all. */
        SELECTIVE,
        /** Two to four of the commonest words: most pages have some of them. */
        UNSELECTIVE,
        /** Common words within some years. */
        NARROWED
    }
}
