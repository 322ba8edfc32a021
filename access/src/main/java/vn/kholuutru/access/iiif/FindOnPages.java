package vn.kholuutru.access.iiif;

import jakarta.inject.Singleton;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import vn.kholuutru.access.audit.AskToRead;
import vn.kholuutru.access.security.ReadingRights;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.access.viewing.PageWords;
import vn.kholuutru.access.viewing.PlacedWord;
import vn.kholuutru.access.viewing.ReadWords;
import vn.kholuutru.core.model.oais.ContentKind;
import vn.kholuutru.core.model.oais.FileFormat;
import vn.kholuutru.core.model.oais.StoredAip;
import vn.kholuutru.core.problem.ProblemException;
import vn.kholuutru.core.search.CurrentVocabulary;
import vn.kholuutru.core.search.FoundWords;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.solrconfig.VietnameseWord;

/** Finds words on the pages of a document, and where they stand. */
@Singleton
public class FindOnPages {
    private static final int WORDS_AROUND = 6;
    private static final int MOST_HITS = 5_000;

    private final ReadWords words;
    private final ReadingRights rights;
    private final AskToRead ask;
    private final CurrentVocabulary vocabulary;

    public FindOnPages(ReadWords words, ReadingRights rights, AskToRead ask, CurrentVocabulary vocabulary) {
        this.words = words;
        this.rights = rights;
        this.ask = ask;
        this.vocabulary = vocabulary;
    }

    /**
     * In the order of reading; no more than some thousands. Where nothing answers as typed, words that differ in a letter do,
     * as in the search.
     *
     * @throws ProblemException LOGIN_REQUIRED, READING_NOT_ALLOWED or UNREADABLE_SCAN
     */
    List<PageHit> find(StoredAip aip, String query, Visitor visitor) {
        ask.words(aip, visitor);
        TypedQuery typed = vocabulary.get().widen(TypedQuery.of(query));
        FoundWords wanted = FoundWords.of(typed);
        boolean scanned = FileFormat.of(aip.facts().mediaType())
                .filter(format -> format.kind() == ContentKind.PAGES)
                .isPresent();
        if (wanted.isEmpty() || !scanned) {
            return List.of();
        }
        ReadWords.Pages pages = words.open(aip);
        IntPredicate open = page -> !rights.isClosedTo(aip, page, visitor);
        List<PageHit> hits = find(pages, open, wanted);
        return hits.isEmpty() ? find(pages, open, FoundWords.tolerant(typed)) : hits;
    }

    private static List<PageHit> find(ReadWords.Pages pages, IntPredicate open, FoundWords wanted) {
        List<PageHit> hits = new ArrayList<>();
        for (int page = 1; page <= pages.count() && hits.size() < MOST_HITS; page++) {
            List<PageHit> found = onPage(page, pages.page(page), wanted);
            if (!found.isEmpty() && open.test(page)) {
                hits.addAll(found);
            }
        }
        return hits;
    }

    private static List<PageHit> onPage(int number, PageWords page, FoundWords wanted) {
        List<PlacedWord> there = page.words();
        List<VietnameseWord> parts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < there.size(); place++) {
            for (VietnameseWord part : VietnameseWord.of(there.get(place).text())) {
                parts.add(part);
                places.add(place);
            }
        }
        return wanted.in(parts).stream()
                .map(range -> hit(number, there, places.get(range.from()), places.get(range.to() - 1) + 1))
                .toList();
    }

    /** A word on a page may be several for the search: 1687/QĐ-UBND stands in one box. */
    private static PageHit hit(int number, List<PlacedWord> there, int from, int to) {
        return new PageHit(
                number,
                boxes(there.subList(from, to)),
                text(there.subList(from, to)),
                text(there.subList(Math.max(0, from - WORDS_AROUND), from)),
                text(there.subList(to, Math.min(there.size(), to + WORDS_AROUND))));
    }

    private static List<Rectangle> boxes(List<PlacedWord> words) {
        List<Rectangle> boxes = new ArrayList<>();
        int line = -1;
        for (PlacedWord word : words) {
            if (word.line() == line) {
                boxes.getLast().add(word.box());
            } else {
                boxes.add(word.box());
                line = word.line();
            }
        }
        return boxes;
    }

    private static String text(List<PlacedWord> words) {
        return words.stream().map(PlacedWord::text).collect(Collectors.joining(" "));
    }
}
