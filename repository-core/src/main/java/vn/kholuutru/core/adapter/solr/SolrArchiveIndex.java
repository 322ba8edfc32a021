package vn.kholuutru.core.adapter.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.ORDER;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.client.solrj.response.Group;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.solrconfig.SearchCollection;
import vn.kholuutru.solrconfig.SearchField;
import vn.kholuutru.solrconfig.SearchedWords;

/**
 * The index in Solr, one node or a cluster. {@link #prepare} must have run once before anything else. Trouble with Solr is
 * an {@link UncheckedIOException} that may be tried again. Descriptions of all levels but {@link AccessLevel#SECRET} are
 * found by everybody; secret ones by nobody.
 */
public final class SolrArchiveIndex implements ArchiveIndex, AutoCloseable {
    private static final int PAGES_PER_REQUEST = 500;
    private static final int MOST_RESULTS = 100;
    private static final int LAST_RESULT = 100_000;
    private static final int PAGE_HITS = 3;
    private static final int MOST_FONDS = 10_000;
    private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);
    private static final String VISIBLE = "-" + SearchField.ACCESS + ":" + AccessLevel.SECRET;
    private static final String RERANK = "{!rerank reRankQuery=$phrases reRankDocs=300 reRankWeight=1}";
    private static final String COLLAPSE = "{!collapse field=" + SearchField.AIP + "}";

    private final CloudHttp2SolrClient solr;

    /**
     * @param address of Solr itself, such as {@code http://127.0.0.1:8983/solr}; of a cluster, any node's
     * @param login absent when that Solr asks for none
     */
    public SolrArchiveIndex(URI address, Optional<SolrLogin> login) {
        Http2SolrClient.Builder builder = new Http2SolrClient.Builder();
        login.ifPresent(known -> builder.withBasicAuthCredentials(known.user(), known.password()));
        this.solr = new CloudHttp2SolrClient.Builder(List.of(address.toString()))
                .withHttpClientBuilder(builder)
                .build();
    }

    /** Uploads the configset and creates the collections where they are missing, then waits until both answer. */
    public void prepare() {
        ask(() -> {
            new SolrCollections(solr).prepare();
            return true;
        });
        long deadline = System.nanoTime() + LONGEST_PREPARATION.toNanos();
        while (!ready()) {
            if (System.nanoTime() > deadline) {
                throw new UncheckedIOException(new IOException("Solr's collections do not answer"));
            }
            sleep();
        }
    }

    /**
     * Removes surplus pages first, then writes the records, then the pages: wherever a crash falls, the record states at
     * least as many pages as there are, and doing it again makes all of it right.
     */
    @Override
    public void add(List<IndexedDocument> documents) {
        Map<AipId, IndexedDocument> latest = new LinkedHashMap<>();
        documents.forEach(document -> latest.put(document.address().aip(), document));
        if (latest.isEmpty()) {
            return;
        }
        List<String> surplus = surplusPages(latest);
        if (!surplus.isEmpty()) {
            ask(() -> solr.deleteById(SearchCollection.PAGES.collection(), surplus));
        }
        send(SearchCollection.RECORDS, latest.values().stream().map(IndexedForms::record));
        send(SearchCollection.PAGES, latest.values().stream().flatMap(IndexedForms::pages));
    }

    @Override
    public void keepFonds(Fonds fonds, String title) {
        send(SearchCollection.RECORDS, Stream.of(IndexedForms.record(fonds, title)));
    }

    @Override
    public void keepDossier(Dossier dossier, String title) {
        send(SearchCollection.RECORDS, Stream.of(IndexedForms.record(dossier, title)));
    }

    @Override
    public void refresh() {
        for (SearchCollection collection : SearchCollection.values()) {
            ask(() -> solr.commit(collection.collection()));
        }
    }

    @Override
    public void remove(AipId aip) {
        ask(() -> solr.deleteByQuery(SearchCollection.PAGES.collection(), "{!term f=" + SearchField.AIP + "}" + aip));
        ask(() -> solr.deleteById(SearchCollection.RECORDS.collection(), IndexedForms.documentId(aip)));
    }

    @Override
    public SearchAnswer search(SearchQuery query) {
        TypedText typed = TypedText.of(query.text());
        return typed.isEmpty() ? listed(query) : found(query, typed);
    }

    @Override
    public Optional<String> pageText(AipId aip, int page) {
        if (page < 1) {
            return Optional.empty();
        }
        SolrDocument found =
                ask(() -> solr.getById(SearchCollection.PAGES.collection(), IndexedForms.pageId(aip, page)));
        return Optional.ofNullable(found)
                .filter(document ->
                        !IndexedForms.text(document, SearchField.ACCESS).equals(AccessLevel.SECRET.name()))
                .map(document -> IndexedForms.text(document, SearchField.BODY));
    }

    @Override
    public Optional<DocumentEntry> find(AipId aip) {
        SolrDocument found =
                ask(() -> solr.getById(SearchCollection.RECORDS.collection(), IndexedForms.documentId(aip)));
        return Optional.ofNullable(found)
                .map(IndexedForms::documentEntry)
                .filter(entry -> entry.accessLevel() != AccessLevel.SECRET);
    }

    @Override
    public Listing<DocumentEntry> documents(DossierCode dossier, int page, int size) {
        SolrQuery question = records(IndexedForms.DOCUMENT, page, size)
                .addFilterQuery(VISIBLE, term(SearchField.DOSSIER, dossier.value()))
                .addSort(SearchField.DOC_CODE.field(), ORDER.asc)
                .setFields(IndexedForms.DOCUMENT_FIELDS);
        QueryResponse answer = query(SearchCollection.RECORDS, question);
        return new Listing<>(
                answer.getResults().getNumFound(),
                answer.getResults().stream().map(IndexedForms::documentEntry).toList());
    }

    @Override
    public Listing<DossierEntry> dossiers(FondsCode fonds, int page, int size) {
        SolrQuery question = records(IndexedForms.DOSSIER, page, size)
                .addFilterQuery(term(SearchField.FONDS, fonds.value()))
                .addSort(SearchField.DOSSIER.field(), ORDER.asc);
        QueryResponse answer = query(SearchCollection.RECORDS, question);
        Map<String, Integer> counts = documentCounts(SearchField.DOSSIER, answer);
        return new Listing<>(
                answer.getResults().getNumFound(),
                answer.getResults().stream()
                        .map(record -> IndexedForms.dossierEntry(record, count(counts, record, SearchField.DOSSIER)))
                        .toList());
    }

    @Override
    public List<FondsEntry> fonds() {
        SolrQuery question = records(IndexedForms.FONDS, 0, MOST_FONDS).addSort(SearchField.FONDS.field(), ORDER.asc);
        question.setRows(MOST_FONDS);
        QueryResponse answer = query(SearchCollection.RECORDS, question);
        Map<String, Integer> counts = documentCounts(SearchField.FONDS, answer);
        return answer.getResults().stream()
                .map(record -> IndexedForms.fondsEntry(record, count(counts, record, SearchField.FONDS)))
                .toList();
    }

    @Override
    public Totals totals() {
        return new Totals(
                total(SearchCollection.RECORDS, kind(IndexedForms.FONDS)),
                total(SearchCollection.RECORDS, kind(IndexedForms.DOSSIER)),
                total(SearchCollection.RECORDS, kind(IndexedForms.DOCUMENT)),
                total(SearchCollection.PAGES, SearchField.PAGE + ":[1 TO *]"));
    }

    @Override
    public boolean ready() {
        try {
            for (SearchCollection collection : SearchCollection.values()) {
                total(collection, SearchField.ID + ":ready");
            }
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            solr.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text in every page: collapsed to documents, then a second question for the pages of those on this page. */
    private SearchAnswer found(SearchQuery query, TypedText typed) {
        SolrQuery question =
                filtered(searching(typed), query).addFilterQuery(COLLAPSE).setFields(IndexedForms.DOCUMENT_FIELDS);
        question.set("json.facet", SearchFacets.QUESTION);
        if (query.sort() == SearchQuery.Sort.RELEVANCE) {
            question.set("rq", RERANK);
        } else {
            sort(question, query.sort());
        }
        QueryResponse answer = query(SearchCollection.PAGES, question);
        List<DocumentEntry> documents =
                answer.getResults().stream().map(IndexedForms::documentEntry).toList();
        Map<AipId, List<PageHit>> pages = pageHits(query, typed, documents);
        return new SearchAnswer(
                answer.getResults().getNumFound(),
                documents.stream()
                        .map(document -> new Hit(document, pages.getOrDefault(document.id(), List.of())))
                        .toList(),
                SearchFacets.read(answer.getJsonFacetingResponse()));
    }

    /** No text: the records alone, which are far fewer than the pages. */
    private SearchAnswer listed(SearchQuery query) {
        SolrQuery question = filtered(new SolrQuery("*:*"), query)
                .addFilterQuery(kind(IndexedForms.DOCUMENT))
                .setFields(IndexedForms.DOCUMENT_FIELDS);
        question.set("json.facet", SearchFacets.QUESTION);
        sort(question, query.sort());
        QueryResponse answer = query(SearchCollection.RECORDS, question);
        return new SearchAnswer(
                answer.getResults().getNumFound(),
                answer.getResults().stream()
                        .map(record -> new Hit(IndexedForms.documentEntry(record), List.of()))
                        .toList(),
                SearchFacets.read(answer.getJsonFacetingResponse()));
    }

    private static SolrQuery searching(TypedText typed) {
        SolrQuery question = new SolrQuery();
        question.set("qt", "/search");
        question.set("words", typed.quoted());
        question.set("text", typed.plain());
        return question;
    }

    private static SolrQuery filtered(SolrQuery question, SearchQuery query) {
        question.addFilterQuery(VISIBLE);
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

    private static void sort(SolrQuery question, SearchQuery.Sort sort) {
        switch (sort) {
            case RELEVANCE, DATE_DESCENDING -> question.addSort(SearchField.ISSUED.field(), ORDER.desc);
            case DATE_ASCENDING -> question.addSort(SearchField.ISSUED.field(), ORDER.asc);
            case CODE -> {
                // by code only, below
            }
        }
        question.addSort(SearchField.DOC_CODE.field(), ORDER.asc);
    }

    private Map<AipId, List<PageHit>> pageHits(SearchQuery query, TypedText typed, List<DocumentEntry> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        String aips =
                documents.stream().map(document -> document.id().toString()).collect(Collectors.joining(","));
        SolrQuery question = searching(typed)
                .addFilterQuery("{!terms f=" + SearchField.AIP + " cache=false}" + aips)
                .setFields(SearchField.ID.field(), SearchField.PAGE.field());
        question.setRows(documents.size());
        question.set("group", true);
        question.set("group.field", SearchField.AIP.field());
        question.set("group.limit", PAGE_HITS);
        question.setHighlight(true);
        question.set("hl.tag.pre", MarkedText.BEGIN);
        question.set("hl.tag.post", MarkedText.END);
        QueryResponse answer = query(SearchCollection.PAGES, question);

        SearchedWords searched = SearchedWords.of(query.text());
        Map<AipId, List<PageHit>> hits = new HashMap<>();
        for (Group group : answer.getGroupResponse().getValues().getFirst().getValues()) {
            hits.put(
                    AipId.of(group.getGroupValue()),
                    group.getResult().stream()
                            .map(page -> pageHit(page, answer, searched))
                            .filter(hit -> !hit.snippets().isEmpty())
                            .toList());
        }
        return hits;
    }

    /** Without a snippet when only the description was found, or only words with other marks than the searched ones. */
    private static PageHit pageHit(SolrDocument page, QueryResponse answer, SearchedWords searched) {
        List<String> highlighted = answer.getHighlighting()
                .getOrDefault(IndexedForms.text(page, SearchField.ID), Map.of())
                .getOrDefault(SearchField.BODY.field(), List.of());
        return new PageHit(
                IndexedForms.number(page, SearchField.PAGE),
                highlighted.stream()
                        .map(snippet -> MarkedText.pieces(snippet, searched))
                        .filter(pieces -> pieces.stream().anyMatch(SnippetPiece::marked))
                        .toList());
    }

    private List<String> surplusPages(Map<AipId, IndexedDocument> documents) {
        List<String> ids =
                documents.keySet().stream().map(IndexedForms::documentId).toList();
        List<String> surplus = new ArrayList<>();
        for (SolrDocument before : ask(() -> solr.getById(SearchCollection.RECORDS.collection(), ids))) {
            AipId aip = IndexedForms.aip(before);
            IndexedDocument now = documents.get(aip);
            if (now != null) {
                Set<String> kept =
                        new HashSet<>(IndexedForms.pageIds(aip, now.pages().size()));
                IndexedForms.pageIds(aip, IndexedForms.number(before, SearchField.PAGE_COUNT)).stream()
                        .filter(id -> !kept.contains(id))
                        .forEach(surplus::add);
            }
        }
        return surplus;
    }

    private void send(SearchCollection collection, Stream<SolrInputDocument> documents) {
        List<SolrInputDocument> batch = new ArrayList<>(PAGES_PER_REQUEST);
        documents.forEach(document -> {
            batch.add(document);
            if (batch.size() == PAGES_PER_REQUEST) {
                send(collection, batch);
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            send(collection, batch);
        }
    }

    private void send(SearchCollection collection, Collection<SolrInputDocument> batch) {
        ask(() -> solr.add(collection.collection(), batch));
    }

    private Map<String, Integer> documentCounts(SearchField field, QueryResponse listed) {
        String values = listed.getResults().stream()
                .map(record -> IndexedForms.text(record, field))
                .collect(Collectors.joining(","));
        if (values.isEmpty()) {
            return Map.of();
        }
        SolrQuery question = new SolrQuery("*:*")
                .addFilterQuery(kind(IndexedForms.DOCUMENT), VISIBLE)
                .addFilterQuery("{!terms f=" + field + " cache=false}" + values)
                .setRows(0);
        question.set("json.facet", "{\"counts\":{\"type\":\"terms\",\"limit\":-1,\"field\":\"" + field + "\"}}");
        QueryResponse answer = query(SearchCollection.RECORDS, question);
        return SearchFacets.buckets(answer.getJsonFacetingResponse(), "counts").stream()
                .collect(Collectors.toMap(bucket -> bucket.getVal().toString(), bucket -> (int) bucket.getCount()));
    }

    private static OptionalInt count(Map<String, Integer> counts, SolrDocument record, SearchField field) {
        return OptionalInt.of(counts.getOrDefault(IndexedForms.text(record, field), 0));
    }

    private static SolrQuery records(String kind, int page, int size) {
        SolrQuery question = new SolrQuery("*:*").addFilterQuery(kind(kind));
        page(question, page, size);
        return question;
    }

    /** Whoever asks for results beyond the last gets none, and Solr is not made to sort that deep. */
    private static void page(SolrQuery question, int page, int size) {
        int rows = Math.clamp(size, 1, MOST_RESULTS);
        long start = (long) Math.max(page, 0) * rows;
        question.setStart(start > LAST_RESULT ? 0 : (int) start);
        question.setRows(start > LAST_RESULT ? 0 : rows);
    }

    private static String kind(String kind) {
        return term(SearchField.KIND, kind);
    }

    /** The value is not parsed: it is what follows the brace. */
    private static String term(SearchField field, String value) {
        return "{!term f=" + field + "}" + IndexedForms.clean(value);
    }

    private long total(SearchCollection collection, String filter) {
        SolrQuery question =
                new SolrQuery("*:*").addFilterQuery(VISIBLE, filter).setRows(0);
        return query(collection, question).getResults().getNumFound();
    }

    /** Without macros, which Solr would expand in every parameter: {@code ${words}} typed as a text would name itself. */
    private QueryResponse query(SearchCollection collection, SolrQuery question) {
        question.set("expandMacros", false);
        return ask(() -> solr.query(collection.collection(), question, METHOD.POST));
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SolrServerException | SolrException e) {
            throw new UncheckedIOException(new IOException("Solr: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private interface Question<T extends @Nullable Object> {
        T ask() throws SolrServerException, IOException;
    }
}
