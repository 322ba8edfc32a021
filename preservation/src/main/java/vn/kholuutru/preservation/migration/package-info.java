/**
 * Other forms of what is stored: representations in an archival format beside the untouched original. One maker a file.
 * Whatever a maker brings is held against the original before it is kept; in doubt nothing is kept.
 */
@NullMarked
package vn.kholuutru.preservation.migration;

import org.jspecify.annotations.NullMarked;
