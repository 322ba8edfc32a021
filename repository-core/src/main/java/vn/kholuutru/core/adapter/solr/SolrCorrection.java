package vn.kholuutru.core.adapter.solr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.response.SpellCheckResponse.Suggestion;
import org.apache.solr.client.solrj.response.json.NestableJsonFacet;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.core.port.Holdings.Hit;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.Holdings.SnippetPiece;
import vn.kholuutru.core.search.PlainWords;
import vn.kholuutru.core.search.TypedQuery;
import vn.kholuutru.solrconfig.SearchCollection;
import vn.kholuutru.solrconfig.SearchField;
import vn.kholuutru.solrconfig.VietnameseWord;

/**
 * Another spelling that finds more. Solr proposes words from everything that is indexed; each proposal is then asked within
 * the search's own conditions, with all its words required, so that only words are offered that stand in documents which
 * the audience may find.
 */
final class SolrCorrection {
    private static final int FEW = 5;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST = 3;
    private static final int LOOKED_AT = 3;
    private static final int MOST_PROPOSALS = 24;

    private final SolrConversation solr;
    private final SolrSearch search;
    private final SolrSight sight;

    SolrCorrection(SolrConversation solr, SolrSearch search, SolrSight sight) {
        this.solr = solr;
        this.search = search;
        this.sight = sight;
    }

    Optional<String> correct(SearchQuery query) {
        List<String> typed = PlainWords.of(TypedQuery.of(query.text()));
        List<VietnameseWord> words =
                typed.stream().flatMap(word -> VietnameseWord.of(word).stream()).toList();
        if (words.isEmpty() || words.size() != typed.size() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        List<String> folded = words.stream().map(VietnameseWord::folded).toList();
        List<Proposal> proposals = proposals(folded);
        if (proposals.isEmpty()) {
            return Optional.empty();
        }
        NestableJsonFacet counts = counts(query, folded, proposals);
        long asTyped = count(counts, "typed");
        return IntStream.range(0, proposals.size())
                .boxed()
                .filter(at -> asTyped < FEW && count(counts, "p" + at) > asTyped)
                .min(Comparator.<Integer>comparingLong(at -> proposals.get(at).changes(folded))
                        .thenComparing(at -> -count(counts, "p" + at)))
                .map(proposals::get)
                .map(proposal -> written(query, typed, words, proposal));
    }

    /** One word at a time, and every doubtful word by its best proposal at once. */
    private List<Proposal> proposals(List<String> folded) {
        SolrQuery question = new SolrQuery();
        question.set("qt", "/spell");
        question.set("spellcheck.q", String.join(" ", folded));
        QueryResponse answer = solr.query(SearchCollection.PAGES, question);
        List<Proposal> proposals = new ArrayList<>();
        List<String> best = new ArrayList<>(folded);
        if (answer.getSpellCheckResponse() == null) {
            return List.of();
        }
        for (Suggestion suggestion : answer.getSpellCheckResponse().getSuggestions()) {
            int at = folded.indexOf(suggestion.getToken());
            if (at < 0 || suggestion.getToken().length() < SHORTEST) {
                continue;
            }
            best.set(at, suggestion.getAlternatives().getFirst());
            for (String alternative : suggestion.getAlternatives()) {
                List<String> replaced = new ArrayList<>(folded);
                replaced.set(at, alternative);
                proposals.add(new Proposal(List.copyOf(replaced)));
            }
        }
        proposals.addFirst(new Proposal(List.copyOf(best)));
        return proposals.stream()
                .distinct()
                .filter(proposal -> !proposal.words().equals(folded))
                .limit(MOST_PROPOSALS)
                .toList();
    }

    /** Documents that hold all the words, side by side in pairs where there are several. */
    private NestableJsonFacet counts(SearchQuery query, List<String> folded, List<Proposal> proposals) {
        SolrQuery question = sight.narrowed(new SolrQuery("*:*"), query).addFilterQuery(sight.found());
        question.setStart(0).setRows(0);
        sight.nameWords(question);
        List<String> facets = new ArrayList<>();
        facets.add(facet(question, "typed", folded));
        for (int at = 0; at < proposals.size(); at++) {
            facets.add(facet(question, "p" + at, proposals.get(at).words()));
        }
        question.set("json.facet", "{" + String.join(",", facets) + "}");
        return solr.query(SearchCollection.PAGES, question).getJsonFacetingResponse();
    }

    private String facet(SolrQuery question, String name, List<String> words) {
        StringBuilder all = new StringBuilder("{!bool");
        for (int at = 0; at < words.size(); at++) {
            String part = name + "." + at;
            question.set(part + ".word", words.get(at));
            question.set(part + ".body", "{!term f=" + SearchField.BODY + " v=$" + part + ".word}");
            question.set(part + ".onPages", sight.onPages("$" + part + ".body"));
            question.set(
                    part,
                    "{!maxscore v='"
                            + Stream.of(SearchField.TITLE, SearchField.CONTEXT)
                                    .map(field -> "{!term f=" + field + " v=$" + part + ".word}")
                                    .reduce((one, other) -> one + " " + other)
                                    .orElseThrow()
                            + " {!query v=$" + part + ".onPages}'}");
            all.append(" must=$").append(part);
        }
        question.set(name, all.append('}').toString());
        return "\"" + name + "\":{\"type\":\"query\",\"q\":\"{!query v=$" + name
                + "}\",\"facet\":{\"documents\":\"unique(" + SearchField.AIP + ")\"}}";
    }

    private static long count(@Nullable NestableJsonFacet counts, String name) {
        NestableJsonFacet counted = counts == null ? null : counts.getQueryFacet(name);
        Object documents = counted == null ? null : counted.getStatValue("documents");
        return documents instanceof Number number ? number.longValue() : 0;
    }

    /** With the marks that the words have where they are found, unless nothing typed carries marks. */
    private String written(SearchQuery query, List<String> typed, List<VietnameseWord> words, Proposal proposal) {
        boolean marks = words.stream().anyMatch(VietnameseWord::carriesMarks);
        List<String> there = marks ? wordsThere(query, proposal) : List.of();
        List<String> written = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            String word = proposal.words().get(at);
            written.add(
                    word.equals(words.get(at).folded())
                            ? typed.get(at)
                            : there.stream()
                                    .filter(found -> VietnameseWord.of(found)
                                            .getFirst()
                                            .folded()
                                            .equals(word))
                                    .findFirst()
                                    .orElse(word));
        }
        return String.join(" ", written);
    }

    private List<String> wordsThere(SearchQuery query, Proposal proposal) {
        SearchQuery other = new SearchQuery(
                String.join(" ", proposal.words()), query.narrowing(), 0, LOOKED_AT, SearchQuery.Sort.RELEVANCE);
        return search.search(other).items().stream()
                .flatMap(SolrCorrection::texts)
                .flatMap(text -> Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+")))
                .filter(word -> !VietnameseWord.of(word).isEmpty())
                .map(String::toLowerCase)
                .toList();
    }

    private static Stream<String> texts(Hit hit) {
        return Stream.concat(
                hit.pages().stream()
                        .flatMap(page -> page.snippets().stream())
                        .flatMap(List::stream)
                        .filter(SnippetPiece::marked)
                        .map(SnippetPiece::text),
                Stream.of(hit.document().title()));
    }

    /** The fewer words are changed, the likelier it is what was meant. */
    private record Proposal(List<String> words) {
        long changes(List<String> typed) {
            return IntStream.range(0, typed.size())
                    .filter(at -> !typed.get(at).equals(words.get(at)))
                    .count();
        }
    }
}
