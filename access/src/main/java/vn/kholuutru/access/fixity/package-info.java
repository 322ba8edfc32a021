/** How well stored bytes are looked after, for the people of the archive; the checks themselves are preservation's. */
@NullMarked
package vn.kholuutru.access.fixity;

import org.jspecify.annotations.NullMarked;
