/**
 * Refusals with a name: every one carries a stable code and safe arguments; the REST layer turns them into problem+json.
 */
@NullMarked
package vn.kholuutru.core.problem;

import org.jspecify.annotations.NullMarked;
