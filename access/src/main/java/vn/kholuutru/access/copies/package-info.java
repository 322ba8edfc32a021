/**
 * Shows that the archive is copied as it must be, phông by phông, and every gap (Thông tư 05/2025 Điều 27). Copies nothing:
 * that is preservation's.
 */
@NullMarked
package vn.kholuutru.access.copies;

import org.jspecify.annotations.NullMarked;
