package vn.kholuutru.access.server;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What the operator of a Solr that runs elsewhere must do himself. */
@ApplicationScoped
class ExternalSolrCheck implements ProductionCheck {
    private final boolean startedHere;

    ExternalSolrCheck(SolrConfiguration solr) {
        this.startedHere = solr.startedHere();
    }

    @Override
    public Optional<Caution> look() {
        return startedHere ? Optional.empty() : Optional.of(new Caution("kho.solr.url", "caution-external-solr"));
    }
}
