/**
 * What brings the archive back: backup and restore of objects, database and configuration to one point in time, the
 * catalogue and the index made anew from the objects alone, and the drills that prove it. Whether stored bytes are still
 * right is for {@code preservation.fixity}; copies for {@code preservation.copy}.
 */
@NullMarked
package vn.kholuutru.preservation.recovery;

import org.jspecify.annotations.NullMarked;
