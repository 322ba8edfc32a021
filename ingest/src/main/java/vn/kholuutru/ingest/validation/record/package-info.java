/**
 * Holds the records of a mục lục against each other: a document against its hồ sơ, a hồ sơ against its documents, all of
 * them against the delivery. No file is opened here, and what a single field may hold is the profile's shape, not a rule.
 */
@NullMarked
package vn.kholuutru.ingest.validation.record;

import org.jspecify.annotations.NullMarked;
