/**
 * Descriptions under a metadata profile: what a circular asks of a phông, hồ sơ or tài liệu, and the values given.
 * Knows nothing of RDF, Excel or forms; those derive from the profile.
 */
@NullMarked
package vn.kholuutru.core.model.description;

import org.jspecify.annotations.NullMarked;
