/**
 * Engines as supervised child processes: started, asked for their health, restarted with back-off and stopped together.
 * What an engine is lies in its definition; nothing here knows Fedora's, Solr's or PostgreSQL's protocol beyond that.
 */
@NullMarked
package vn.kholuutru.core.engine;

import org.jspecify.annotations.NullMarked;
