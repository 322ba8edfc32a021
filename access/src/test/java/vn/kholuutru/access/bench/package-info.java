/** What the measurements measure with. */
@NullMarked
package vn.kholuutru.access.bench;

import org.jspecify.annotations.NullMarked;
