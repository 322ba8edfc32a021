package vn.kholuutru.core.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kholuutru.core.search.Sought.OtherName;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * Which words of a page answer a query. One rule for the words around a hit and for the boxes on the picture: a word typed
 * with marks means these marks, words of a phrase or of another name answer only together, and what is looked for elsewhere
 * than in the text, or after a minus, answers nowhere on a page.
 */
public final class FoundWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int LONG_NAME = 3;

    private final List<List<Predicate<VietnameseWord>>> sought;

    private FoundWords(List<List<Predicate<VietnameseWord>>> sought) {
        this.sought = sought;
    }

    /** Of a query that may have been widened. */
    public static FoundWords of(TypedQuery query) {
        Collector collector = new Collector(query.exactMarks(), false);
        query.sought().ifPresent(collector::collect);
        return new FoundWords(collector.sequences);
    }

    /** As {@link #of}, and words that differ in one letter, as slips of text recognition do. */
    public static FoundWords tolerant(TypedQuery query) {
        Collector collector = new Collector(query.exactMarks(), !query.exactMarks());
        query.sought().ifPresent(collector::collect);
        return new FoundWords(collector.sequences);
    }

    public boolean isEmpty() {
        return sought.isEmpty();
    }

    /** From where to where words answer, in their order; found words that follow each other are one find. */
    public List<Range> in(List<VietnameseWord> words) {
        BitSet found = new BitSet();
        finds(words).forEach(find -> found.set(find.from(), find.to()));
        List<Range> ranges = new ArrayList<>();
        for (int from = found.nextSetBit(0); from >= 0; ) {
            int to = found.nextClearBit(from);
            ranges.add(new Range(from, to));
            from = found.nextSetBit(to);
        }
        return ranges;
    }

    /** Where a text answers, by its characters: words that were sought together are one range with what is between them. */
    public List<Range> in(String text) {
        List<MatchResult> places = WORD.matcher(text).results().toList();
        List<VietnameseWord> words =
                places.stream().map(place -> word(place.group())).toList();
        List<Range> ranges = new ArrayList<>();
        int free = 0;
        for (Range find : finds(words).sorted(Range::byPlace).toList()) {
            int from = Math.max(free, find.from());
            if (from < find.to()) {
                ranges.add(new Range(
                        places.get(from).start(), places.get(find.to() - 1).end()));
                free = find.to();
            }
        }
        return ranges;
    }

    private Stream<Range> finds(List<VietnameseWord> words) {
        return sought.stream().flatMap(sequence -> {
            List<Range> found = new ArrayList<>();
            for (int at = 0; at + sequence.size() <= words.size(); at++) {
                if (stands(sequence, words, at)) {
                    found.add(new Range(at, at + sequence.size()));
                }
            }
            return found.stream();
        });
    }

    private static boolean stands(List<Predicate<VietnameseWord>> sequence, List<VietnameseWord> words, int at) {
        for (int i = 0; i < sequence.size(); i++) {
            if (!sequence.get(i).test(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static VietnameseWord word(String text) {
        List<VietnameseWord> words = VietnameseWord.of(text);
        return words.isEmpty() ? new VietnameseWord("", "") : words.getFirst();
    }

    /** @param to the place after the last */
    public record Range(int from, int to) {
        /** The earlier first, of two that begin together the longer. */
        static int byPlace(Range one, Range other) {
            return one.from != other.from ? Integer.compare(one.from, other.from) : Integer.compare(other.to, one.to);
        }
    }

    private static final class Collector {
        private final boolean exactMarks;
        private final boolean tolerant;
        private final List<List<Predicate<VietnameseWord>>> sequences = new ArrayList<>();

        Collector(boolean exactMarks, boolean tolerant) {
            this.exactMarks = exactMarks;
            this.tolerant = tolerant;
        }

        void collect(Sought sought) {
            switch (sought) {
                case Sought.Word word -> add(word.words().stream().map(this::single));
                case Sought.Phrase phrase -> add(phrase.words().stream().map(this::asTyped));
                case Sought.DocumentNumber number ->
                    add(VietnameseWord.of(number.number()).stream().map(Collector::folded));
                case Sought.Wildcard wildcard -> add(Stream.of(WildcardForm.of(wildcard)::covers));
                case Sought.SideBySide several -> several.parts().forEach(this::collect);
                case Sought.All all -> all.parts().forEach(this::collect);
                case Sought.Any any -> any.parts().forEach(this::collect);
                case Sought.InField in -> {
                    if (in.field() == SearchedField.TEXT) {
                        collect(in.sought());
                    }
                }
                case Sought.OrElse widened -> {
                    collect(widened.typed());
                    widened.others().forEach(this::other);
                }
                case Sought.Issued ignored -> {
                    // no words
                }
                case Sought.Not ignored -> {
                    // not looked for
                }
            }
        }

        /** A short name could be everyday words with other marks; a long one is known without them. */
        private void other(OtherName name) {
            List<VietnameseWord> words = name.words();
            add(words.stream().map(words.size() < LONG_NAME ? Collector::exact : Collector::folded));
        }

        private void add(Stream<Predicate<VietnameseWord>> sequence) {
            sequences.add(sequence.toList());
        }

        private Predicate<VietnameseWord> single(VietnameseWord word) {
            Predicate<VietnameseWord> asTyped = asTyped(word);
            return tolerant && Slips.mayHave(word) ? asTyped.or(found -> Slips.between(word, found)) : asTyped;
        }

        private Predicate<VietnameseWord> asTyped(VietnameseWord word) {
            return exactMarks || word.carriesMarks() ? exact(word) : folded(word);
        }

        private static Predicate<VietnameseWord> exact(VietnameseWord word) {
            return found -> found.exact().equals(word.exact());
        }

        private static Predicate<VietnameseWord> folded(VietnameseWord word) {
            return found -> found.folded().equals(word.folded());
        }
    }
}
