/**
 * How a document is named by whoever uses it: the archival citation, and the forms that reference managers read. Knows
 * nothing of pages or of HTTP.
 */
@NullMarked
package vn.kholuutru.access.citation;

import org.jspecify.annotations.NullMarked;
