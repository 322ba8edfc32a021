/**
 * Checksums, manifests and signatures over them, as values; computing and signing them is done elsewhere.
 */
@NullMarked
package vn.kholuutru.core.model.integrity;

import org.jspecify.annotations.NullMarked;
