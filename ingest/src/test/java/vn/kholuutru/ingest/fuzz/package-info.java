/**
 * Files changed at random, from a seed, and put through the real reading and inspection: nothing may hang, run out of
 * memory or be accepted that a refusing rule forbids. What may be accepted is judged here by other means than the rules'.
 */
@NullMarked
package vn.kholuutru.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
