/**
 * Pages as images and as text. The scan's own JPEG is shown untouched where a page is one image; a page composed of
 * layers is drawn once and kept.
 */
@NullMarked
package vn.kholuutru.access.viewing;

import org.jspecify.annotations.NullMarked;
