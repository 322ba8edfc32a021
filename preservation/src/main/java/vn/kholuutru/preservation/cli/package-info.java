/**
 * Commands that tend what is stored; thin, the work is done elsewhere.
 */
@NullMarked
package vn.kholuutru.preservation.cli;

import org.jspecify.annotations.NullMarked;
