/**
 * Copies of objects on storage targets, and the receipts for them.
 */
@NullMarked
package vn.kholuutru.core.model.copy;

import org.jspecify.annotations.NullMarked;
