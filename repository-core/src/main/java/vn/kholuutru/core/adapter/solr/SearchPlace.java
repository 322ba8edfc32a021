package vn.kholuutru.core.adapter.solr;

import java.util.List;
import java.util.Set;
import vn.kholuutru.core.search.SearchedField;
import vn.kholuutru.solrconfig.SearchField;

/**
 * Where words are looked for, and what they weigh there. A word with its marks weighs five times the folded one, so that
 * {@code số hóa} lists {@code số hoá} before {@code sơ hoa}.
 *
 * @param exact fields that keep the marks
 * @param folded the same text without marks
 * @param whole fields of codes, asked for words with a digit
 * @param numbers fields of whole document numbers
 */
record SearchPlace(List<Weighed> exact, List<Weighed> folded, List<Weighed> whole, List<Weighed> numbers) {
    /** Where words of pages are kept; numbers in titles are among them, which are found in the title itself too. */
    static final Set<SearchField> OF_PAGES = Set.of(SearchField.BODY, SearchField.BODY_EXACT, SearchField.BODY_NUMBERS);

    static final SearchPlace ANYWHERE = new SearchPlace(
            List.of(
                    weighed(SearchField.TITLE_EXACT, 12),
                    weighed(SearchField.BODY_EXACT, 5),
                    weighed(SearchField.CONTEXT_EXACT, 0.5)),
            List.of(weighed(SearchField.TITLE, 2), weighed(SearchField.BODY, 1), weighed(SearchField.CONTEXT, 0.5)),
            List.of(weighed(SearchField.CODES, 20)),
            List.of(
                    weighed(SearchField.CODES, 20),
                    weighed(SearchField.NUMBER, 20),
                    weighed(SearchField.BODY_NUMBERS, 8)));

    private static final SearchPlace TITLE = only(SearchField.TITLE_EXACT, SearchField.TITLE);
    private static final SearchPlace TEXT = new SearchPlace(
            List.of(weighed(SearchField.BODY_EXACT, 5)),
            List.of(weighed(SearchField.BODY, 1)),
            List.of(),
            List.of(weighed(SearchField.BODY_NUMBERS, 8)));
    private static final SearchPlace NUMBER = new SearchPlace(
            List.of(weighed(SearchField.NUMBER_WORDS, 1)),
            List.of(weighed(SearchField.NUMBER_WORDS, 1)),
            List.of(),
            List.of(weighed(SearchField.NUMBER, 20)));
    private static final SearchPlace AGENCY = only(SearchField.AGENCY_EXACT, SearchField.AGENCY_WORDS);
    private static final SearchPlace TYPE = only(SearchField.TYPE_EXACT, SearchField.TYPE_WORDS);
    private static final SearchPlace FONDS =
            within(SearchField.FONDS_EXACT, SearchField.FONDS_WORDS, SearchField.FONDS_CODE);
    private static final SearchPlace DOSSIER =
            within(SearchField.DOSSIER_EXACT, SearchField.DOSSIER_WORDS, SearchField.DOSSIER_CODE);

    static SearchPlace of(SearchedField field) {
        return switch (field) {
            case TITLE -> TITLE;
            case NUMBER -> NUMBER;
            case AGENCY -> AGENCY;
            case TYPE -> TYPE;
            case FONDS -> FONDS;
            case DOSSIER -> DOSSIER;
            case TEXT -> TEXT;
        };
    }

    /** Whether what is found here stands on a page, where it is marked. */
    boolean onPages() {
        return this == ANYWHERE || this == TEXT;
    }

    private static SearchPlace only(SearchField exact, SearchField folded) {
        return new SearchPlace(List.of(weighed(exact, 6)), List.of(weighed(folded, 1)), List.of(), List.of());
    }

    private static SearchPlace within(SearchField exact, SearchField folded, SearchField code) {
        return new SearchPlace(
                List.of(weighed(exact, 6)), List.of(weighed(folded, 1)), List.of(weighed(code, 20)), List.of());
    }

    private static Weighed weighed(SearchField field, double weight) {
        return new Weighed(field, weight);
    }

    /** A field and how much a find in it counts. */
    record Weighed(SearchField field, double weight) {}
}
