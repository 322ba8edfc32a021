/** Objects as the store has just written them. */
@NullMarked
package vn.kholuutru.core.ocfl;

import org.jspecify.annotations.NullMarked;
