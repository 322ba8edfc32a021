package vn.kholuutru.core.adapter.solr;

import java.util.List;
import java.util.Optional;
import vn.kholuutru.core.port.Holdings.SearchQuery;
import vn.kholuutru.core.port.TypingAid;

/** Help with typing, from Solr. */
record SolrTypingAid(SolrConversation solr, SearchManner manner, SolrSight sight) implements TypingAid {
    @Override
    public List<Completion> complete(String typed) {
        return new SolrCompletion(solr, sight).complete(typed);
    }

    @Override
    public Optional<String> correct(SearchQuery query) {
        SolrSearch search = new SolrSearch(solr, manner, sight);
        return new SolrCorrection(solr, search, sight).correct(query);
    }
}
