/**
 * Looks into a delivered file in a worker process and states facts: format, pages, resolution, text, PDF/A.
 * States, does not judge; rules do.
 */
@NullMarked
package vn.kholuutru.ingest.inspect;

import org.jspecify.annotations.NullMarked;
