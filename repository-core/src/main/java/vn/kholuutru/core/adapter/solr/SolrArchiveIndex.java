package vn.kholuutru.core.adapter.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import vn.kholuutru.core.model.oais.AipId;
import vn.kholuutru.core.model.oais.Dossier;
import vn.kholuutru.core.model.oais.Fonds;
import vn.kholuutru.core.model.rights.Audience;
import vn.kholuutru.core.model.rights.Closures;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.Holdings;
import vn.kholuutru.core.port.TypingAid;
import vn.kholuutru.core.search.ShippedVocabulary;
import vn.kholuutru.core.search.Widening;
import vn.kholuutru.solrconfig.SearchCollection;
import vn.kholuutru.solrconfig.SearchField;

/**
 * The index in Solr, one node or a cluster. {@link #prepare} must have run once before anything else. Trouble with Solr is
 * an {@link UncheckedIOException} that may be tried again.
 */
public final class SolrArchiveIndex implements ArchiveIndex, AutoCloseable {
    private static final Widening SHIPPED = new Widening(ShippedVocabulary.vocabulary());
    private static final int PAGES_PER_REQUEST = 500;
    private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final SolrConversation solr;
    private final SearchManner manner;
    private final Supplier<Closures> closures;

    /**
     * @param address of Solr itself, such as {@code http://127.0.0.1:8983/solr}; of a cluster, any node's
     * @param login absent when that Solr asks for none
     */
    public SolrArchiveIndex(URI address, Optional<SolrLogin> login) {
        this(address, login, () -> SHIPPED);
    }

    /** @param widening what things are also called; asked at every search */
    public SolrArchiveIndex(URI address, Optional<SolrLogin> login, Supplier<Widening> widening) {
        this(address, login, widening, () -> Closures.NONE);
    }

    /** @param closures what is closed; asked at every search */
    public SolrArchiveIndex(
            URI address, Optional<SolrLogin> login, Supplier<Widening> widening, Supplier<Closures> closures) {
        this(address, login, new SearchManner(widening, EnumSet.allOf(SearchStep.class)), closures);
    }

    SolrArchiveIndex(URI address, Optional<SolrLogin> login, SearchManner manner) {
        this(address, login, manner, () -> Closures.NONE);
    }

    private SolrArchiveIndex(URI address, Optional<SolrLogin> login, SearchManner manner, Supplier<Closures> closures) {
        this.manner = manner;
        this.closures = closures;
        Http2SolrClient.Builder builder = new Http2SolrClient.Builder();
        login.ifPresent(known -> builder.withBasicAuthCredentials(known.user(), known.password()));
        this.solr = new SolrConversation(new CloudHttp2SolrClient.Builder(List.of(address.toString()))
                .withHttpClientBuilder(builder)
                .build());
    }

    /** Uploads the configset and creates the collections where they are missing, then waits until both answer. */
    public void prepare() {
        solr.ask(client -> {
            new SolrCollections(client).prepare();
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
            solr.ask(client -> client.deleteById(SearchCollection.PAGES.collection(), surplus));
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
            solr.ask(client -> client.commit(collection.collection()));
        }
    }

    @Override
    public void remove(AipId aip) {
        solr.ask(client ->
                client.deleteByQuery(SearchCollection.PAGES.collection(), "{!term f=" + SearchField.AIP + "}" + aip));
        solr.ask(client -> client.deleteById(SearchCollection.RECORDS.collection(), IndexedForms.documentId(aip)));
    }

    @Override
    public void clear() {
        for (SearchCollection collection : SearchCollection.values()) {
            solr.ask(client -> client.deleteByQuery(collection.collection(), "*:*"));
        }
        refresh();
    }

    @Override
    public Holdings seenBy(Audience audience) {
        return new SolrHoldings(solr, manner, new SolrSight(audience, closures.get()));
    }

    @Override
    public TypingAid typingAidFor(Audience audience) {
        return new SolrTypingAid(solr, manner, new SolrSight(audience, closures.get()));
    }

    @Override
    public boolean ready() {
        try {
            for (SearchCollection collection : SearchCollection.values()) {
                solr.query(collection, new SolrQuery(SearchField.ID + ":ready").setRows(0));
            }
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        solr.close();
    }

    private List<String> surplusPages(Map<AipId, IndexedDocument> documents) {
        List<String> ids =
                documents.keySet().stream().map(IndexedForms::documentId).toList();
        List<String> surplus = new ArrayList<>();
        for (SolrDocument before : solr.ask(client -> client.getById(SearchCollection.RECORDS.collection(), ids))) {
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
        solr.tell(client -> client.add(collection.collection(), batch));
    }

    private static void sleep() {
        try {
            Thread.sleep(BETWEEN_QUESTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
