/** Watches this machine's clock: history that runs backwards proves nothing. */
@NullMarked
package vn.kholuutru.preservation.clock;

import org.jspecify.annotations.NullMarked;
