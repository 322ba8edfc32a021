/**
 * Checks that stored bytes are what they were. {@link PackageVerifier} works on folders alone, without engines, for anybody
 * who holds an AIP; {@link CareForObject} goes round the store and its copies, tells what is damaged and puts it right from a
 * good copy. Making copies is for {@code preservation.copy}.
 */
@NullMarked
package vn.kholuutru.preservation.fixity;

import org.jspecify.annotations.NullMarked;
