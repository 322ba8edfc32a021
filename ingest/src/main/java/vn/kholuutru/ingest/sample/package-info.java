/**
 * Writes a synthetic delivery: invented agencies, documents and texts, scans as a contractor hands them over, the mục lục
 * in Excel, and on request one of each common fault. Deterministic by seed; knows nothing of how deliveries are read.
 */
@NullMarked
package vn.kholuutru.ingest.sample;

import org.jspecify.annotations.NullMarked;
