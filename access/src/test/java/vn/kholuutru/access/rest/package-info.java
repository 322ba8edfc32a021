/** Tests of the rest package against {@link vn.kholuutru.access.ExampleArchive}. */
@NullMarked
package vn.kholuutru.access.rest;

import org.jspecify.annotations.NullMarked;
