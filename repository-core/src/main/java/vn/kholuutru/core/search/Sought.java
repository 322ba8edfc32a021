package vn.kholuutru.core.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kholuutru.solrconfig.VietnameseWord;

/** What somebody looks for, as a tree: what {@link TypedQuery} read, widened by what {@link Widening} knows of other names. */
public sealed interface Sought {
    /**
     * A word as typed. One with strokes or points within, such as {@code QĐ-UBND}, is several words that stand together.
     */
    record Word(String text) implements Sought {
        public Word {
            requireWords(text);
        }

        List<VietnameseWord> words() {
            return VietnameseWord.of(text);
        }
    }

    /** Words that stand side by side in this order: typed in quotation marks. */
    record Phrase(String text) implements Sought {
        public Phrase {
            requireWords(text);
        }

        List<VietnameseWord> words() {
            return VietnameseWord.of(text);
        }
    }

    /**
     * A word of which letters are left open: {@code *} for any, {@code ?} for one. It begins with a letter and holds nothing
     * but letters, digits and these two.
     */
    record Wildcard(String pattern) implements Sought {
        public Wildcard {
            if (!pattern.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}*?]*")) {
                throw new IllegalArgumentException("a wildcard begins with a letter: " + pattern);
            }
        }
    }

    /** Số và ký hiệu, without spaces around its strokes. */
    record DocumentNumber(String number) implements Sought {
        public DocumentNumber {
            requireWords(number);
        }
    }

    /** Only there. */
    record InField(SearchedField field, Sought sought) implements Sought {}

    /** Issued in this span, both ends included; an absent end is open. */
    record Issued(Optional<LocalDate> from, Optional<LocalDate> to) implements Sought {}

    /** Typed side by side. Of many words a few may be missing; all else must be there. */
    record SideBySide(List<Sought> parts) implements Sought {
        public SideBySide {
            parts = several(parts);
        }
    }

    /** Each of them. */
    record All(List<Sought> parts) implements Sought {
        public All {
            parts = several(parts);
        }
    }

    /** At least one of them. */
    record Any(List<Sought> parts) implements Sought {
        public Any {
            parts = several(parts);
        }
    }

    /** Whatever does not meet this. */
    record Not(Sought sought) implements Sought {}

    /** Something, or less gladly what else it is called. */
    record OrElse(Sought typed, List<OtherName> others) implements Sought {
        public OrElse {
            others = List.copyOf(others);
        }
    }

    /**
     * Another name for what was typed.
     *
     * @param since documents issued earlier do not mean this by it: the name belonged to something else then
     */
    record OtherName(String text, Optional<LocalDate> since) {
        public OtherName {
            requireWords(text);
        }

        List<VietnameseWord> words() {
            return VietnameseWord.of(text);
        }
    }

    private static void requireWords(String text) {
        if (VietnameseWord.of(text).isEmpty()) {
            throw new IllegalArgumentException("nothing to look for");
        }
    }

    private static List<Sought> several(List<Sought> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("one part stands for itself");
        }
        return List.copyOf(parts);
    }
}
