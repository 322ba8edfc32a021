package vn.kholuutru.core.adapter.solr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.ORDER;
import org.apache.solr.client.solrj.response.Group;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.CursorMarkParams;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.PageHit;
import vn.kholuutru.core.port.Holdings.SearchAnswer;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SnippetPiece;
import vn.kholuutru.core.search.FoundWords;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.solrconfig.SearchCollection;
import vn.kholuutru.solrconfig.SearchField;

/** Finds documents by what their pages say and how they are described, as far as one audience may find them. */
final class SolrSearch {
    private static final int PAGE_HITS = 3;
    private static final int MOST_AT_ONCE = 500;
    private static final String COLLAPSE = "{!collapse field=" + SearchField.AIP + "}";

    private final SolrConversation solr;
    private final SearchManner manner;
    private final SolrSight sight;

    SolrSearch(SolrConversation solr, SearchManner manner, SolrSight sight) {
        this.solr = solr;
        this.manner = manner;
        this.sight = sight;
    }

    /** When little is found, also what differs in a letter: what was typed comes first, so nothing is lost by it. */
    SearchAnswer search(SearchQuery query) {
        TypedQuery typed = manner.read(query.text());
        if (typed.isEmpty()) {
            return listed(query);
        }
        SolrQuestion asked = manner.question(typed, sight);
        QueryResponse answer = documents(query, asked);
        if (answer.getResults().getNumFound() >= manner.fewResults(typed)) {
            return told(answer, asked, FoundWords.of(typed));
        }
        SolrQuestion tolerant = manner.tolerantQuestion(typed, sight);
        return told(documents(query, tolerant), tolerant, FoundWords.tolerant(typed));
    }

    long count(SearchQuery query) {
        TypedQuery typed = manner.read(query.text());
        if (typed.isEmpty()) {
            return counted(SearchCollection.RECORDS, listing(query));
        }
        long found = counted(SearchCollection.PAGES, finding(query, manner.question(typed, sight)));
        return found < manner.fewResults(typed)
                ? counted(SearchCollection.PAGES, finding(query, manner.tolerantQuestion(typed, sight)))
                : found;
    }

    /** By Solr's cursor: every step costs the same, however deep. The order by phrases knows no cursor. */
    void each(SearchQuery query, int most, Consumer<DocumentEntry> taker) {
        TypedQuery typed = manner.read(query.text());
        if (typed.isEmpty()) {
            SolrQuery question = listing(query);
            sort(question, query.sort());
            each(SearchCollection.RECORDS, question, most, taker);
            return;
        }
        SolrQuery question = finding(query, manner.question(typed, sight));
        if (counted(SearchCollection.PAGES, question) < manner.fewResults(typed)) {
            question = finding(query, manner.tolerantQuestion(typed, sight));
        }
        if (query.sort() == SearchQuery.Sort.RELEVANCE) {
            question.addSort("score", ORDER.desc);
        }
        sort(question, query.sort());
        each(SearchCollection.PAGES, question, most, taker);
    }

    private void each(SearchCollection collection, SolrQuery question, int most, Consumer<DocumentEntry> taker) {
        question.addSort(SearchField.ID.field(), ORDER.asc).setStart(0);
        String cursor = CursorMarkParams.CURSOR_MARK_START;
        String before = "";
        for (int given = 0; given < most && !cursor.equals(before); ) {
            question.setRows(Math.min(MOST_AT_ONCE, most - given));
            question.set(CursorMarkParams.CURSOR_MARK_PARAM, cursor);
            QueryResponse answer = solr.query(collection, question);
            answer.getResults().stream().map(sight::entry).forEach(taker);
            given += answer.getResults().size();
            before = cursor;
            cursor = answer.getNextCursorMark();
        }
    }

    private long counted(SearchCollection collection, SolrQuery question) {
        return solr.query(collection, question.setStart(0).setRows(0))
                .getResults()
                .getNumFound();
    }

    private SolrQuery finding(SearchQuery query, SolrQuestion asked) {
        return narrowed(asked.toQuery(), query).addFilterQuery(COLLAPSE).setFields(IndexedForms.DOCUMENT_FIELDS);
    }

    private SolrQuery listing(SearchQuery query) {
        return narrowed(new SolrQuery("*:*"), query)
                .addFilterQuery(Filters.kind(IndexedForms.DOCUMENT))
                .setFields(IndexedForms.DOCUMENT_FIELDS);
    }

    /** A text in every page, collapsed to documents. */
    private QueryResponse documents(SearchQuery query, SolrQuestion asked) {
        SolrQuery question = finding(query, asked);
        question.set("json.facet", SearchFacets.question(sight));
        if (query.sort() == SearchQuery.Sort.RELEVANCE) {
            manner.orderByPhrases(asked).ifPresent(order -> question.set("rq", order));
        } else {
            sort(question, query.sort());
        }
        return solr.query(SearchCollection.PAGES, question);
    }

    /** With a second question for the pages of the documents that are shown. */
    private SearchAnswer told(QueryResponse answer, SolrQuestion asked, FoundWords words) {
        List<DocumentEntry> documents =
                answer.getResults().stream().map(sight::entry).toList();
        Map<AipId, List<PageHit>> pages = pageHits(asked, words, documents);
        return new SearchAnswer(
                answer.getResults().getNumFound(),
                documents.stream()
                        .map(document -> new Hit(document, pages.getOrDefault(document.id(), List.of())))
                        .toList(),
                SearchFacets.read(answer.getJsonFacetingResponse()));
    }

    /** No text: the records alone, which are far fewer than the pages. */
    private SearchAnswer listed(SearchQuery query) {
        SolrQuery question = listing(query);
        question.set("json.facet", SearchFacets.question(sight));
        sort(question, query.sort());
        QueryResponse answer = solr.query(SearchCollection.RECORDS, question);
        return new SearchAnswer(
                answer.getResults().getNumFound(),
                answer.getResults().stream()
                        .map(record -> new Hit(sight.entry(record), List.of()))
                        .toList(),
                SearchFacets.read(answer.getJsonFacetingResponse()));
    }

    private SolrQuery narrowed(SolrQuery question, SearchQuery query) {
        return sight.narrowed(question, query).addFilterQuery(sight.found());
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

    private Map<AipId, List<PageHit>> pageHits(SolrQuestion asked, FoundWords words, List<DocumentEntry> documents) {
        if (documents.isEmpty() || !asked.marksPages()) {
            return Map.of();
        }
        String aips =
                documents.stream().map(document -> document.id().toString()).collect(Collectors.joining(","));
        SolrQuery question = asked.toQuery()
                .addFilterQuery("{!terms f=" + SearchField.AIP + " cache=false}" + aips)
                .setFields(SearchField.ID.field(), SearchField.PAGE.field());
        sight.words().ifPresent(question::addFilterQuery);
        question.setRows(documents.size());
        question.set("group", true);
        question.set("group.field", SearchField.AIP.field());
        question.set("group.limit", PAGE_HITS);
        question.setHighlight(true);
        question.set("hl.tag.pre", MarkedText.BEGIN);
        question.set("hl.tag.post", MarkedText.END);
        QueryResponse answer = solr.query(SearchCollection.PAGES, question);

        Map<AipId, List<PageHit>> hits = new HashMap<>();
        for (Group group : answer.getGroupResponse().getValues().getFirst().getValues()) {
            hits.put(
                    AipId.of(group.getGroupValue()),
                    group.getResult().stream()
                            .map(page -> pageHit(page, answer, words))
                            .filter(hit -> !hit.snippets().isEmpty())
                            .toList());
        }
        return hits;
    }

    /** Without a snippet when only the description was found, or only words with other marks than the searched ones. */
    private static PageHit pageHit(SolrDocument page, QueryResponse answer, FoundWords words) {
        List<String> highlighted = answer.getHighlighting()
                .getOrDefault(IndexedForms.text(page, SearchField.ID), Map.of())
                .getOrDefault(SearchField.BODY.field(), List.of());
        return new PageHit(
                IndexedForms.number(page, SearchField.PAGE),
                highlighted.stream()
                        .map(snippet -> MarkedText.pieces(snippet, words))
                        .filter(pieces -> pieces.stream().anyMatch(SnippetPiece::marked))
                        .toList());
    }
}
