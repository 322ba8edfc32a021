package vn.kholuutru.core.adapter.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.kholuutru.core.model.description.PartialDate;
import vn.kholuutru.core.port.ArchiveIndex.IndexedDocument;
import vn.kholuutru.core.port.Holdings.PageHit;
import vn.kholuutru.core.port.Holdings.SnippetPiece;
import vn.kholuutru.core.search.FoundWords;
import vn.kholuutru.core.search.SearchedField;
import vn.kholuutru.core.search.Sought;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.core.search.WildcardForm;
import vn.kholuutru.solrconfig.VietnameseWord;

/** Whether a document in memory meets a query: words by their letters, and by their marks too when the query says so. */
final class MemoryMatching {
    private static final int PAGE_HITS = 3;
    private static final int ALL_NEEDED = 3;
    private static final int NEEDED_PERCENT = 80;

    private final TypedQuery query;
    private final FoundWords found;

    MemoryMatching(TypedQuery query) {
        this.query = query;
        this.found = FoundWords.of(query);
    }

    boolean meets(IndexedDocument document) {
        return query.sought()
                .map(sought -> meets(document, sought, everywhere(document)))
                .orElse(true);
    }

    /** How often words of the query stand there with the marks they were typed with. */
    long exactWords(IndexedDocument document) {
        return everywhere(document).stream()
                .mapToLong(text -> found.in(text).size())
                .sum();
    }

    /** The first pages that hold something of the query, each with its first line that does. */
    List<PageHit> pageHits(IndexedDocument document) {
        List<PageHit> hits = new ArrayList<>();
        for (int page = 1; page <= document.pages().size() && hits.size() < PAGE_HITS; page++) {
            List<List<SnippetPiece>> snippets = document.pages()
                    .get(page - 1)
                    .lines()
                    .filter(line -> !found.in(line).isEmpty())
                    .limit(1)
                    .map(this::pieces)
                    .toList();
            if (!snippets.isEmpty()) {
                hits.add(new PageHit(page, snippets));
            }
        }
        return hits;
    }

    private List<SnippetPiece> pieces(String line) {
        List<SnippetPiece> pieces = new ArrayList<>();
        int end = 0;
        for (FoundWords.Range range : found.in(line)) {
            append(pieces, line.substring(end, range.from()), false);
            append(pieces, line.substring(range.from(), range.to()), true);
            end = range.to();
        }
        append(pieces, line.substring(end), false);
        return List.copyOf(pieces);
    }

    private static void append(List<SnippetPiece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new SnippetPiece(text, marked));
        }
    }

    private boolean meets(IndexedDocument document, Sought sought, List<String> texts) {
        return switch (sought) {
            case Sought.Word word -> anywhere(texts, word.text());
            case Sought.Phrase phrase -> anywhere(texts, phrase.text());
            case Sought.DocumentNumber number -> anywhere(texts, number.number());
            case Sought.Wildcard wildcard -> {
                WildcardForm form = WildcardForm.of(wildcard);
                yield texts.stream()
                        .flatMap(text -> VietnameseWord.of(text).stream())
                        .anyMatch(form::covers);
            }
            case Sought.InField in -> meets(document, in.sought(), texts(document, in.field()));
            case Sought.Issued issued -> within(document, issued);
            case Sought.SideBySide several -> enough(document, several.parts(), texts);
            case Sought.All all -> all.parts().stream().allMatch(part -> meets(document, part, texts));
            case Sought.Any any -> any.parts().stream().anyMatch(part -> meets(document, part, texts));
            case Sought.Not not -> !meets(document, not.sought(), texts);
            case Sought.OrElse widened ->
                meets(document, widened.typed(), texts)
                        || widened.others().stream()
                                .anyMatch(other -> isNow(document, other)
                                        && anywhere(texts, other.text(), VietnameseWord::equals));
        };
    }

    private boolean enough(IndexedDocument document, List<Sought> parts, List<String> texts) {
        List<Sought> words = parts.stream()
                .filter(part -> part instanceof Sought.Word || part instanceof Sought.OrElse)
                .toList();
        long met = words.stream().filter(word -> meets(document, word, texts)).count();
        int needed = words.size() > ALL_NEEDED ? words.size() * NEEDED_PERCENT / 100 : words.size();
        return met >= needed
                && parts.stream().filter(part -> !words.contains(part)).allMatch(part -> meets(document, part, texts));
    }

    private boolean anywhere(List<String> texts, String wanted) {
        return anywhere(
                texts,
                wanted,
                query.exactMarks()
                        ? (one, other) -> one.exact().equals(other.exact())
                        : (one, other) -> one.folded().equals(other.folded()));
    }

    private static boolean anywhere(
            List<String> texts, String wanted, BiPredicate<VietnameseWord, VietnameseWord> alike) {
        List<VietnameseWord> sequence = VietnameseWord.of(wanted);
        return texts.stream().map(VietnameseWord::of).anyMatch(words -> {
            for (int at = 0; at + sequence.size() <= words.size(); at++) {
                if (stands(sequence, words.subList(at, at + sequence.size()), alike)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean stands(
            List<VietnameseWord> sequence,
            List<VietnameseWord> words,
            BiPredicate<VietnameseWord, VietnameseWord> alike) {
        for (int i = 0; i < sequence.size(); i++) {
            if (!alike.test(sequence.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(IndexedDocument document, Sought.Issued span) {
        return document.issued()
                .filter(date -> span.from().filter(date.last()::isBefore).isEmpty())
                .filter(date -> span.to().filter(date.first()::isAfter).isEmpty())
                .isPresent();
    }

    private static boolean isNow(IndexedDocument document, Sought.OtherName name) {
        return document.issued()
                .map(PartialDate::last)
                .flatMap(date -> name.since().filter(date::isBefore))
                .isEmpty();
    }

    private static List<String> everywhere(IndexedDocument document) {
        return Stream.of(
                        Stream.of(document.title(), document.docCode(), document.dossierTitle(), document.fondsTitle()),
                        document.number().stream(),
                        document.type().stream(),
                        document.agency().stream(),
                        document.pages().stream())
                .flatMap(texts -> texts)
                .toList();
    }

    private static List<String> texts(IndexedDocument document, SearchedField field) {
        return switch (field) {
            case TITLE -> List.of(document.title());
            case NUMBER -> document.number().stream().toList();
            case AGENCY -> document.agency().stream().toList();
            case TYPE -> document.type().stream().toList();
            case FONDS -> List.of(document.address().fonds().value(), document.fondsTitle());
            case DOSSIER -> List.of(document.address().dossier().value(), document.dossierTitle());
            case TEXT -> document.pages();
        };
    }
}
