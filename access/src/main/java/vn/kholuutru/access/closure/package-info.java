/** Closes records for a time and opens them again, by archivists. What a closure does is decided where records are read. */
@NullMarked
package vn.kholuutru.access.closure;

import org.jspecify.annotations.NullMarked;
