/** Tests of the web package against {@link vn.kholuutru.access.ExampleArchive}. */
@NullMarked
package vn.kholuutru.access.web;

import org.jspecify.annotations.NullMarked;
