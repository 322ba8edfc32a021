/**
 * What is known of backups taken and restores tried. The backups themselves say more, signed, where they lie.
 */
@NullMarked
package vn.kholuutru.core.model.recovery;

import org.jspecify.annotations.NullMarked;
