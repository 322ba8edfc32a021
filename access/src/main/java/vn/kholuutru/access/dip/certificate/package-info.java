/**
 * By what anybody can tell that a copy was given by this archive and is unchanged (TT 05/2025 Điều 41, 42): the code, the sheet with
 * its QR code, and the answer to who asks.
 */
@NullMarked
package vn.kholuutru.access.dip.certificate;

import org.jspecify.annotations.NullMarked;
