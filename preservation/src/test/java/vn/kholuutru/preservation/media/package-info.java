/** Sets on media, in real folders. */
@NullMarked
package vn.kholuutru.preservation.media;

import org.jspecify.annotations.NullMarked;
