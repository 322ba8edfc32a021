/**
 * What careless typing adds to a value, taken away: one kind of value a file. Knows strings only. Whoever cleans keeps what
 * was delivered beside the value, see {@code Description.delivered()}. Names of agencies and titles are not cleaned here:
 * they stay as written.
 */
@NullMarked
package vn.kholuutru.ingest.cleaning;

import org.jspecify.annotations.NullMarked;
