/**
 * From one metadata profile to the next: descriptions under Thông tư 02/2019/TT-BNV become descriptions under Thông tư
 * 05/2025/TT-BNV, as a new version of what is stored, with a report of every value that did not go over as it was. The
 * mapping itself is data: {@code fields.csv} and {@code words.csv}.
 */
@NullMarked
package vn.kholuutru.preservation.conversion;

import org.jspecify.annotations.NullMarked;
