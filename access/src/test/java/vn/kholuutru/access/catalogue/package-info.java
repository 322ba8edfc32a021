/** What descriptions, history and proof of a record say. */
@NullMarked
package vn.kholuutru.access.catalogue;

import org.jspecify.annotations.NullMarked;
