/** Scans with one fault each, and what the makers of representations do with them. */
@NullMarked
package vn.kholuutru.preservation.migration;

import org.jspecify.annotations.NullMarked;
