/**
 * What was agreed with the producer: the metadata profile and how severe each fault is.
 */
@NullMarked
package vn.kholuutru.ingest.agreement;

import org.jspecify.annotations.NullMarked;
