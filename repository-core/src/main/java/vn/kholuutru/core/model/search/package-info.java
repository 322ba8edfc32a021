/**
 * Other names for the same thing, kept by archivists as data: abbreviations and places that were renamed. What a search does
 * with them is not told here.
 */
@NullMarked
package vn.kholuutru.core.model.search;

import org.jspecify.annotations.NullMarked;
