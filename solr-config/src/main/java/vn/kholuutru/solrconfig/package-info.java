/**
 * What the search engine is told about the archive: the configset, the names of its collections and fields, and the
 * Vietnamese analysis once more in Java for callers that compare words outside the engine. No engine types here.
 */
@NullMarked
package vn.kholuutru.solrconfig;

import org.jspecify.annotations.NullMarked;
