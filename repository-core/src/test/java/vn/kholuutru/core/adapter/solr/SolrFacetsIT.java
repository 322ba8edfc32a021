package vn.kholuutru.core.adapter.solr;

import vn.kholuutru.core.engine.SharedSolr;
import vn.kholuutru.core.port.ArchiveIndex;
import vn.kholuutru.core.port.FacetsAndBrowsingContract;

class SolrFacetsIT extends FacetsAndBrowsingContract {
    @Override
    protected ArchiveIndex index() {
        return SharedSolr.index();
    }
}
