/** Where days begin and end. */
@NullMarked
package vn.kholuutru.core.model.time;

import org.jspecify.annotations.NullMarked;
