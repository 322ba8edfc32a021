package vn.kholuutru.core.adapter.solr;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.BaseHttpSolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kholuutru.solrconfig.Configset;
import vn.kholuutru.solrconfig.SearchCollection;

/**
 * Sees to it that both collections exist with the configset of this build. An operator of a cluster may create them
 * beforehand with more shards and replicas; what exists is kept.
 */
final class SolrCollections {
    private static final Logger LOG = LoggerFactory.getLogger(SolrCollections.class);

    private final SolrClient solr;

    SolrCollections(SolrClient solr) {
        this.solr = solr;
    }

    void prepare() throws SolrServerException, IOException {
        Configset configset = Configset.load();
        if (!new ConfigSetAdminRequest.List().process(solr).getConfigSets().contains(configset.name())) {
            upload(configset);
        }
        for (SearchCollection collection : SearchCollection.values()) {
            if (existing().contains(collection.collection())) {
                useConfigset(collection, configset);
            } else {
                create(collection, configset);
            }
        }
    }

    private List<String> existing() throws SolrServerException, IOException {
        return CollectionAdminRequest.listCollections(solr);
    }

    private void upload(Configset configset) throws SolrServerException, IOException {
        ContentStreamBase zip = new ContentStreamBase.ByteArrayStream(configset.zip(), configset.name());
        zip.setContentType("application/octet-stream");
        new ConfigSetAdminRequest.Upload()
                .setConfigSetName(configset.name())
                .setUploadStream(zip)
                .setOverwrite(true)
                .process(solr);
    }

    private void create(SearchCollection collection, Configset configset) throws SolrServerException, IOException {
        try {
            CollectionAdminRequest.createCollection(collection.collection(), configset.name(), 1, 1)
                    .process(solr);
        } catch (BaseHttpSolrClient.RemoteSolrException e) {
            if (!existing().contains(collection.collection())) {
                throw e;
            }
            LOG.info("collection {} was created by another process at the same moment", collection);
        }
    }

    private void useConfigset(SearchCollection collection, Configset configset)
            throws SolrServerException, IOException {
        Object used = CollectionAdminRequest.getClusterStatus()
                .setCollectionName(collection.collection())
                .process(solr)
                .getResponse()
                ._get(List.of("cluster", "collections", collection.collection(), "configName"), "");
        if (configset.name().equals(used)) {
            return;
        }
        LOG.warn(
                "collection {} now uses {} instead of {}; rebuild the search index",
                collection,
                configset.name(),
                used);
        CollectionAdminRequest.modifyCollection(
                        collection.collection(), Map.of("collection.configName", configset.name()))
                .process(solr);
    }
}
