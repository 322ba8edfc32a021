/**
 * The two languages of the archive and the files that hold its words. No text stands in code, templates or scripts.
 */
@NullMarked
package vn.kholuutru.access.language;

import org.jspecify.annotations.NullMarked;
