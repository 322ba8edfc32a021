/** What staff are shown of backups and restore drills. Taking and trying them is {@code preservation.recovery}. */
@NullMarked
package vn.kholuutru.access.recovery;

import org.jspecify.annotations.NullMarked;
