/**
 * Makes the AIP of a validated file: description, manifest, signature and the events so far. Stores nothing.
 */
@NullMarked
package vn.kholuutru.ingest.packaging;

import org.jspecify.annotations.NullMarked;
