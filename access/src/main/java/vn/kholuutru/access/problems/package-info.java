/**
 * The words and the form of refusals on the way out: problem+json for programs, a friendly page for people.
 */
@NullMarked
package vn.kholuutru.access.problems;

import org.jspecify.annotations.NullMarked;
