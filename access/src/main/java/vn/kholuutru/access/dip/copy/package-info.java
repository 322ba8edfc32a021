/**
 * Copies of documents for readers (TT 05/2025 Điều 40, 41): what is written onto the pages, and where. Knows PDF; knows neither
 * requests nor rights.
 */
@NullMarked
package vn.kholuutru.access.dip.copy;

import org.jspecify.annotations.NullMarked;
