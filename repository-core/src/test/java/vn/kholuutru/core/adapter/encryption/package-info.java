/** Encrypted places. */
@NullMarked
package vn.kholuutru.core.adapter.encryption;

import org.jspecify.annotations.NullMarked;
