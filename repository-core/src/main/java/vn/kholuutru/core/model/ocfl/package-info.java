/**
 * OCFL objects as values (Oxford Common File Layout 1.1): which object, where its folder is, what its inventory lists. What
 * is in the objects is said elsewhere; reading and writing them is done by adapters.
 */
@NullMarked
package vn.kholuutru.core.model.ocfl;

import org.jspecify.annotations.NullMarked;
