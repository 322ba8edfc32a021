/** What reading and copies cost by the law's categories, what is to be paid, and receipts (TT 05/2025 Điều 36, 39). */
@NullMarked
package vn.kholuutru.access.fees;

import org.jspecify.annotations.NullMarked;
