/**
 * Looks at the signatures a PDF already carries. They are judged and reported, never altered.
 */
@NullMarked
package vn.kholuutru.ingest.signature;

import org.jspecify.annotations.NullMarked;
