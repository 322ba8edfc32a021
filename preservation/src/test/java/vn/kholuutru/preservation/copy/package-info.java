/** Copies on storage targets, with real folders. */
@NullMarked
package vn.kholuutru.preservation.copy;

import org.jspecify.annotations.NullMarked;
