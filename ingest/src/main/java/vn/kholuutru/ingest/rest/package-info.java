/** Intake over HTTP: deliveries of many files, single documents, and what became of them. One noun a file. */
@NullMarked
package vn.kholuutru.ingest.rest;

import org.jspecify.annotations.NullMarked;
