/**
 * Places whose bytes are of no use without a key that is kept elsewhere (QCVN 12:2026 2.2.12): AES-256-GCM as Google's Tink
 * does it.
 */
@NullMarked
package vn.kholuutru.core.adapter.encryption;

import org.jspecify.annotations.NullMarked;
