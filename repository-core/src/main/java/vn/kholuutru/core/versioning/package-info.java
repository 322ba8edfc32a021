/**
 * How a stored AIP gets its next version: what has changed, the manifest that chains it to the versions before, the
 * signature. Used by intake (replacement, supplement) and by preservation (conversion, representations); why a version
 * is made is theirs to say.
 */
@NullMarked
package vn.kholuutru.core.versioning;

import org.jspecify.annotations.NullMarked;
