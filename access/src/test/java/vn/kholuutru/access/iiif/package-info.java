/** The language of IIIF, without a server. */
@NullMarked
package vn.kholuutru.access.iiif;

import org.jspecify.annotations.NullMarked;
