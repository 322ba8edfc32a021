/**
 * Reads what a contractor hands over: the folder, the zip, the mục lục in Excel; says which file is which document.
 * Judges descriptions and names, not the scans themselves.
 */
@NullMarked
package vn.kholuutru.ingest.delivery;

import org.jspecify.annotations.NullMarked;
