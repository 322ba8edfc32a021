package vn.kholuutru.core.adapter.solr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.response.json.BucketJsonFacet;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.port.Holdings.FacetValue;
import vn.kholuutru.solrconfig.SearchField;

/**
 * The facets of a search. They are counted over results that are collapsed already, one Solr document for each document,
 * so a plain count is right and nothing has to be made unique.
 */
final class SearchFacets {
    /** The names of the port, each that of its field. */
    private static final List<SearchField> FACETS =
            List.of(SearchField.FONDS, SearchField.YEAR, SearchField.TYPE, SearchField.AGENCY);

    static final String QUESTION = """
            {"fonds":{"type":"terms","field":"%s","limit":50,
                      "facet":{"label":{"type":"terms","field":"%s","limit":1}}},
             "year":{"type":"terms","field":"%s","limit":200,"sort":"index desc"},
             "type":{"type":"terms","field":"%s","limit":50},
             "agency":{"type":"terms","field":"%s","limit":50}}""".formatted(
                    SearchField.FONDS, SearchField.FONDS_TITLE, SearchField.YEAR, SearchField.TYPE, SearchField.AGENCY);

    static final String DOSSIERS = "dossiers";
    static final String DOSSIER_COUNT = "dossierCount";

    /** How many hồ sơ the documents found belong to. */
    static final String COUNT_OF_DOSSIERS = "{\"%s\":\"unique(%s)\"}".formatted(DOSSIER_COUNT, SearchField.DOSSIER);

    private SearchFacets() {}

    /** The hồ sơ that the documents found belong to, in the order of their codes, with how many there are. */
    static String dossiers(int start, int rows) {
        return """
                {"%s":{"type":"terms","field":"%s","sort":"index","offset":%d,"limit":%d},
                 "%s":"unique(%s)"}""".formatted(DOSSIERS, SearchField.DOSSIER, start, rows, DOSSIER_COUNT, SearchField.DOSSIER);
    }

    static Map<String, List<FacetValue>> read(@Nullable NestableJsonFacet answer) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (SearchField field : FACETS) {
            facets.put(
                    field.field(),
                    buckets(answer, field.field()).stream()
                            .map(SearchFacets::value)
                            .toList());
        }
        return facets;
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

    private static FacetValue value(BucketJsonFacet bucket) {
        String value = bucket.getVal().toString();
        String label = buckets(bucket, "label").stream()
                .map(title -> title.getVal().toString())
                .findFirst()
                .orElse(value);
        return new FacetValue(value, label, bucket.getCount());
    }
}
