/**
 * Solr as a process of its own: one main class that runs Solr from plain jars on loopback. Nothing here knows the archive's
 * fields; those lie in the configset.
 */
@NullMarked
package vn.kholuutru.solrnode;

import org.jspecify.annotations.NullMarked;
