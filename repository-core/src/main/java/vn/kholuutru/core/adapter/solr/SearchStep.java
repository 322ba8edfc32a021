package vn.kholuutru.core.adapter.solr;

/** What a search does beyond comparing words without marks. Tests leave out one of them to learn what it is good for. */
enum SearchStep {
    /** Words with their marks weigh more than folded ones. */
    MARKS,
    /** The best results are put in order once more, by words that stand side by side. */
    PHRASES,
    /** When little is found, words that differ in a letter are looked for too. */
    SLIPS
}
