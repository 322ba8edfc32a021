/** Proofs of the files that answers are taken away as. */
@NullMarked
package vn.kholuutru.access.export;

import org.jspecify.annotations.NullMarked;
