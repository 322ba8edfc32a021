/**
 * What IIIF asks and how it is answered: Image 3.0 (level 2), Presentation 3.0, Content Search 2.0. Here stands the language
 * of those standards; how pictures and words are had is {@code viewing}.
 */
@NullMarked
package vn.kholuutru.access.iiif;

import org.jspecify.annotations.NullMarked;
