/**
 * The ports kept in memory: for tests and for commands that run without an engine. They pass the same contract tests as
 * the real ones.
 */
@NullMarked
package vn.kholuutru.core.adapter.memory;

import org.jspecify.annotations.NullMarked;
