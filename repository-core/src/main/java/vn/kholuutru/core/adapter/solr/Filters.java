package vn.kholuutru.core.adapter.solr;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Narrowing;
import vn.kholuutru.core.port.Narrowing.Facet;
import vn.kholuutru.solrconfig.SearchField;

/** Conditions that every answer must meet. No value in them is parsed by Solr. */
final class Filters {
    private static final int MOST_RESULTS = 100;
    private static final int LAST_RESULT = 100_000;

    /** The tag of whatever filters by dates. */
    static final String DATES = "dates";

    /** A document of which not even the year is known. */
    static final String UNDATED = "*:* -" + SearchField.YEAR + ":[* TO *]";

    private static final String OPEN_NOW = "+" + SearchField.ACCESS + ":PUBLIC -{!query v=$closed}";
    private static final String CONDITIONAL_NOW =
            SearchField.ACCESS + ":CONDITIONAL (+" + SearchField.ACCESS + ":PUBLIC +{!query v=$closed})";

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

    /**
     * The conditions that a search is narrowed by, and the part of its results that is asked for.
     *
     * @param anyClosed whether the parameter {@code closed} names documents that are closed for a time
     */
    static SolrQuery narrowed(SolrQuery question, SearchQuery query, boolean anyClosed) {
        Narrowing narrowing = query.narrowing();
        narrowing.chosen().forEach((facet, values) -> addChosen(question, facet, List.copyOf(values), anyClosed));
        narrowing.dossier().ifPresent(dossier -> question.addFilterQuery(term(SearchField.DOSSIER, dossier.value())));
        if (narrowing.undated()) {
            question.addFilterQuery(tagged(DATES) + UNDATED);
        } else if (narrowing.from().isPresent() || narrowing.to().isPresent()) {
            question.addFilterQuery(tagged(DATES) + issuedBetween(narrowing));
        }
        narrowing
                .addedSince()
                .ifPresent(moment ->
                        question.addFilterQuery("{!cache=false}" + SearchField.SINCE + ":{" + moment + " TO *]"));
        page(question, query.page(), query.size());
        return question;
    }

    /** The field whose values a facet counts; its name is also the tag of the facet's filter. */
    static SearchField field(Facet facet) {
        return switch (facet) {
            case FONDS -> SearchField.FONDS;
            case TYPE -> SearchField.TYPE;
            case AGENCY -> SearchField.AGENCY;
            case RETENTION -> SearchField.RETENTION;
            case ACCESS -> SearchField.ACCESS;
            case LANGUAGE -> SearchField.LANGUAGE;
        };
    }

    /** Any of the values. Each travels as a parameter of its own, which the filter names and Solr does not parse. */
    private static void addChosen(SolrQuery question, Facet facet, List<String> values, boolean anyClosed) {
        StringBuilder any = new StringBuilder("{!bool tag=").append(field(facet));
        for (int one = 0; one < values.size(); one++) {
            String name = "chosen." + facet.word() + "." + one;
            String value = stored(facet, values.get(one));
            question.set(name, facet == Facet.ACCESS && anyClosed ? levelNow(value) : term(field(facet), value));
            any.append(" should=$").append(name);
        }
        question.addFilterQuery(any.append('}').toString());
    }

    /** What is closed for a time is used under conditions, whatever its description says. */
    private static String levelNow(String level) {
        return switch (level) {
            case "PUBLIC" -> OPEN_NOW;
            case "CONDITIONAL" -> CONDITIONAL_NOW;
            default -> term(SearchField.ACCESS, level);
        };
    }

    /** As the index writes it: access levels by their names. */
    private static String stored(Facet facet, String value) {
        return facet == Facet.ACCESS ? value.toUpperCase(Locale.ROOT) : value;
    }

    private static String tagged(String tag) {
        return "{!tag=" + tag + "}";
    }

    /** Whoever asks for results beyond the last gets none, and Solr is not made to sort that deep. */
    static void page(SolrQuery question, int page, int size) {
        int rows = Math.clamp(size, 1, MOST_RESULTS);
        long start = (long) Math.max(page, 0) * rows;
        question.setStart(start > LAST_RESULT ? 0 : (int) start);
        question.setRows(start > LAST_RESULT ? 0 : rows);
    }

    /** Every date is kept as the beginning of its day. A partial one is a period, found when the two periods meet. */
    private static String issuedBetween(Narrowing narrowing) {
        String from = narrowing
                .from()
                .map(date -> IndexedForms.beginning(date).toString())
                .orElse("*");
        String to = narrowing
                .to()
                .map(date -> IndexedForms.beginning(date).toString())
                .orElse("*");
        return "+" + SearchField.ISSUED_LAST + ":[" + from + " TO *] +" + SearchField.ISSUED + ":[* TO " + to + "]";
    }
}
