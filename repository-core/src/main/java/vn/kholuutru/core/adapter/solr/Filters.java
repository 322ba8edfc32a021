package vn.kholuutru.core.adapter.solr;

import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.solrconfig.SearchField;

/** Conditions that every answer must meet. No value in them is parsed by Solr. */
final class Filters {
    private static final int MOST_RESULTS = 100;
    private static final int LAST_RESULT = 100_000;

    private Filters() {}

    /** What this audience may find, for Solr to keep among its cached filters: there are few audiences. */
    static String foundBy(Audience audience) {
        return audience.closed().stream()
                .map(AccessLevel::name)
                .sorted()
                .collect(Collectors.joining(" OR ", "*:* -" + SearchField.ACCESS + ":(", ")"));
    }

    static String kind(String kind) {
        return term(SearchField.KIND, kind);
    }

    /** The value is not parsed: it is what follows the brace. */
    static String term(SearchField field, String value) {
        return "{!term f=" + field + "}" + IndexedForms.clean(value);
    }

    /** The conditions that a search is narrowed by, and the part of its results that is asked for. */
    static SolrQuery narrowed(SolrQuery question, SearchQuery query) {
        query.fonds().ifPresent(fonds -> question.addFilterQuery(term(SearchField.FONDS, fonds.value())));
        query.dossier().ifPresent(dossier -> question.addFilterQuery(term(SearchField.DOSSIER, dossier.value())));
        query.type().ifPresent(type -> question.addFilterQuery(term(SearchField.TYPE, type)));
        query.agency().ifPresent(agency -> question.addFilterQuery(term(SearchField.AGENCY, agency)));
        if (query.from().isPresent() || query.to().isPresent()) {
            question.addFilterQuery(issuedBetween(query));
        }
        page(question, query.page(), query.size());
        return question;
    }

    /** Whoever asks for results beyond the last gets none, and Solr is not made to sort that deep. */
    static void page(SolrQuery question, int page, int size) {
        int rows = Math.clamp(size, 1, MOST_RESULTS);
        long start = (long) Math.max(page, 0) * rows;
        question.setStart(start > LAST_RESULT ? 0 : (int) start);
        question.setRows(start > LAST_RESULT ? 0 : rows);
    }

    private static String issuedBetween(SearchQuery query) {
        String from = query.from()
                .map(date -> IndexedForms.beginning(date).toString())
                .orElse("*");
        String to = query.to()
                .map(date ->
                        IndexedForms.beginning(date.plus(1, ChronoUnit.DAYS)).toString())
                .orElse("*");
        return SearchField.ISSUED + ":[" + from + " TO " + to + "}";
    }
}
