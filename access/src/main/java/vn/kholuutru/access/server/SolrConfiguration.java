package vn.kholuutru.access.server;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The search index. */
@ConfigMapping(prefix = "kho.solr")
public interface SolrConfiguration {
    /**
     * Address of one node of a SolrCloud 9 cluster that runs elsewhere, ending in {@code /solr}. When absent, which is the
     * default, the archive starts its own node.
     */
    Optional<URI> url();

    /** Account Solr is asked with. Default {@code kho}. */
    @WithDefault("kho")
    String user();

    /** Password of that account; needed with {@link #url}. Give it as KHO_SOLR_PASSWORD, not in a file. */
    Optional<String> password();

    /** Set by {@code kho serve} when it started this engine itself; not for operators. Default false. */
    @WithDefault("false")
    boolean startedHere();
}
