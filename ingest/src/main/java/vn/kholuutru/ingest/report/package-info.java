/**
 * The report of a delivery for people and machines: words for findings, Excel, HTML and JSON.
 */
@NullMarked
package vn.kholuutru.ingest.report;

import org.jspecify.annotations.NullMarked;
