package vn.kholuutru.core.adapter.solr;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.core.search.Widening;

/**
 * How this index searches.
 *
 * @param widening asked anew for every search, because archivists change what is known of other names
 */
record SearchManner(Supplier<Widening> widening, Set<SearchStep> steps) {
    /** With fewer results than this, slips are looked for too. */
    private static final int FEW = 5;

    SearchManner {
        steps = Set.copyOf(steps);
    }

    TypedQuery read(String text) {
        return widening.get().widen(TypedQuery.of(text));
    }

    SolrQuestion question(TypedQuery typed, SolrSight sight) {
        return SolrQuestion.of(typed, steps, sight);
    }

    SolrQuestion tolerantQuestion(TypedQuery typed, SolrSight sight) {
        return SolrQuestion.tolerant(typed, steps, sight);
    }

    /** Up to how many results, not included, the search is made again with slips; 0 for never. */
    int fewResults(TypedQuery typed) {
        return steps.contains(SearchStep.SLIPS) && !typed.exactMarks() ? FEW : 0;
    }

    /** The best results again, by words that stand side by side; written with marks they mean these marks. */
    Optional<String> orderByPhrases(SolrQuestion question) {
        boolean orders = steps.contains(SearchStep.PHRASES) && question.hasSeveralWords();
        boolean marked = question.carriesMarks() && steps.contains(SearchStep.MARKS);
        return orders
                ? Optional.of("{!rerank reRankQuery=$" + question.phrases(marked) + " reRankDocs=300 reRankWeight=1}")
                : Optional.empty();
    }
}
