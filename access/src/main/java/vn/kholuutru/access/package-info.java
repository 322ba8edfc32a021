/**
 * The reading side of the archive: search, viewing, dissemination and the pages. Reads only; ingest and preservation are
 * reached at run time, never by import.
 */
@NullMarked
package vn.kholuutru.access;

import org.jspecify.annotations.NullMarked;
