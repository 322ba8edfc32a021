/**
 * Hands the deposited bytes out to whoever may have them, unaltered.
 */
@NullMarked
package vn.kholuutru.access.dissemination;

import org.jspecify.annotations.NullMarked;
