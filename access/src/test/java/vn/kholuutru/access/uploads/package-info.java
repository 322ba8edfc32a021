/** Refusals: their words and their form. */
@NullMarked
package vn.kholuutru.access.uploads;

import org.jspecify.annotations.NullMarked;
