/** Tests of the reading side against an archive in memory; journeys through the real engines are elsewhere. */
@NullMarked
package vn.kholuutru.access;

import org.jspecify.annotations.NullMarked;
