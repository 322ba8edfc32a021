/**
 * Checks of stored bytes as values: what is due, what was found, how much of the archive is covered (TT 05/2025 items 19–23).
 */
@NullMarked
package vn.kholuutru.core.model.fixity;

import org.jspecify.annotations.NullMarked;
