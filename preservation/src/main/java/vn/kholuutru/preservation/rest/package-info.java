/** The REST edge of preservation: conversions ordered, watched and reported. */
@NullMarked
package vn.kholuutru.preservation.rest;

import org.jspecify.annotations.NullMarked;
