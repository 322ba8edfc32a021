/**
 * Turns a workbook of any kind (.xlsx, .xls, .csv) into plain sheets, rows and cells. Knows no profile and no mục lục; the
 * parsers of untrusted files live here and nowhere else, so that they can run in a process of their own.
 */
@NullMarked
package vn.kholuutru.ingest.workbook;

import org.jspecify.annotations.NullMarked;
