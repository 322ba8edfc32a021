package vn.kholuutru.solrconfig;

import java.util.List;

/**
 * The words somebody searches for, and which words of a text may be shown as found. The engine marks on the folded field,
 * so it would mark {@code sơ} for {@code số}; who types marks means them.
 */
public record SearchedWords(List<VietnameseWord> words) {
    public SearchedWords {
        words = List.copyOf(words);
    }

    public static SearchedWords of(String text) {
        return new SearchedWords(VietnameseWord.of(text));
    }

    /** False for a word of a text that differs in its marks from every searched word it resembles. */
    public boolean mayMark(VietnameseWord found) {
        List<VietnameseWord> alike = words.stream()
                .filter(word -> word.folded().equals(found.folded()))
                .toList();
        return alike.isEmpty() || alike.stream().anyMatch(word -> meant(word, found));
    }

    /** True when the word of a text is one of the searched ones. */
    public boolean contains(VietnameseWord found) {
        return words.stream().anyMatch(word -> word.folded().equals(found.folded()) && meant(word, found));
    }

    private static boolean meant(VietnameseWord searched, VietnameseWord found) {
        return !searched.carriesMarks() || searched.exact().equals(found.exact());
    }
}
