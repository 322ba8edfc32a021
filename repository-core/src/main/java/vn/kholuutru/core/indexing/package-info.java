/**
 * What the index is told of a document, the same whoever tells it: intake when a document comes, preservation when its
 * description or the text of its pages has changed. How an engine keeps it is the adapter's affair.
 */
@NullMarked
package vn.kholuutru.core.indexing;

import org.jspecify.annotations.NullMarked;
