/** Refusals: their words and their form. */
@NullMarked
package vn.kholuutru.access.problems;

import org.jspecify.annotations.NullMarked;
