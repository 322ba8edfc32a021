package vn.kholuutru.core.adapter.solr;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.ORDER;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.apache.solr.common.SolrDocument;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FindingAidNumber;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.DossierEntry;
import vn.kholuutru.core.port.Holdings.FondsEntry;
import vn.kholuutru.core.port.Holdings.Listing;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.Totals;
import vn.kholuutru.solrconfig.SearchCollection;
import vn.kholuutru.solrconfig.SearchField;

/** What Solr lists for one audience. */
final class SolrHoldings implements Holdings {
    private static final int MOST_FONDS = 10_000;

    private final SolrConversation solr;
    private final SearchManner manner;
    private final SolrSight sight;
    private final String visible;

    SolrHoldings(SolrConversation solr, SearchManner manner, SolrSight sight) {
        this.solr = solr;
        this.manner = manner;
        this.sight = sight;
        this.visible = sight.found();
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
        return new SolrSearch(solr, manner, sight).search(query);
    }

    @Override
    public Optional<String> pageText(AipId aip, int page) {
        if (page < 1) {
            return Optional.empty();
        }
        SolrDocument found =
                solr.ask(client -> client.getById(SearchCollection.PAGES.collection(), IndexedForms.pageId(aip, page)));
        return Optional.ofNullable(found)
                .filter(document -> sight.readsPage(document, page))
                .map(document -> IndexedForms.text(document, SearchField.BODY));
    }

    @Override
    public Optional<DocumentEntry> find(AipId aip) {
        SolrDocument found =
                solr.ask(client -> client.getById(SearchCollection.RECORDS.collection(), IndexedForms.documentId(aip)));
        return Optional.ofNullable(found)
                .map(sight::entry)
                .filter(entry -> sight.audience().mayFind(entry.accessLevel()));
    }

    @Override
    public Listing<DocumentEntry> documents(DossierCode dossier, int page, int size) {
        SolrQuery question = records(IndexedForms.DOCUMENT, page, size)
                .addFilterQuery(visible, Filters.term(SearchField.DOSSIER, dossier.value()))
                .addSort(SearchField.DOC_CODE.field(), ORDER.asc)
                .setFields(IndexedForms.DOCUMENT_FIELDS);
        QueryResponse answer = solr.query(SearchCollection.RECORDS, question);
        return new Listing<>(
                answer.getResults().getNumFound(),
                answer.getResults().stream().map(sight::entry).toList());
    }

    @Override
    public Listing<DossierEntry> dossiers(FondsCode fonds, Optional<FindingAidNumber> findingAid, int page, int size) {
        return switch (sight.audience()) {
            case EVERYONE -> dossiersOfDocuments(fonds, findingAid, page, size);
            case READERS, STAFF -> allDossiers(fonds, findingAid, page, size);
        };
    }

    /** Counted over what is found: the documents, or for those who find every hồ sơ these themselves. */
    @Override
    public List<FindingAidEntry> findingAids(FondsCode fonds) {
        String counted = sight.audience() == Audience.EVERYONE ? IndexedForms.DOCUMENT : IndexedForms.DOSSIER;
        SolrQuery question = records(counted, 0, 1)
                .addFilterQuery(visible, Filters.term(SearchField.FONDS, fonds.value()))
                .setRows(0);
        question.set("json.facet", SearchFacets.QUESTION_FOR_FINDING_AIDS);
        NestableJsonFacet answer =
                solr.query(SearchCollection.RECORDS, question).getJsonFacetingResponse();
        return SearchFacets.buckets(answer, SearchFacets.FINDING_AIDS).stream()
                .map(bucket -> new FindingAidEntry(
                        new FindingAidNumber(bucket.getVal().toString()),
                        SearchFacets.number(bucket, SearchFacets.DOSSIER_COUNT)))
                .toList();
    }

    @Override
    public int before(DocumentEntry document) {
        String code = ClientUtils.escapeQueryChars(IndexedForms.clean(document.docCode()));
        SolrQuery question = records(IndexedForms.DOCUMENT, 0, 1)
                .addFilterQuery(
                        visible,
                        Filters.term(SearchField.DOSSIER, document.dossier().value()),
                        "{!cache=false}" + SearchField.DOC_CODE + ":{* TO " + code + "}")
                .setRows(0);
        return Math.toIntExact(
                solr.query(SearchCollection.RECORDS, question).getResults().getNumFound());
    }

    @Override
    public long count(SearchQuery query) {
        return new SolrSearch(solr, manner, sight).count(query);
    }

    @Override
    public void each(SearchQuery query, int most, Consumer<DocumentEntry> taker) {
        new SolrSearch(solr, manner, sight).each(query, most, taker);
    }

    @Override
    public List<FondsEntry> fonds() {
        SolrQuery question = records(IndexedForms.FONDS, 0, MOST_FONDS).addSort(SearchField.FONDS.field(), ORDER.asc);
        question.setRows(MOST_FONDS);
        QueryResponse answer = solr.query(SearchCollection.RECORDS, question);
        Map<String, Integer> counts = documentCounts(SearchField.FONDS, answer);
        return answer.getResults().stream()
                .map(record -> IndexedForms.fondsEntry(record, count(counts, record, SearchField.FONDS)))
                .toList();
    }

    @Override
    public Totals totals() {
        return new Totals(
                total(SearchCollection.RECORDS, Filters.kind(IndexedForms.FONDS)),
                sight.audience() == Audience.EVERYONE
                        ? dossiersWithDocuments()
                        : total(SearchCollection.RECORDS, Filters.kind(IndexedForms.DOSSIER)),
                total(SearchCollection.RECORDS, Filters.kind(IndexedForms.DOCUMENT)),
                total(SearchCollection.PAGES, SearchField.PAGE + ":[1 TO *]"));
    }

    private Listing<DossierEntry> allDossiers(
            FondsCode fonds, Optional<FindingAidNumber> findingAid, int page, int size) {
        SolrQuery question = records(IndexedForms.DOSSIER, page, size)
                .addFilterQuery(Filters.term(SearchField.FONDS, fonds.value()))
                .addSort(SearchField.DOSSIER.field(), ORDER.asc);
        findingAid.ifPresent(number -> question.addFilterQuery(Filters.term(SearchField.FINDING_AID, number.value())));
        QueryResponse answer = solr.query(SearchCollection.RECORDS, question);
        Map<String, Integer> counts = documentCounts(SearchField.DOSSIER, answer);
        return new Listing<>(
                answer.getResults().getNumFound(),
                answer.getResults().stream()
                        .map(record -> IndexedForms.dossierEntry(record, count(counts, record, SearchField.DOSSIER)))
                        .toList());
    }

    /** Counted over the documents themselves, so that a hồ sơ without one to find takes no place on any page of the list. */
    private Listing<DossierEntry> dossiersOfDocuments(
            FondsCode fonds, Optional<FindingAidNumber> findingAid, int page, int size) {
        SolrQuery part = records(IndexedForms.DOCUMENT, page, size)
                .addFilterQuery(visible, Filters.term(SearchField.FONDS, fonds.value()));
        findingAid.ifPresent(number -> part.addFilterQuery(Filters.term(SearchField.FINDING_AID, number.value())));
        part.set("json.facet", SearchFacets.dossiers(part.getStart(), part.getRows()));
        part.setStart(0).setRows(0);
        NestableJsonFacet counted = solr.query(SearchCollection.RECORDS, part).getJsonFacetingResponse();
        Map<String, Integer> counts = SearchFacets.counts(counted, SearchFacets.DOSSIERS);
        List<String> ids = counts.keySet().stream().map(IndexedForms::dossierId).toList();
        List<SolrDocument> records = ids.isEmpty()
                ? List.of()
                : solr.ask(client -> client.getById(SearchCollection.RECORDS.collection(), ids));
        return new Listing<>(
                SearchFacets.number(counted, SearchFacets.DOSSIER_COUNT),
                records.stream()
                        .map(record -> IndexedForms.dossierEntry(record, count(counts, record, SearchField.DOSSIER)))
                        .sorted(Comparator.comparing(entry -> entry.code().value()))
                        .toList());
    }

    private Map<String, Integer> documentCounts(SearchField field, QueryResponse listed) {
        String values = listed.getResults().stream()
                .map(record -> IndexedForms.text(record, field))
                .collect(Collectors.joining(","));
        if (values.isEmpty()) {
            return Map.of();
        }
        SolrQuery question = new SolrQuery("*:*")
                .addFilterQuery(Filters.kind(IndexedForms.DOCUMENT), visible)
                .addFilterQuery("{!terms f=" + field + " cache=false}" + values)
                .setRows(0);
        question.set("json.facet", "{\"counts\":{\"type\":\"terms\",\"limit\":-1,\"field\":\"" + field + "\"}}");
        QueryResponse answer = solr.query(SearchCollection.RECORDS, question);
        return SearchFacets.counts(answer.getJsonFacetingResponse(), "counts");
    }

    private static OptionalInt count(Map<String, Integer> counts, SolrDocument record, SearchField field) {
        return OptionalInt.of(counts.getOrDefault(IndexedForms.text(record, field), 0));
    }

    private static SolrQuery records(String kind, int page, int size) {
        SolrQuery question = new SolrQuery("*:*").addFilterQuery(Filters.kind(kind));
        Filters.page(question, page, size);
        return question;
    }

    private long total(SearchCollection collection, String filter) {
        SolrQuery question =
                new SolrQuery("*:*").addFilterQuery(visible, filter).setRows(0);
        return solr.query(collection, question).getResults().getNumFound();
    }

    private long dossiersWithDocuments() {
        SolrQuery question = new SolrQuery("*:*")
                .addFilterQuery(Filters.kind(IndexedForms.DOCUMENT), visible)
                .setRows(0);
        question.set("json.facet", SearchFacets.COUNT_OF_DOSSIERS);
        return SearchFacets.number(
                solr.query(SearchCollection.RECORDS, question).getJsonFacetingResponse(), SearchFacets.DOSSIER_COUNT);
    }
}
