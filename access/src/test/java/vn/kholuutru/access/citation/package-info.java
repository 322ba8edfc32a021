/** Proofs of the forms in which documents are cited. */
@NullMarked
package vn.kholuutru.access.citation;

import org.jspecify.annotations.NullMarked;
