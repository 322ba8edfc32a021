/**
 * What proves when a version of an AIP was there: leaves, batches and time stamps as values. How they are hashed, stamped and
 * encoded (RFC 4998, RFC 3161) is said elsewhere.
 */
@NullMarked
package vn.kholuutru.core.model.evidence;

import org.jspecify.annotations.NullMarked;
