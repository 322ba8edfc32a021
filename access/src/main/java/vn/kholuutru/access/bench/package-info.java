/**
 * How fast the archive finds and shows: synthetic pages, questions asked by many clients at once, and the times they took.
 * Knows ports only; starting an engine is the business of {@code access.server}.
 */
@NullMarked
package vn.kholuutru.access.bench;

import org.jspecify.annotations.NullMarked;
