/**
 * The search index in Solr: the engine as a child process, and the port over SolrJ. Solr's types do not leave this
 * package; field names come from {@link vn.kholuutru.solrconfig.SearchField}.
 */
@NullMarked
package vn.kholuutru.core.adapter.solr;

import org.jspecify.annotations.NullMarked;
