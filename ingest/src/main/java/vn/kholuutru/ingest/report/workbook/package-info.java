/**
 * Hands the mục lục back: the delivered workbook with its rows, widths and formats, the findings as colours and comments
 * in its cells, and sheets that sum them up. The workbook is copied part by part as a stream; only what is known to be
 * harmless is copied. What a finding says is decided elsewhere.
 */
@NullMarked
package vn.kholuutru.ingest.report.workbook;

import org.jspecify.annotations.NullMarked;
