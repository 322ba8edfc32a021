package vn.kholuutru.core.adapter.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import vn.kholuutru.core.model.oais.AipAddress;
import vn.kholuutru.core.model.oais.DossierCode;
import vn.kholuutru.core.model.oais.FondsCode;
import vn.kholuutru.core.model.rights.AccessLevel;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.Holdings.DocumentEntry;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.solrconfig.SearchField;

/**
 * What one audience sees at one moment, as conditions of a question: which documents, and of which pages the words. There
 * are as many such conditions as audiences, never one for each reader, so Solr keeps them among its cached filters until a
 * closure begins or ends.
 */
record SolrSight(Audience audience, Closures closures) {
    private static final String WORDS = "words";
    private static final String CLOSED = "closed";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]+");

    /** The documents it may find. */
    String found() {
        String levels = Filters.foundBy(audience);
        return audience.mayFind(AccessLevel.CONDITIONAL)
                ? levels
                : levels + closedDocuments().stream().map(" -"::concat).reduce("", String::concat);
    }

    /** The pages whose words it may find; empty when these are all pages of the documents it may find. */
    Optional<String> words() {
        List<String> closed = new ArrayList<>();
        if (audience == Audience.READERS) {
            closed.addAll(closedDocuments());
        }
        if (audience != Audience.STAFF) {
            closures.pages()
                    .map(range -> "(+" + SearchField.AIP + ":\"" + range.id() + "\" +" + SearchField.PAGE + ":["
                            + range.first() + " TO " + range.last() + "])")
                    .distinct()
                    .forEach(closed::add);
        }
        if (closed.isEmpty() && audience != Audience.READERS) {
            return Optional.empty();
        }
        return Optional.of("+" + SearchField.ACCESS + ":"
                + (audience == Audience.STAFF ? "*" : AccessLevel.PUBLIC.name())
                + closed.stream().map(" -"::concat).reduce("", String::concat));
    }

    /** Gives the pages whose words may be found their name, for {@link #onPages}. */
    void nameWords(SolrQuery question) {
        words().ifPresent(words -> question.set(WORDS, "filter(" + words + ")"));
    }

    /**
     * A find that counts on those pages alone.
     *
     * @param query {@code $} and the name of the parameter that it stands in
     */
    String onPages(String query) {
        return words().isPresent() ? "{!bool must=" + query + " filter=$" + WORDS + "}" : "{!query v=" + query + "}";
    }

    /** A search within its conditions; by level of access it is narrowed by the one that holds now. */
    SolrQuery narrowed(SolrQuery question, SearchQuery query) {
        closed().ifPresent(closed -> question.set(CLOSED, closed));
        return Filters.narrowed(question, query, closed().isPresent());
    }

    /** The documents that are closed, whatever they are described as. */
    Optional<String> closed() {
        List<String> closed = closedDocuments();
        return closed.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", closed));
    }

    DocumentEntry entry(SolrDocument document) {
        DocumentEntry entry = IndexedForms.documentEntry(document);
        return entry.at(
                closures.levelOf(new AipAddress(entry.fonds(), entry.dossier(), entry.id()), entry.accessLevel()));
    }

    boolean readsPage(SolrDocument page, int number) {
        AipAddress address = new AipAddress(
                new FondsCode(IndexedForms.text(page, SearchField.FONDS)),
                new DossierCode(IndexedForms.text(page, SearchField.DOSSIER)),
                IndexedForms.aip(page));
        AccessLevel described = AccessLevel.valueOf(IndexedForms.text(page, SearchField.ACCESS));
        return audience.mayFindWords(closures.levelOf(address, described))
                && (audience == Audience.STAFF || !closures.hidesPage(address.aip(), number));
    }

    /**
     * Codes and ids of what is indexed are letters, digits and {@code . _ -}; in quotes no operator is among them. A code with other
     * signs is that of records on paper alone, of which there are none here.
     */
    private List<String> closedDocuments() {
        List<String> closed = new ArrayList<>();
        any(SearchField.FONDS, closures.fonds()).ifPresent(closed::add);
        any(SearchField.DOSSIER, closures.dossiers()).ifPresent(closed::add);
        any(SearchField.AIP, closures.documents()).ifPresent(closed::add);
        return closed;
    }

    private static Optional<String> any(SearchField field, Set<String> values) {
        List<String> codes = values.stream()
                .filter(value -> CODE.matcher(value).matches())
                .sorted()
                .toList();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of("{!terms f=" + field + " v='" + String.join(",", codes) + "'}");
    }
}
