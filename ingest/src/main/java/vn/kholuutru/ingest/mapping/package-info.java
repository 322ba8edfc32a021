/**
 * What the headings of a mục lục were understood as: shown to a person before anything is stored, corrected, kept by name
 * and used again for the next delivery. Knows no workbook and no file; recognising headings is {@code delivery}'s.
 */
@NullMarked
package vn.kholuutru.ingest.mapping;

import org.jspecify.annotations.NullMarked;
