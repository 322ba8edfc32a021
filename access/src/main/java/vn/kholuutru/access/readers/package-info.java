/**
 * Readers' accounts: registering, being confirmed by staff, the reader's own account and the file staff keep of a reader (TT
 * 05/2025/TT-BNV Điều 32.4). What readers ask for is in {@code access.request}.
 */
@NullMarked
package vn.kholuutru.access.readers;

import org.jspecify.annotations.NullMarked;
