/** Working days, in which the law counts what the archive must do in time. */
@NullMarked
package vn.kholuutru.access.calendar;

import org.jspecify.annotations.NullMarked;
