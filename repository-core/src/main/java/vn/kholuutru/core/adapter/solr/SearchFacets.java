package vn.kholuutru.core.adapter.solr;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.core.port.Narrowing.Facet;
import vn.kholuutru.solrconfig.SearchField;

/**
 * The facets of a search. They are counted over results that are collapsed already, one Solr document for each document,
 * so a plain count is right and nothing has to be made unique.
 */
final class SearchFacets {
    private static final String YEAR = "year";
    private static final String UNDATED = "undated";
    private static final int MOST_VALUES = 100;

    /** Each facet leaves out its own filter, so that the values beside the chosen ones can be chosen too. */
    static String question(SolrSight sight) {
        return sight.closed().isPresent() ? WITH_CLOSED : QUESTION;
    }

    private static final String QUESTION = Stream.concat(
                    Arrays.stream(Facet.values()).map(SearchFacets::terms),
                    Stream.of(
                            "\"%s\":{\"type\":\"terms\",\"field\":\"%s\",\"limit\":500,\"sort\":\"index desc\",%s}"
                                    .formatted(YEAR, SearchField.YEAR, besides(Filters.DATES)),
                            "\"%s\":{\"type\":\"query\",\"q\":\"%s\",%s}"
                                    .formatted(UNDATED, Filters.UNDATED, besides(Filters.DATES))))
            .collect(Collectors.joining(",", "{", "}"));

    /** Also how many of the open ones are closed for a time: these are counted among those used under conditions. */
    private static final String CLOSED = "closed";

    private static final String WITH_CLOSED = QUESTION.substring(0, QUESTION.length() - 1)
            + ",\"%s\":{\"type\":\"query\",\"q\":\"+%s:PUBLIC +{!query v=$closed}\",%s}}"
                    .formatted(CLOSED, SearchField.ACCESS, besides(SearchField.ACCESS.field()));

    static final String DOSSIERS = "dossiers";
    static final String DOSSIER_COUNT = "dossierCount";

    /** How many hồ sơ the documents found belong to. */
    static final String COUNT_OF_DOSSIERS = "{\"%s\":\"unique(%s)\"}".formatted(DOSSIER_COUNT, SearchField.DOSSIER);

    private SearchFacets() {}

    /** The mục lục of the records found, in the order of their numbers, with the hồ sơ of each. */
    static final String FINDING_AIDS = "findingAids";

    static final String QUESTION_FOR_FINDING_AIDS =
            """
            {"%s":{"type":"terms","field":"%s","sort":"index","limit":-1,"facet":{"%s":"unique(%s)"}}}""".formatted(FINDING_AIDS, SearchField.FINDING_AID, DOSSIER_COUNT, SearchField.DOSSIER);

    /** The hồ sơ that the documents found belong to, in the order of their codes, with how many there are. */
    static String dossiers(int start, int rows) {
        return """
                {"%s":{"type":"terms","field":"%s","sort":"index","offset":%d,"limit":%d},
                 "%s":"unique(%s)"}""".formatted(DOSSIERS, SearchField.DOSSIER, start, rows, DOSSIER_COUNT, SearchField.DOSSIER);
    }

    static Map<String, List<FacetValue>> read(@Nullable NestableJsonFacet answer) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.word(),
                    buckets(answer, facet.word()).stream()
                            .map(bucket -> value(facet, bucket))
                            .toList());
        }
        NestableJsonFacet closed = answer == null ? null : answer.getQueryFacet(CLOSED);
        if (closed != null && closed.getCount() > 0) {
            facets.computeIfPresent(Facet.ACCESS.word(), (word, levels) -> asTheyAreNow(levels, closed.getCount()));
        }
        facets.put(
                YEAR,
                buckets(answer, YEAR).stream()
                        .map(bucket -> new FacetValue(
                                bucket.getVal().toString(), bucket.getVal().toString(), bucket.getCount()))
                        .toList());
        NestableJsonFacet undated = answer == null ? null : answer.getQueryFacet(UNDATED);
        facets.put(
                UNDATED,
                undated == null || undated.getCount() == 0
                        ? List.of()
                        : List.of(new FacetValue("true", "true", undated.getCount())));
        return facets;
    }

    private static List<FacetValue> asTheyAreNow(List<FacetValue> levels, long closed) {
        Map<String, Long> counts = new LinkedHashMap<>();
        levels.forEach(level -> counts.put(level.value(), level.count()));
        counts.merge("public", -closed, Long::sum);
        counts.merge("conditional", closed, Long::sum);
        return counts.entrySet().stream()
                .filter(level -> level.getValue() > 0)
                .map(level -> new FacetValue(level.getKey(), level.getKey(), level.getValue()))
                .sorted(Comparator.comparingLong(FacetValue::count).reversed())
                .toList();
    }

    /** Solr leaves a facet out when nothing was found. */
    static List<BucketJsonFacet> buckets(@Nullable NestableJsonFacet answer, String name) {
        if (answer == null || answer.getBucketBasedFacets(name) == null) {
            return List.of();
        }
        return answer.getBucketBasedFacets(name).getBuckets();
    }

    /** The values of a facet with their counts, in Solr's order. */
    static Map<String, Integer> counts(@Nullable NestableJsonFacet answer, String name) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        buckets(answer, name).forEach(bucket -> counts.put(bucket.getVal().toString(), (int) bucket.getCount()));
        return counts;
    }

    /** Zero when nothing was found, for then Solr leaves it out. */
    static long number(@Nullable NestableJsonFacet answer, String name) {
        return answer != null && answer.getStatValue(name) instanceof Number number ? number.longValue() : 0;
    }

    private static String terms(Facet facet) {
        String label = facet == Facet.FONDS
                ? ",\"facet\":{\"label\":{\"type\":\"terms\",\"field\":\"%s\",\"limit\":1}}"
                        .formatted(SearchField.FONDS_TITLE)
                : "";
        SearchField field = Filters.field(facet);
        return "\"%s\":{\"type\":\"terms\",\"field\":\"%s\",\"limit\":%d,%s%s}"
                .formatted(facet.word(), field, MOST_VALUES, besides(field.field()), label);
    }

    private static String besides(String tag) {
        return "\"domain\":{\"excludeTags\":\"%s\"}".formatted(tag);
    }

    private static FacetValue value(Facet facet, BucketJsonFacet bucket) {
        String stored = bucket.getVal().toString();
        String value = facet == Facet.ACCESS ? stored.toLowerCase(Locale.ROOT) : stored;
        String label = buckets(bucket, "label").stream()
                .map(title -> title.getVal().toString())
                .findFirst()
                .orElse(value);
        return new FacetValue(value, label, bucket.getCount());
    }
}
