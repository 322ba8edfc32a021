/**
 * Checks that stored packages are what they were: checksums, signatures, the chain of versions. Works on folders alone,
 * without engines; repairs nothing.
 */
@NullMarked
package vn.kholuutru.preservation.fixity;

import org.jspecify.annotations.NullMarked;
