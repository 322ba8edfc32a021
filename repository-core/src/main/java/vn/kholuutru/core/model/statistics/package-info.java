/** Figures of the reading room's work. */
@NullMarked
package vn.kholuutru.core.model.statistics;

import org.jspecify.annotations.NullMarked;
