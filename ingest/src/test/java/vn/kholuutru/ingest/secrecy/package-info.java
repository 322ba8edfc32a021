/**
 * What is a mark of secrecy, and what only speaks of secrets.
 */
@NullMarked
package vn.kholuutru.ingest.secrecy;

import org.jspecify.annotations.NullMarked;
