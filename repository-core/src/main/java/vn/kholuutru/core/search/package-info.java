/**
 * What a typed text means: words, phrases, operators, fields and document numbers, and what else they may be called. Knows
 * no engine; an index compiles what is read here into its own questions.
 */
@NullMarked
package vn.kholuutru.core.search;

import org.jspecify.annotations.NullMarked;
