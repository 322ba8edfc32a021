/**
 * Sets on offline media: written with label, catalogue and list of digests, read back with signed minutes, and the calendar
 * of what is due with them (Thông tư 05/2025, Chương V). Each set is an OCFL storage root that can be checked and used
 * without this software.
 */
@NullMarked
package vn.kholuutru.preservation.media;

import org.jspecify.annotations.NullMarked;
