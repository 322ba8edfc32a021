/**
 * Worker processes: where files that nobody vouches for are parsed, so that none can harm the archive itself. Long-lived
 * and warm, with memory and time of their own, killed and replaced when a file makes one hang, run out of memory or
 * crash. What a worker does with a request is its main class's affair.
 */
@NullMarked
package vn.kholuutru.core.worker;

import org.jspecify.annotations.NullMarked;
