/** How much may be sent to the archive at the same time, and by whom, decided before it is received. */
@NullMarked
package vn.kholuutru.access.uploads;

import org.jspecify.annotations.NullMarked;
