/**
 * What is known of a file that was kept out of the store: where it lies, why, and what staff decided. Never what it says.
 */
@NullMarked
package vn.kholuutru.core.model.quarantine;

import org.jspecify.annotations.NullMarked;
