package vn.kholuutru.core.adapter.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrException.ErrorCode;
import org.jspecify.annotations.Nullable;
import vn.kholuutru.solrconfig.SearchCollection;

/** Asks one Solr, and says in one way what went wrong: trouble is an {@link UncheckedIOException} that may be tried again. */
final class SolrConversation implements AutoCloseable {
    private final CloudHttp2SolrClient solr;

    SolrConversation(CloudHttp2SolrClient solr) {
        this.solr = solr;
    }

    /** Without macros, which Solr would expand in every parameter: {@code ${words}} typed as a text would name itself. */
    QueryResponse query(SearchCollection collection, SolrQuery question) {
        question.set("expandMacros", false);
        return ask(client -> client.query(collection.collection(), question, METHOD.POST));
    }

    <T> T ask(Question<T> question) {
        try {
            return question.ask(solr);
        } catch (SolrServerException | SolrException e) {
            throw trouble(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As {@link #ask}, of something that Solr may find wrong in itself.
     *
     * @throws IllegalArgumentException when it does: asking again will not help
     */
    <T> T tell(Question<T> question) {
        try {
            return question.ask(solr);
        } catch (SolrException e) {
            throw e.code() == ErrorCode.BAD_REQUEST.code
                    ? new IllegalArgumentException("Solr: " + e.getMessage(), e)
                    : trouble(e);
        } catch (SolrServerException e) {
            throw trouble(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException trouble(Exception e) {
        return new UncheckedIOException(new IOException("Solr: " + e.getMessage(), e));
    }

    @Override
    public void close() {
        try {
            solr.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request. */
    interface Question<T extends @Nullable Object> {
        T ask(CloudHttp2SolrClient solr) throws SolrServerException, IOException;
    }
}
