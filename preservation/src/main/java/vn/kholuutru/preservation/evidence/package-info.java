/**
 * Proves when each version of an AIP was there, so that even a false signature is noticed: versions are gathered in batches,
 * a hash tree over their manifests and signatures is time-stamped (RFC 3161), and each version has its evidence record (RFC
 * 4998) on demand. How tokens are got and where batches lie is asked of ports.
 */
@NullMarked
package vn.kholuutru.preservation.evidence;

import org.jspecify.annotations.NullMarked;
